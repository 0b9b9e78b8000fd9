package attache.corpus.clean;

import attache.corpus.Language;
import attache.corpus.LineStatistics;
import attache.corpus.PublicationDate;
import attache.corpus.RemovedLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one text while it is cleaned, and what they said about it. Lines only ever leave;
 * the order of the others stays.
 */
final class Page {
  /** How many lines at the top may repeat the title. */
  private static final int TITLE_LINES = 8;

  /**
   * A caption has at least this many words; fewer, and a heading may repeat the story by chance.
   */
  private static final int CAPTION_WORDS = 8;

  /** A story's head has no more lines above its first paragraph. */
  private static final int HEAD_LINES = 15;

  /** A longer line below the frame may be the story's after all. In words. */
  private static final int FOOT_LINE = 25;

  /** In words, 2 Han characters being one. */
  private static final int SHORT_LINE = 4;

  /** Reasons that tell a crawled page from a plain text with a picture. */
  private static final Set<String> FRAME_REASONS =
      Set.of("source line", "breadcrumb", "share bar", "navigation", "counter", "comment bar");

  private final Language language;
  private final LineStatistics statistics;
  private List<String> lines;

  /** What was found out about a line counts for as long as the line stands. */
  private final Map<String, Optional<String>> kinds = new HashMap<>();

  private final Map<String, Set<String>> units = new HashMap<>();

  private final Map<String, Optional<SourceLine>> sourceLines = new HashMap<>();

  /** Lines that stood directly above one about publication. */
  private final Set<String> aboveSource = new HashSet<>();

  private final List<RemovedLine> removed = new ArrayList<>();
  private @Nullable String source;
  private final List<String> authors = new ArrayList<>();
  private @Nullable PublicationDate published;

  Page(List<String> lines, Language language, LineStatistics statistics) {
    this.lines = new ArrayList<>(lines);
    this.language = language;
    this.statistics = statistics;
  }

  List<String> lines() {
    return lines;
  }

  List<RemovedLine> removed() {
    return removed;
  }

  @Nullable String source() {
    return source;
  }

  List<String> authors() {
    return authors.stream().distinct().toList();
  }

  @Nullable PublicationDate published() {
    return published;
  }

  /** Takes out the frame, line by line, until nothing more goes. */
  void clean() {
    takeLead();
    int before;
    do {
      before = lines.size();
      trimFoot();
      removeImages();
      removeRelated();
      removeFrame();
      removeSourceLines();
      removeRepeats();
      trimRecurring();
    } while (lines.size() < before);
    takeSignature();
    lines = new ArrayList<>(Glue.parted(lines));
  }

  /** Takes out lines that repeat the title above the story. */
  void removeTitle(String title) {
    int above = 0;
    while (above < Math.min(lines.size() - 1, TITLE_LINES)
        && !Lines.endsAsStatement(lines.get(above))) {
      above++;
    }
    for (int i = above - 1; i >= 0; i--) {
      if (repeats(lines.get(i), title)) {
        remove(i, "title");
      }
    }
    while (lines.size() > 1 && sameWords(lines.getFirst(), title)) {
      remove(0, "title");
    }
  }

  private static boolean repeats(String line, String title) {
    if (sameWords(line, title)) {
      return true;
    }
    boolean within = Overlap.share(line, title) >= 0.8 && Lines.words(line) >= 3;
    boolean around = Overlap.share(title, line) >= 0.8 && Lines.words(title) >= 4;
    return (within || around) && !Lines.endsAsStatement(line);
  }

  private static boolean sameWords(String line, String title) {
    return letters(line).equalsIgnoreCase(letters(title));
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
  }

  /** The first line that carries the story; the number of lines where none does. */
  private int firstBody() {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (Lines.isBody(line) && sourceLine(line).isEmpty() && kind(line).isEmpty()) {
        return i;
      }
    }
    return lines.size();
  }

  private int lastBody() {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (Lines.isBody(lines.get(i)) && kind(lines.get(i)).isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  private Set<String> units(String line) {
    return units.computeIfAbsent(line, Overlap::units);
  }

  private Optional<SourceLine> sourceLine(String line) {
    return sourceLines.computeIfAbsent(line, each -> SourceLine.of(each, language));
  }

  private void remove(int index, String reason) {
    removed.add(new RemovedLine(lines.remove(index), reason));
  }

  private void takeLead() {
    for (int i = 0; i < Math.min(lines.size(), 3); i++) {
      String line = lines.get(i);
      Optional<Lead> lead = Lead.of(line, language);
      if (lead.isPresent()) {
        learn(lead.get().said());
        removed.add(new RemovedLine(lead.get().prefix().strip(), "source line"));
        String story = Layout.line(line.substring(lead.get().prefix().length()));
        if (story.isEmpty()) {
          lines.remove(i);
        } else {
          lines.set(i, story);
        }
        return;
      }
    }
  }

  private void takeSignature() {
    if (lines.isEmpty()) {
      return;
    }
    String last = lines.getLast();
    Optional<Signature> signature = Signature.of(last);
    while (signature.isPresent()) {
      int end = last.length() - signature.get().length();
      authors.addAll(signature.get().authors());
      removed.add(new RemovedLine(last.substring(end).strip(), "byline"));
      last = last.substring(0, end).strip();
      lines.set(lines.size() - 1, last);
      signature = Signature.of(last);
    }
  }

  private void removeImages() {
    boolean afterImage = false;
    for (int i = 0; i < lines.size(); ) {
      String line = lines.get(i);
      if (Markup.isImage(line)) {
        remove(i, "image marker");
        afterImage = true;
        continue;
      }
      String plain = Markup.withoutImages(line);
      Optional<String> caption = Captions.kind(Markup.withoutStrayBar(plain), afterImage);
      if (caption.isPresent() && lines.size() > 1) {
        remove(i, caption.get());
      } else if (Markup.hasStrayBar(plain)
          && !Lines.endsAsSentence(Markup.withoutStrayBar(plain))) {
        remove(i, "table remains");
      } else {
        lines.set(i, Markup.withoutStrayBar(plain));
        i++;
      }
      afterImage = false;
    }
  }

  /**
   * A line between paragraphs that is no sentence and only repeats one of them stood below a
   * picture.
   */
  private void removeRepeats() {
    int first = firstBody();
    for (int i = lastBody() - 1; i > first; i--) {
      String line = lines.get(i);
      if (Lines.words(line) >= CAPTION_WORDS
          && Character.isLetter(line.charAt(0))
          && !Lines.endsAsSentence(line)
          && isRepeated(line, i)) {
        remove(i, "caption");
      }
    }
  }

  private boolean isRepeated(String line, int index) {
    for (int i = 0; i < lines.size(); i++) {
      String other = lines.get(i);
      if (i != index
          && other.length() > line.length()
          && Overlap.share(units(line), units(other)) >= 0.95) {
        return true;
      }
    }
    return false;
  }

  private void removeRelated() {
    for (int i = 0; i < lines.size(); ) {
      if (RelatedLists.isHeading(lines.get(i))) {
        remove(i, "related news");
        removeEntries(i);
      } else if (lines.size() > 1 && RelatedLists.pointer(lines.get(i)).isPresent()) {
        remove(i, "related news");
      } else {
        i++;
      }
    }
  }

  /**
   * Below the story a list runs on to the end. Within it, one short line alone may as well be the
   * heading of what follows, and stays.
   */
  private void removeEntries(int from) {
    int end = from;
    while (end < lines.size() && RelatedLists.isEntry(lines.get(end))) {
      end++;
    }
    if (end == lines.size() || end - from > 1) {
      for (int i = from; i < end; i++) {
        remove(from, "related news");
      }
    }
  }

  private void removeFrame() {
    for (int i = 0; i < lines.size(); ) {
      Optional<String> kind = kind(lines.get(i));
      if (kind.isPresent() && lines.size() > 1) {
        remove(i, kind.get());
      } else {
        i++;
      }
    }
  }

  /**
   * Below the story, what follows the first line of the frame belongs to the frame too, unless it
   * makes a statement.
   */
  private void trimFoot() {
    int foot = lastBody() + 1;
    if (foot == 0) {
      return;
    }
    while (foot < lines.size() && !isFrame(lines.get(foot))) {
      foot++;
    }
    for (int i = lines.size() - 1; i > foot; i--) {
      String line = lines.get(i);
      boolean shortLine = Lines.words(line) <= FOOT_LINE;
      if (shortLine && !isFrame(line) && !Lines.endsAsStatement(line)) {
        remove(i, "below the article");
      }
    }
  }

  private boolean isFrame(String line) {
    return kind(line).filter(kind -> !kind.equals("advertisement")).isPresent()
        || RelatedLists.isHeading(line);
  }

  private Optional<String> kind(String line) {
    return kinds.computeIfAbsent(line, Furniture::kind);
  }

  /**
   * The line that most likely is the headline: the one above a line about publication, else the
   * first; -1 where none can be.
   */
  int headline() {
    // A long headline may look like a paragraph.
    int end = Math.min(Math.max(1, firstBody()), HEAD_LINES);
    int best = -1;
    for (int i = 0; i < end; i++) {
      String line = lines.get(i);
      boolean better =
          best < 0
              || (aboveSource.contains(line)
                  && (!aboveSource.contains(lines.get(best))
                      || Lines.words(line) > Lines.words(lines.get(best))));
      if (better && Headline.isOne(line, lines)) {
        best = i;
      }
    }
    return best;
  }

  /**
   * What stands above the headline is the site's; below it, on a page that has shown a frame, names
   * and short lines are, unless they are numbered as headings of the story are.
   */
  void trimHead(int headline) {
    for (int i = headline - 1; i >= 0; i--) {
      remove(i, "above the title");
    }
  }

  /** As {@link #trimHead}, once the headline has left. */
  void trimBelowHeadline() {
    if (removed.stream().map(RemovedLine::reason).noneMatch(FRAME_REASONS::contains)) {
      return;
    }
    for (int i = Math.min(firstBody(), HEAD_LINES) - 1; i >= 0; i--) {
      String line = lines.get(i);
      if (PersonName.isOne(line, language)) {
        authors.add(PersonName.plain(line));
        remove(i, "byline");
      } else if (Lines.words(line) <= SHORT_LINE
          && !Lines.endsAsStatement(line)
          && Character.isLetter(line.codePointAt(0))) {
        remove(i, "below the title");
      }
    }
  }

  /** Lines about publication stand above the story or below it. */
  private void removeSourceLines() {
    int first = firstBody();
    int last = lastBody();
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.size() > 1 && (i <= first || i > last)) {
        Optional<SourceLine> said = sourceLine(lines.get(i));
        if (said.isPresent()) {
          learn(said.get());
          remove(i, "source line");
          if (i > 0 && i <= first) {
            aboveSource.add(lines.get(i - 1));
          }
        }
      }
    }
    takeName();
  }

  /** A name alone below the story is its author's. */
  private void takeName() {
    if (lines.size() < 2 || lastBody() < 0) {
      return;
    }
    String last = lines.getLast();
    if (lastBody() == lines.size() - 2 && PersonName.isOne(last, language)) {
      authors.add(last);
      remove(lines.size() - 1, "byline");
    }
  }

  private void trimRecurring() {
    while (lines.size() > 1 && statistics.recurs(lines.getLast())) {
      remove(lines.size() - 1, "recurring line");
    }
    while (lines.size() > 1 && statistics.recurs(lines.getFirst())) {
      remove(0, "recurring line");
    }
  }

  private void learn(SourceLine said) {
    source = source == null ? said.source() : source;
    authors.addAll(said.authors());
    published = published == null ? said.published() : published;
  }
}
