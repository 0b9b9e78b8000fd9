package attache.corpus.clean;

import attache.corpus.Language;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a text and what was found out about it: each rule looks at most lines several times
 * while others leave, and what a line is does not depend on the others. Not safe for several
 * threads.
 */
final class Line {
  private static final double UNKNOWN = -1;

  private final String text;
  private double words = UNKNOWN;
  private @Nullable Boolean endsAsSentence;
  private @Nullable Boolean endsAsStatement;
  private @Nullable Boolean mayHoldMarker;
  private @Nullable Boolean caption;
  private @Nullable Boolean relatedHeading;
  private @Nullable Boolean pointer;
  private @Nullable Boolean mayBeGlued;
  private boolean kindKnown;
  private @Nullable String kind;
  private boolean sourceLineKnown;
  private @Nullable SourceLine sourceLine;
  private @Nullable Set<String> units;
  private @Nullable String lowerCase;

  Line(String text) {
    this.text = text;
  }

  /** This line, or another where its text shall be another. */
  Line as(String other) {
    return other.equals(text) ? this : new Line(other);
  }

  String text() {
    return text;
  }

  /** {@link Lines#words}. */
  double words() {
    if (words == UNKNOWN) {
      words = Lines.words(text);
    }
    return words;
  }

  boolean endsAsSentence() {
    if (endsAsSentence == null) {
      endsAsSentence = Lines.endsAsSentence(text);
    }
    return endsAsSentence;
  }

  /** {@link Lines#endsAsStatement}. */
  boolean endsAsStatement() {
    if (endsAsStatement == null) {
      endsAsStatement = Lines.endsAsStatement(text);
    }
    return endsAsStatement;
  }

  /** Whether the line carries the story: whole sentences or a long paragraph. */
  boolean isBody() {
    return Lines.isBody(words(), this::endsAsSentence);
  }

  /** Whether a sign stands in the line that every marker of an image or rest of a table has. */
  boolean mayHoldMarker() {
    if (mayHoldMarker == null) {
      mayHoldMarker = Markup.mayHoldMarker(text);
    }
    return mayHoldMarker;
  }

  boolean isCaption() {
    if (caption == null) {
      caption = Captions.isOne(this);
    }
    return caption;
  }

  /** Whether a list of other articles begins with the line. */
  boolean isRelatedHeading() {
    if (relatedHeading == null) {
      relatedHeading = RelatedLists.isHeading(text);
    }
    return relatedHeading;
  }

  /** Whether the line leads to another article. */
  boolean isPointer() {
    if (pointer == null) {
      pointer = RelatedLists.isPointer(this);
    }
    return pointer;
  }

  /** The kind of frame the line belongs to; empty where it may be the article's own. */
  Optional<String> kind() {
    if (!kindKnown) {
      kind = Furniture.kind(this).orElse(null);
      kindKnown = true;
    }
    return Optional.ofNullable(kind);
  }

  boolean isOfKind(String asked) {
    return kind().filter(asked::equals).isPresent();
  }

  /** Whether the line belongs to the page's frame; an advertisement stands within stories too. */
  boolean isFrame() {
    return kind().filter(each -> !each.equals("advertisement")).isPresent() || isRelatedHeading();
  }

  /**
   * What the line says of the article's publication, if it says nothing beside it.
   *
   * @param language the article's, the same each time
   */
  Optional<SourceLine> sourceLine(Language language) {
    if (!sourceLineKnown) {
      sourceLine = SourceLine.of(text, language).orElse(null);
      sourceLineKnown = true;
    }
    return Optional.ofNullable(sourceLine);
  }

  /** {@link Glue#mayPart}. */
  boolean mayBeGlued() {
    if (mayBeGlued == null) {
      mayBeGlued = Glue.mayPart(text);
    }
    return mayBeGlued;
  }

  /** {@link Overlap#units}. */
  Set<String> units() {
    if (units == null) {
      units = Overlap.units(text);
    }
    return units;
  }

  /** The text that the {@link #units} are cut from. */
  String lowerCase() {
    if (lowerCase == null) {
      lowerCase = Overlap.lowerCase(text);
    }
    return lowerCase;
  }
}
