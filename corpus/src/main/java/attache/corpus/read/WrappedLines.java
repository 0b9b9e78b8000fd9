package attache.corpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins prose that was broken into lines of a certain width, as mails, old text files and Markdown
 * have it. Where most lines are so full that the next one's first word found no room, they are one
 * paragraph's; lines of a crawled page end anywhere and stay as they are. Widths are columns: one
 * for a Latin letter, two for a Chinese character.
 */
final class WrappedLines {
  /** What is set by hand or by a program is not wider; a paragraph on one line mostly is. */
  private static final int WIDEST = 130;

  private static final int NARROWEST = 40;

  /** The share of the line ends within paragraphs that are full, and how many at least. */
  private static final double MOSTLY = 0.6;

  private static final int LEAST = 2;

  /** The width that this share of lines keeps to is the one they were broken at. */
  private static final double USUALLY = 0.9;

  private static final Pattern ITEM =
      Pattern.compile("(?:[•●○▪■◆–—*>|-]\\s|\\d{1,3}[.)、]\\D|\\p{Zs}{2,}|　|\\t).*");

  private static final Pattern FIRST_WORD =
      Pattern.compile("\\p{IsHan}[，。、；：！？”’）》」』]*|[^\\s\\p{IsHan}]+");

  private final List<String> lines;
  private final int width;
  private final boolean wrapped;

  private WrappedLines(String text) {
    lines = text.lines().toList();
    width = usualWidth();
    wrapped = width >= NARROWEST && width <= WIDEST && mostlyFull();
  }

  /** Plain text with each wrapped paragraph on a line of its own; any other text as it is. */
  static String joined(String text) {
    WrappedLines lines = new WrappedLines(text);
    return lines.wrapped ? lines.join() : text;
  }

  /**
   * The same for Markdown, whose rules make one paragraph of all lines: also where they are not
   * full, one that begins with a small letter goes on with an unfinished sentence.
   */
  static String joinedMarkdown(String text) {
    return new WrappedLines(text).join();
  }

  private boolean isWithin(int line) {
    return line > 0
        && !lines.get(line - 1).isBlank()
        && !lines.get(line).isBlank()
        && !ITEM.matcher(lines.get(line)).matches();
  }

  private int usualWidth() {
    List<Integer> widths = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (isWithin(i)) {
        widths.add(width(lines.get(i - 1).strip()));
      }
    }
    int[] sorted = widths.stream().mapToInt(Integer::intValue).sorted().toArray();
    return sorted.length < LEAST ? 0 : sorted[(int) Math.ceil(USUALLY * sorted.length) - 1];
  }

  private boolean mostlyFull() {
    int full = 0;
    int all = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (isWithin(i)) {
        all++;
        full += isFull(i) ? 1 : 0;
      }
    }
    return full >= LEAST && full >= MOSTLY * all;
  }

  /** Whether the line before had no room for the first word of this one. */
  private boolean isFull(int line) {
    String before = lines.get(line - 1).strip();
    String own = lines.get(line).strip();
    Matcher word = FIRST_WORD.matcher(own);
    int needed = word.lookingAt() ? width(word.group()) : width(own);
    return width(before) + separator(before, own).length() + needed > width;
  }

  private String join() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (i > 0 && isWithin(i) && goesOn(i)) {
        String before = lines.get(i - 1).strip();
        text.append(separator(before, line.strip())).append(line.strip());
      } else {
        text.append(i == 0 ? "" : "\n").append(line.stripTrailing());
      }
    }
    return text.toString();
  }

  private boolean goesOn(int line) {
    boolean unfinished =
        Character.isLowerCase(lines.get(line).strip().codePointAt(0))
            && !SentenceEnd.isAtEndOf(lines.get(line - 1));
    return unfinished || (wrapped && isFull(line));
  }

  /** Between two Chinese characters, or signs of theirs, a wrapped line leaves no space. */
  private static String separator(String before, String line) {
    return isWide(before.codePointBefore(before.length())) || isWide(line.codePointAt(0))
        ? ""
        : " ";
  }

  private static int width(String line) {
    return (int) line.codePoints().count()
        + (int) line.codePoints().filter(WrappedLines::isWide).count();
  }

  /** Chinese characters, and the signs that are as wide. */
  private static boolean isWide(int character) {
    return Character.isIdeographic(character)
        || (character >= 0x3000 && character <= 0x303F)
        || (character >= 0xFF00 && character <= 0xFF60);
  }
}
