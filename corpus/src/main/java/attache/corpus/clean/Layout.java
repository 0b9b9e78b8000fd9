package attache.corpus.clean;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a text as they are kept: NFC, without invisible characters, single-spaced. */
final class Layout {
  private static final Pattern LINE_END =
      Pattern.compile("\\r\\n?|[\\n\\f\\x0B\\x85\\u2028\\u2029]");

  /** Characters that show nothing: control, zero-width, directional marks, soft hyphens. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}&&[^\\t\\n]]|[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF]");

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private Layout() {}

  /** The lines that are not blank. */
  static List<String> lines(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return LINE_END
        .splitAsStream(composed)
        .map(Layout::line)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** One line of text, such as a title. */
  static String line(String text) {
    String visible = INVISIBLE.matcher(text).replaceAll("");
    return SPACES.matcher(visible).replaceAll(" ").strip();
  }
}
