package attache.corpus.clean;

import attache.corpus.language.Kinds;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** How text is laid out: lines of NFC, without invisible characters, single-spaced. */
public final class Layout {
  private static final String LOOSE_SIGNS = ",.;:!?";

  private static final int OF_WORD = Kinds.LETTER | Kinds.DIGIT | Kinds.OTHER_NUMBER;

  private static final String CLOSING = "\"”’)";

  private Layout() {}

  /** A text's lines that are not blank. */
  public static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    char[] units = text.toCharArray();
    int start = 0;
    for (int i = 0; i <= units.length; i++) {
      if (i == units.length || endsLine(units[i])) {
        if (i > start) {
          String line = text.substring(start, i);
          line = isLaidOut(units, start, i) ? line : laidOut(line);
          if (!line.isEmpty()) {
            lines.add(line);
          }
        }
        start = i + 1;
      }
    }
    return lines;
  }

  /** As Unicode has it. */
  private static boolean endsLine(char unit) {
    return (unit <= '\r' && unit >= '\n')
        || unit == '\u0085'
        || unit == '\u2028'
        || unit == '\u2029';
  }

  /** One line of text, such as a title. */
  public static String line(String text) {
    return isLaidOut(text.toCharArray(), 0, text.length()) ? text : laidOut(text);
  }

  /**
   * Whether a line certainly is as it shall be, which most are and a look at its characters tells:
   * letters and signs that exist in NFC only, single spaces, none before punctuation.
   */
  private static boolean isLaidOut(char[] text, int start, int end) {
    char before = ' ';
    for (int i = start; i < end; i++) {
      char unit = text[i];
      if (before == ' ' && (unit == ' ' || (i > start && LOOSE_SIGNS.indexOf(unit) >= 0))) {
        return false;
      }
      if (!isPlain(unit)) {
        return false;
      }
      before = unit;
    }
    return before != ' ';
  }

  private static boolean isPlain(char unit) {
    return (unit >= ' ' && unit < 0x7F)
        || (unit > 0xA0 && unit < 0x300 && unit != 0xAD)
        || (unit >= 0x1E00 && unit < 0x1F00)
        || (unit >= 0x2010 && unit <= 0x2027)
        || (unit > 0x3000 && unit < 0x9FFF && (unit < 0x3099 || unit > 0x309A))
        || (unit > 0xFF00 && unit < 0xFFE0);
  }

  private static String laidOut(String text) {
    String composed =
        Normalizer.isNormalized(text, Normalizer.Form.NFC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder line = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      char unit = composed.charAt(i);
      if (isSpace(unit)) {
        if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
          line.append(' ');
        }
      } else if (!isInvisible(unit)) {
        line.append(unit);
      }
    }
    if (!line.isEmpty() && line.charAt(line.length() - 1) == ' ') {
      line.setLength(line.length() - 1);
    }
    return tight(line);
  }

  /**
   * The line without spaces before closing punctuation in Latin script, as tokenised text has them.
   */
  private static String tight(StringBuilder line) {
    StringBuilder tight = new StringBuilder(line.length());
    int done = 0;
    for (int i = line.indexOf(" "); i >= 0; i = line.indexOf(" ", i + 1)) {
      if (isLoose(line, i)) {
        tight.append(line, done, i);
        done = i + 1;
      }
    }
    return tight.append(line, done, line.length()).toString();
  }

  /** Whether a word ends before a space, and with a sign behind it what the sign belongs to. */
  private static boolean isLoose(StringBuilder line, int space) {
    int behind = space + 2;
    if (LOOSE_SIGNS.indexOf(line.charAt(space + 1)) < 0
        || (behind < line.length()
            && line.charAt(behind) != ' '
            && CLOSING.indexOf(line.charAt(behind)) < 0)) {
      return false;
    }
    int before = line.codePointBefore(space);
    return before == '%' || CLOSING.indexOf(before) >= 0 || Kinds.is(before, OF_WORD);
  }

  private static boolean isSpace(char unit) {
    return unit == '\t' || unit == '\n' || Kinds.is(unit, Kinds.SPACE);
  }

  /** Characters that show nothing: control, zero-width, directional marks, soft hyphens. */
  private static boolean isInvisible(char unit) {
    return Character.isISOControl(unit)
        || unit == 0xAD
        || (unit >= 0x200B && unit <= 0x200F)
        || (unit >= 0x202A && unit <= 0x202E)
        || (unit >= 0x2060 && unit <= 0x2064)
        || unit == 0xFEFF;
  }
}
