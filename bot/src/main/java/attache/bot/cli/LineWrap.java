package attache.bot.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/**
 * Breaks text into lines for a terminal, at the places where its language allows it (Unicode Annex
 * 14).
 */
final class LineWrap {
  private LineWrap() {}

  /**
   * Wraps each line of {@code text}.
   *
   * @param indent put before every line
   * @param columns how wide a line may be, with its indent; Chinese characters take two columns
   */
  static String wrapped(String text, String indent, int columns) {
    StringBuilder wrapped = new StringBuilder();
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    for (String line : text.split("\n", -1)) {
      if (!wrapped.isEmpty()) {
        wrapped.append('\n');
      }
      wrapped.append(indent);
      breaks.setText(line);
      int column = indent.length();
      int start = breaks.first();
      for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
        String piece = line.substring(start, end);
        if (column > indent.length() && column + width(piece.stripTrailing()) > columns) {
          wrapped.setLength(wrapped.toString().stripTrailing().length());
          wrapped.append('\n').append(indent);
          column = indent.length();
        }
        wrapped.append(piece);
        column += width(piece);
      }
    }
    return wrapped.toString();
  }

  /** How many columns a terminal gives the text (Unicode Annex 11). */
  static int width(String text) {
    return text.codePoints().map(LineWrap::width).sum();
  }

  private static int width(int codePoint) {
    return switch (UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH)) {
      case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
      default -> UCharacter.getCombiningClass(codePoint) != 0 ? 0 : 1;
    };
  }
}
