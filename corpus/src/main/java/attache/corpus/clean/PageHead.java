package attache.corpus.clean;

import attache.corpus.RemovedLine;
import attache.corpus.language.Kinds;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The lines above a story: its headline, copies of it, and what the page puts around it. */
final class PageHead {
  /** How many lines at the top may repeat the title. */
  private static final int TITLE_LINES = 8;

  /** A story's head has no more lines above its first paragraph. */
  private static final int HEAD_LINES = 15;

  /** What says more than the first line is taken for the headline from so many words on. */
  private static final int HEADLINE_WORDS = 3;

  /** How many times as much of the story another line says than the first, to be its headline. */
  private static final double FAR_MORE = 2;

  /** In words, 2 Han characters being one. */
  private static final int SHORT_LINE = 4;

  /** Reasons that tell a crawled page from a plain text with a picture. */
  private static final Set<String> FRAME_REASONS =
      Set.of("source line", "breadcrumb", "share bar", "navigation", "counter", "comment bar");

  /** "一、办理时间", "第二条", "Article 3", "Điều 4". */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^(?:[一二三四五六七八九十]+[、．.]|第[一二三四五六七八九十百\\d]+[^\\s]|(?:(?i:article|section|part|chapter|điều|mục|phần|chương)) [\\dIVX]+)");

  private static final int OF_WORD = Kinds.LETTER | Kinds.MARK | Kinds.DIGIT | Kinds.OTHER_NUMBER;

  private final PageLines lines;
  private final SaidByLines said;

  /** Lines that stood directly above one about publication. */
  private final Set<String> aboveSource = new HashSet<>();

  PageHead(PageLines lines, SaidByLines said) {
    this.lines = lines;
    this.said = said;
  }

  /** Notes that the line stood directly above one about publication. */
  void aboveSource(String line) {
    aboveSource.add(line);
  }

  /** Takes out lines that repeat the title above the story. */
  void removeTitle(String title) {
    int above = 0;
    while (above < Math.min(lines.size() - 1, TITLE_LINES)
        && !Lines.endsAsStatement(lines.get(above))) {
      above++;
    }
    Line titled = new Line(title);
    boolean found = false;
    for (int i = above - 1; i >= 0; i--) {
      if (repeats(lines.line(i), titled)) {
        found |= sameWords(lines.get(i), title);
        lines.remove(i, "title");
      } else if (found) {
        lines.remove(i, "above the title");
      }
    }
    while (lines.size() > 1 && sameWords(lines.get(0), title)) {
      lines.remove(0, "title");
    }
  }

  private static boolean repeats(Line line, Line title) {
    if (sameWords(line.text(), title.text())) {
      return true;
    }
    boolean within = Overlap.share(line, title) >= 0.8 && line.words() >= 3;
    boolean around = Overlap.share(title, line) >= 0.8 && title.words() >= 4;
    return (within || around) && !Lines.endsAsStatement(line.text());
  }

  private static boolean sameWords(String line, String title) {
    return letters(line).equalsIgnoreCase(letters(title));
  }

  /** The words of a text with one space between each two. */
  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      i += Character.charCount(letter);
      if (!Kinds.is(letter, OF_WORD)) {
        gap = true;
      } else {
        if (gap && !letters.isEmpty()) {
          letters.append(' ');
        }
        letters.appendCodePoint(letter);
        gap = false;
      }
    }
    return letters.toString();
  }

  /** Takes the headline out, and what stands above it; empty where there is none. */
  Optional<Headline> take() {
    int at = index();
    if (at < 0) {
      return Optional.empty();
    }
    trimHead(at);
    String line = lines.get(0);
    lines.remove(0, "title");
    return Optional.of(Headline.parted(line, lines.all()));
  }

  /**
   * The line that most likely is the headline: the one above a line about publication, else the
   * first, unless another says far more of what the story says; -1 where none can be.
   */
  private int index() {
    Set<String> story = wordsOfStory();
    // A long headline may look like a paragraph.
    int end = Math.min(Math.max(1, lines.firstBody()), HEAD_LINES);
    int best = -1;
    int closest = -1;
    boolean begun = false;
    for (int i = 0; i < end; i++) {
      if (Headline.isOne(lines.get(i), lines.all(), lines.language())) {
        best = best < 0 || isBetter(i, best) ? i : best;
        boolean closer = closest < 0 || told(i, story) > told(closest, story);
        closest = closer && !begun && isWhole(lines.get(i)) ? i : closest;
      }
      begun |= lines.line(i).endsAsStatement() || Lines.goesOn(lines.get(i));
    }
    return closest >= 0 && told(closest, story) > FAR_MORE * told(best, story) ? closest : best;
  }

  /** Whether a line is more than a section's name or the heading of a part. */
  private static boolean isWhole(String line) {
    return Lines.words(line) >= HEADLINE_WORDS && !NUMBERED.matcher(line).find();
  }

  private boolean isBetter(int i, int best) {
    return aboveSource.contains(lines.get(i))
        && (!aboveSource.contains(lines.get(best))
            || lines.line(i).words() > lines.line(best).words());
  }

  private Set<String> wordsOfStory() {
    Set<String> words = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.line(i).isBody()) {
        words.addAll(lines.line(i).units());
      }
    }
    return words;
  }

  /** How much of the story a line says: its words there by the square root of all its words. */
  private double told(int i, Set<String> story) {
    double told = 0;
    double all = 0;
    for (String word : lines.line(i).units()) {
      if (word.length() > 2 || Kinds.is(word.codePointAt(0), Kinds.HAN)) {
        all++;
        told += story.contains(word) ? 1 : 0;
      }
    }
    return all == 0 ? 0 : told / Math.sqrt(all);
  }

  /** What stands above the headline is the site's. */
  private void trimHead(int headline) {
    for (int i = headline - 1; i >= 0; i--) {
      lines.remove(i, "above the title");
    }
  }

  /**
   * Between headline and story, on a page that has shown a frame, names and short lines are of the
   * frame too, down to the first line that leads on, is longer, or is numbered as headings of the
   * story are.
   */
  void trimBelow() {
    if (lines.removed().stream().map(RemovedLine::reason).noneMatch(FRAME_REASONS::contains)) {
      return;
    }
    int below = Math.min(lines.firstBody(), HEAD_LINES);
    for (int i = 0; i < below; below--) {
      String line = lines.get(i);
      if (PersonName.isOne(line, lines.language())) {
        said.author(PersonName.plain(line));
        lines.remove(i, "byline");
      } else if (canBeBelowTitle(line)) {
        lines.remove(i, "below the title");
      } else {
        return;
      }
    }
  }

  private static boolean canBeBelowTitle(String line) {
    return Lines.words(line) <= SHORT_LINE
        && !Lines.endsAsSentence(line)
        && !Lines.goesOn(line)
        && Character.isLetter(line.codePointAt(0))
        && !NUMBERED.matcher(line).find();
  }
}
