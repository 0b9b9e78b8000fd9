package attache.corpus.read.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts lines together, and words that were parted at the end of a line. */
final class Hyphens {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[-‐][\\p{L}\\p{M}]+)*");
  private static final Pattern PARTED = Pattern.compile("([\\p{L}\\p{M}]+)[-‐\u00AD]$");
  private static final Pattern FIRST = Pattern.compile("^[\\p{Ll}\\p{M}]+");

  /** Shorter parts are words too often by chance: in-to, be-come. Letters. */
  private static final int LEAST_HALF = 4;

  /** All words of the document, those of one line with their hyphens; no parts of words. */
  private final Set<String> words = new HashSet<>();

  Hyphens(List<TextLine> lines) {
    boolean parted = false;
    for (TextLine line : lines) {
      Matcher end = PARTED.matcher(line.text());
      int last = end.find() ? end.start() : line.text().length();
      Matcher word = WORD.matcher(line.text());
      while (word.find()) {
        boolean part = (parted && word.start() == 0) || word.start() >= last;
        if (!part) {
          words.add(lower(word.group()).replace('‐', '-'));
        }
      }
      parted = last < line.text().length();
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Adds a line to a paragraph. */
  void join(StringBuilder paragraph, String line) {
    if (paragraph.isEmpty()) {
      paragraph.append(line);
      return;
    }
    int last = paragraph.length() - 1;
    Matcher before = PARTED.matcher(tail(paragraph));
    if (!before.find()) {
      paragraph.append(
          EastAsianText.between(
              paragraph.codePointBefore(paragraph.length()), line.codePointAt(0)));
    } else if (isOneWord(before.group(1), line, paragraph.charAt(last) == '\u00AD')) {
      paragraph.setLength(last);
    }
    paragraph.append(line);
  }

  private static String tail(StringBuilder paragraph) {
    return paragraph.substring(Math.max(0, paragraph.length() - 60));
  }

  /**
   * As the document writes the word elsewhere; where it does not, the hyphen is the line's, unless
   * it stands behind a capital (SARS-related) or between two words of the document.
   */
  private boolean isOneWord(String before, String line, boolean soft) {
    Matcher after = FIRST.matcher(line);
    if (!after.find()) {
      return soft;
    }
    String start = lower(before);
    String rest = after.group();
    if (soft || words.contains(start + rest)) {
      return true;
    }
    return !words.contains(start + "-" + rest)
        && !Character.isUpperCase(before.codePointBefore(before.length()))
        && !(isWord(start) && isWord(rest));
  }

  private boolean isWord(String half) {
    return half.length() >= LEAST_HALF && words.contains(half);
  }
}
