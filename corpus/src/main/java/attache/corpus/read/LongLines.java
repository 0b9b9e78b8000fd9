package attache.corpus.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaks lines that no paragraph is as long as, where a sentence ends: some of what cleaning looks
 * for takes time with the square of a line's length.
 */
final class LongLines {
  /** Of the 328,000 lines of the news suites one is longer. UTF-16 units. */
  static final int LONGEST = 10_000;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"”’)]*\\s|[。！？][”」』）]*");

  private LongLines() {}

  static String broken(String text) {
    boolean any = text.length() > LONGEST && text.lines().anyMatch(line -> line.length() > LONGEST);
    if (!any) {
      return text;
    }
    StringBuilder broken = new StringBuilder(text.length() + 64);
    text.lines().forEach(line -> append(broken, line));
    return broken.toString();
  }

  private static void append(StringBuilder broken, String line) {
    int start = 0;
    while (line.length() - start > LONGEST) {
      int end = start + breakIn(line.substring(start, start + LONGEST));
      broken.append(line, start, end).append('\n');
      start = end;
    }
    broken.append(line, start, line.length()).append('\n');
  }

  /** Behind the last sentence; where none ends, behind the last space; else anywhere. */
  private static int breakIn(String stretch) {
    int end = 0;
    for (Matcher sentence = SENTENCE_END.matcher(stretch); sentence.find(); ) {
      end = sentence.end();
    }
    if (end == 0) {
      end = stretch.lastIndexOf(' ') + 1;
    }
    if (end == 0) {
      end = stretch.length();
      end -= Character.isHighSurrogate(stretch.charAt(end - 1)) ? 1 : 0;
    }
    return end;
  }
}
