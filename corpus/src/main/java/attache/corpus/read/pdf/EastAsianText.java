package attache.corpus.read.pdf;

import java.util.regex.Pattern;

/** What is particular to scripts that are written without spaces. */
final class EastAsianText {
  private static final String CLASS =
      "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u3000-\\u303F\\uFF01-\\uFF0F\\uFF1A-\\uFF20\\uFF3B-\\uFF40\\uFF5B-\\uFF65]";

  /** Justified lines and spaced headings: 通　知. */
  private static final Pattern SPACED =
      Pattern.compile("(?<=" + CLASS + ")[ \\u3000]+(?=" + CLASS + ")");

  private static final Pattern ONE = Pattern.compile(CLASS);

  private EastAsianText() {}

  /** The text without spaces between two East Asian characters. */
  static String closed(String text) {
    return SPACED.matcher(text).replaceAll("");
  }

  static boolean is(int character) {
    return ONE.matcher(Character.toString(character)).matches();
  }

  /** What stands between two lines where they become one. */
  static String between(int before, int after) {
    boolean left = is(before);
    boolean right = is(after);
    boolean closed = (left && right) || (left && isDigit(after)) || (isDigit(before) && right);
    return closed ? "" : " ";
  }

  private static boolean isDigit(int character) {
    return Character.isDigit(character);
  }
}
