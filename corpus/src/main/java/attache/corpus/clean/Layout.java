package attache.corpus.clean;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** How text is laid out: lines of NFC, without invisible characters, single-spaced. */
public final class Layout {
  private static final Pattern LINE_END =
      Pattern.compile("\\r\\n?|[\\n\\f\\x0B\\x85\\u2028\\u2029]");

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
    return LINE_END.splitAsStream(text).map(Layout::line).filter(line -> !line.isEmpty()).toList();
  }

  /** One line of text, such as a title. */
  public static String line(String text) {
    String composed =
        Normalizer.isNormalized(text, Normalizer.Form.NFC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFC);
    String visible = INVISIBLE.matcher(composed).replaceAll("");
    String single = SPACES.matcher(visible).replaceAll(" ").strip();
    return LOOSE.matcher(single).replaceAll("");
  }
}
