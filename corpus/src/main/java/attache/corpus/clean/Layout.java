package attache.corpus.clean;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How text is laid out: lines of NFC, without invisible characters, single-spaced. */
public final class Layout {
  /** Characters that show nothing: control, zero-width, directional marks, soft hyphens. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}&&[^\\t\\n]]|[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF]");

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  /** Closing punctuation in Latin script with a space before it, as tokenised text has it. */
  private static final Pattern LOOSE =
      Pattern.compile("(?<=[\\p{L}\\p{N}\"”’)%]) (?=[,.;:!?](?:[\\s\"”’)]|$))");

  private Layout() {}

  /** A text's lines that are not blank. */
  public static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || endsLine(text.charAt(i))) {
        String line = i > start ? line(text.substring(start, i)) : "";
        if (!line.isEmpty()) {
          lines.add(line);
        }
        start = i + 1;
      }
    }
    return lines;
  }

  /** As Unicode has it. */
  private static boolean endsLine(char unit) {
    return (unit >= '\n' && unit <= '\r')
        || unit == '\u0085'
        || unit == '\u2028'
        || unit == '\u2029';
  }

  /** One line of text, such as a title. */
  public static String line(String text) {
    return isLaidOut(text) ? text : laidOut(text);
  }

  /**
   * Whether a line certainly is as it shall be, which most are and a look at its characters tells:
   * letters and signs that exist in NFC only, single spaces, none before punctuation.
   */
  private static boolean isLaidOut(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      boolean doubled = unit == ' ' && before == ' ';
      boolean loose = before == ' ' && i > 0 && ",.;:!?".indexOf(unit) >= 0;
      if (doubled || loose || !isPlain(unit)) {
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
    String visible = INVISIBLE.matcher(composed).replaceAll("");
    String single = SPACES.matcher(visible).replaceAll(" ").strip();
    return LOOSE.matcher(single).replaceAll("");
  }
}
