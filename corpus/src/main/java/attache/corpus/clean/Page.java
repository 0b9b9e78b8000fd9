package attache.corpus.clean;

import attache.corpus.Language;
import attache.corpus.LineStatistics;
import attache.corpus.RemovedLine;
import java.util.List;
import java.util.Optional;

/**
 * The lines of one text while it is cleaned, and what they said about it. Lines only ever leave;
 * the order of the others stays.
 */
final class Page {
  /**
   * A caption has at least this many words; fewer, and a heading may repeat the story by chance.
   */
  private static final int CAPTION_WORDS = 8;

  /** A longer line below the frame may be the story's after all. In words. */
  private static final int FOOT_LINE = 25;

  private final PageLines lines;
  private final SaidByLines said = new SaidByLines();
  private final PageHead head;
  private final LineStatistics statistics;

  Page(List<String> lines, Language language, LineStatistics statistics) {
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
    lines.replace(Glue.parted(lines.all()));
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
          lines.all().remove(i);
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
      String line = lines.get(i);
      if (Markup.isImage(line)) {
        lines.remove(i, "image marker");
        afterImage = true;
        continue;
      }
      String plain = Markup.withoutImages(line);
      String told = Markup.withoutStrayBar(plain);
      boolean caption = lines.isCaption(told) || (afterImage && Captions.canBeBelowImage(told));
      if (caption && lines.size() > 1) {
        lines.remove(i, "caption");
      } else if (Markup.hasStrayBar(plain)
          && !Lines.endsAsSentence(Markup.withoutStrayBar(plain))) {
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
      String line = lines.get(i);
      if (!Lines.endsAsSentence(line)
          && Character.isLetter(line.charAt(0))
          && Lines.words(line) >= CAPTION_WORDS
          && isRepeated(line, i)) {
        lines.remove(i, "caption");
      }
    }
  }

  private boolean isRepeated(String line, int index) {
    for (int i = 0; i < lines.size(); i++) {
      String other = lines.get(i);
      if (i != index
          && other.length() > line.length()
          && Overlap.share(lines.units(line), lines.units(other)) >= 0.95) {
        return true;
      }
    }
    return false;
  }

  private void removeRelated() {
    for (int i = 0; i < lines.size(); ) {
      if (lines.isRelatedHeading(lines.get(i))) {
        lines.remove(i, "related news");
        removeEntries(i);
      } else if (lines.size() > 1 && lines.isPointer(lines.get(i))) {
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
    while (end < lines.size() && RelatedLists.isEntry(lines.get(end))) {
      end++;
    }
    if (end == lines.size() || end - from > 1) {
      for (int i = from; i < end; i++) {
        lines.remove(from, "related news");
      }
    }
  }

  private void removeFrame() {
    for (int i = 0; i < lines.size(); ) {
      Optional<String> kind = lines.kind(lines.get(i));
      if (kind.isPresent() && lines.size() > 1) {
        lines.remove(i, kind.get());
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
    int foot = lines.lastBody() + 1;
    if (foot == 0) {
      return;
    }
    while (foot < lines.size() && !lines.isFrame(lines.get(foot))) {
      foot++;
    }
    for (int i = lines.size() - 1; i > foot; i--) {
      String line = lines.get(i);
      boolean shortLine = Lines.words(line) <= FOOT_LINE;
      if (shortLine && !lines.isFrame(line) && !Lines.endsAsStatement(line)) {
        lines.remove(i, "below the article");
      }
    }
  }

  /** Lines about publication stand above the story or below it. */
  private void removeSourceLines() {
    int first = lines.firstBody();
    int last = lines.lastBody();
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.size() > 1 && (i <= first || i > last)) {
        Optional<SourceLine> line = lines.sourceLine(lines.get(i));
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
