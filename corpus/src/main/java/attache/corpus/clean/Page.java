package attache.corpus.clean;

import attache.corpus.Language;
import attache.corpus.LineStatistics;
import attache.corpus.RemovedLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The lines of one text while it is cleaned, and what they said about it. Lines only ever leave;
 * the order of the others stays.
 */
final class Page {
  /**
   * A caption has at least this many words; fewer, and a heading may repeat the story by chance.
   */
  private static final int CAPTION_WORDS = 8;

  /** The share of a caption's words that the paragraph has which it repeats. */
  private static final double REPEATED = 0.95;

  /** What a page says of whoever makes it. */
  private static final Set<String> IMPRINTS =
      Set.of("imprint", "legal note", "editor", "newsletter");

  /** Lines of the frame with which a story is over. */
  private static final Set<String> ENDS =
      Set.of("imprint", "legal note", "editor", "newsletter", "neighbouring article");

  /** How many lines from an imprint the page's address stands at most. */
  private static final int IMPRINT_LINES = 6;

  /** Within how many lines below a bar another line of the frame stands where the foot begins. */
  private static final int FOOT_SIGNS = 4;

  /** A longer line below the frame may be the story's after all. In words. */
  private static final int FOOT_LINE = 25;

  private final PageLines lines;
  private final SaidByLines said = new SaidByLines();
  private final PageHead head;
  private final LineStatistics statistics;

  Page(List<Line> lines, Language language, LineStatistics statistics) {
    this.lines = new PageLines(lines, language);
    this.head = new PageHead(this.lines, said);
    this.statistics = statistics;
  }

  List<String> lines() {
    return lines.all();
  }

  List<RemovedLine> removed() {
    return lines.removed();
  }

  SaidByLines said() {
    return said;
  }

  PageHead head() {
    return head;
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
    lines.partWords();
  }

  private void takeLead() {
    for (int i = 0; i < Math.min(lines.size(), 3); i++) {
      String line = lines.get(i);
      Optional<Lead> lead = Lead.of(line, lines.language());
      if (lead.isPresent()) {
        said.learn(lead.get().said());
        lines.note(lead.get().prefix().strip(), "source line");
        String story = Layout.line(line.substring(lead.get().prefix().length()));
        if (story.isEmpty()) {
          lines.drop(i);
        } else {
          lines.set(i, story);
        }
        return;
      }
    }
  }

  private void takeSignature() {
    if (lines.size() == 0) {
      return;
    }
    String last = lines.get(lines.size() - 1);
    Optional<Signature> signature = Signature.of(last);
    while (signature.isPresent()) {
      int end = last.length() - signature.get().length();
      signature.get().authors().forEach(said::author);
      lines.note(last.substring(end).strip(), "byline");
      last = last.substring(0, end).strip();
      lines.set(lines.size() - 1, last);
      signature = Signature.of(last);
    }
  }

  private void removeImages() {
    boolean afterImage = false;
    for (int i = 0; i < lines.size(); ) {
      Line line = lines.line(i);
      boolean marker = line.mayHoldMarker();
      if (marker && Markup.isImage(line.text())) {
        lines.remove(i, "image marker");
        afterImage = true;
        continue;
      }
      String plain = marker ? Markup.withoutImages(line.text()) : line.text();
      Line told = marker ? line.as(Markup.withoutStrayBar(plain)) : line;
      boolean caption = told.isCaption() || (afterImage && Captions.canBeBelowImage(told));
      if (caption && lines.size() > 1) {
        lines.remove(i, "caption");
      } else if (marker && Markup.hasStrayBar(plain) && !told.endsAsSentence()) {
        lines.remove(i, "table remains");
      } else {
        lines.set(i, told);
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
    int first = lines.firstBody();
    for (int i = lines.lastBody() - 1; i > first; i--) {
      Line line = lines.line(i);
      if (!line.endsAsSentence()
          && Character.isLetter(line.text().charAt(0))
          && line.words() >= CAPTION_WORDS
          && isRepeated(line)) {
        lines.remove(i, "caption");
      }
    }
  }

  private boolean isRepeated(Line line) {
    for (int i = 0; i < lines.size(); i++) {
      Line other = lines.line(i);
      if (other.text().length() > line.text().length() && Overlap.isWithin(line, other, REPEATED)) {
        return true;
      }
    }
    return false;
  }

  private void removeRelated() {
    for (int i = 0; i < lines.size(); ) {
      if (lines.line(i).isRelatedHeading()) {
        lines.remove(i, "related news");
        removeEntries(i);
      } else if (lines.size() > 1 && lines.line(i).isPointer()) {
        lines.remove(i, "related news");
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
    while (end < lines.size() && RelatedLists.isEntry(lines.line(end)) && !isByline(end)) {
      end++;
    }
    if (end == lines.size() || end - from > 1) {
      for (int i = from; i < end; i++) {
        lines.remove(from, "related news");
      }
    }
  }

  private boolean isByline(int i) {
    return lines.sourceLine(i).filter(line -> !line.authors().isEmpty()).isPresent();
  }

  private void removeFrame() {
    boolean[] frame = new boolean[lines.size()];
    for (int i = 0; i < frame.length; i++) {
      frame[i] = lines.line(i).kind().isPresent() && isOfFrame(i, lines.line(i).kind().get());
    }
    int gone = 0;
    for (int i = 0; i < frame.length; i++) {
      if (frame[i] && lines.size() > 1) {
        lines.remove(i - gone, lines.line(i - gone).kind().orElseThrow());
        gone++;
      }
    }
  }

  /**
   * Numbers alone in their lines are a story's table as well, and a page's address looks like one
   * that a notice gives: what is about them tells.
   */
  private boolean isOfFrame(int i, String kind) {
    return switch (kind) {
      case FrameLines.NUMBER ->
          isOutsideStory(i)
              && (isFrameButNumber(i - 1) || isFrameButNumber(i + 1))
              && lines.sourceLine(i).isEmpty();
      case FrameLines.CONTACT -> isOutsideStory(i) && isNearImprint(i);
      default -> true;
    };
  }

  private boolean isOutsideStory(int i) {
    return i < lines.firstBody() || i > lines.lastBody();
  }

  private boolean isFrameButNumber(int i) {
    return i >= 0
        && i < lines.size()
        && lines.line(i).isFrame()
        && !lines.line(i).isOfKind(FrameLines.NUMBER);
  }

  private boolean isNearImprint(int contact) {
    int from = Math.max(0, contact - IMPRINT_LINES);
    int to = Math.min(lines.size() - 1, contact + IMPRINT_LINES);
    for (int i = from; i <= to; i++) {
      if (lines.line(i).kind().filter(IMPRINTS::contains).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Below the story, what follows the first line of the frame belongs to the frame too, unless it
   * makes a statement.
   */
  private void trimFoot() {
    int foot = lines.lastBody() + 1;
    if (foot == 0) {
      return;
    }
    while (foot < lines.size() && !opensFoot(foot)) {
      foot++;
    }
    for (int i = lines.size() - 1; i > foot; i--) {
      Line line = lines.line(i);
      boolean shortLine = line.words() <= FOOT_LINE;
      if (shortLine && !line.isFrame() && !line.endsAsStatement()) {
        lines.remove(i, "below the article");
      }
    }
  }

  /**
   * Whether the page's foot begins with a line: with a legal note, an editor's or a list of other
   * articles it does; a bar or a counter may stand between two parts of a story, unless another
   * line of the frame is near.
   */
  private boolean opensFoot(int i) {
    Line line = lines.line(i);
    if (!line.isFrame() || line.isOfKind(FrameLines.NUMBER) || line.isOfKind(FrameLines.CONTACT)) {
      return false;
    }
    if (line.isRelatedHeading() || line.kind().filter(ENDS::contains).isPresent()) {
      return true;
    }
    int to = Math.min(lines.size() - 1, i + FOOT_SIGNS);
    for (int near = i + 1; near <= to; near++) {
      if (lines.line(near).isFrame()) {
        return true;
      }
    }
    return false;
  }

  /** Lines about publication stand above the story or below it. */
  private void removeSourceLines() {
    int first = lines.firstBody();
    int last = lines.lastBody();
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.size() > 1 && (i <= first || i > last)) {
        Optional<SourceLine> line = lines.sourceLine(i);
        if (line.isPresent()) {
          said.learn(line.get());
          lines.remove(i, "source line");
          if (i > 0 && i <= first) {
            head.aboveSource(lines.get(i - 1));
          }
        }
      }
    }
    takeName();
  }

  /** A name alone below the story is its author's. */
  private void takeName() {
    if (lines.size() < 2 || lines.lastBody() < 0) {
      return;
    }
    String last = lines.get(lines.size() - 1);
    if (lines.lastBody() == lines.size() - 2 && PersonName.isOne(last, lines.language())) {
      said.author(last);
      lines.remove(lines.size() - 1, "byline");
    }
  }

  private void trimRecurring() {
    while (lines.size() > 1 && statistics.recurs(lines.get(lines.size() - 1))) {
      lines.remove(lines.size() - 1, "recurring line");
    }
    while (lines.size() > 1 && statistics.recurs(lines.get(0))) {
      lines.remove(0, "recurring line");
    }
  }
}
