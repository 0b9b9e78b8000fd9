package attache.corpus.read;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding that a web page says it is in, which need not be true. */
final class PageCharset {
  /** Pages that say it say it in their heads. Bytes. */
  private static final int HEAD = 64 * 1024;

  private static final Pattern DECLARED =
      Pattern.compile(
          "<meta\\s[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)"
              + "|^\\s*<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);

  /**
   * What browsers decode instead, which holds all characters of the other and more (WHATWG,
   * Encoding Standard, "Names and labels"): few pages keep to the narrower one.
   */
  private static final Map<String, String> WIDER =
      Map.of(
          "gb2312", "GB18030",
          "gbk", "GB18030",
          "x-gbk", "GB18030",
          "big5", "Big5-HKSCS",
          "shift_jis", "windows-31j",
          "euc-kr", "x-windows-949",
          "iso-8859-1", "windows-1252",
          "us-ascii", "windows-1252",
          "latin1", "windows-1252",
          "iso-8859-9", "windows-1254");

  private PageCharset() {}

  static Optional<Charset> of(byte[] page) {
    String head = new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    if (!declared.find()) {
      return Optional.empty();
    }
    String label = declared.group(1) == null ? declared.group(2) : declared.group(1);
    return known(label.toLowerCase(Locale.ROOT));
  }

  private static Optional<Charset> known(String label) {
    String name = WIDER.getOrDefault(label, label);
    try {
      return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    } catch (IllegalCharsetNameException noName) {
      return Optional.empty();
    }
  }
}
