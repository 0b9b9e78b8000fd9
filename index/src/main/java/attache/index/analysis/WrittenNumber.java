package attache.index.analysis;

import java.util.regex.Pattern;

/** Numbers in digits, with the separators of any of the three languages. */
final class WrittenNumber {
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+");
  private static final Pattern SEPARATOR = Pattern.compile("[.,]");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d+");
  private static final Pattern ORDINAL = Pattern.compile("\\d+(?:st|nd|rd|th)");

  private WrittenNumber() {}

  /**
   * A number without grouping, with a full stop before its decimals and without an ordinal's
   * letters; anything else as it is. {@code 1.234} counts as grouped: in the texts at hand,
   * Vietnamese thousands are far more frequent than three decimals.
   */
  static String plain(String written) {
    if (isPlain(written)) {
      return written;
    }
    if (GROUPED.matcher(written).matches()) {
      return SEPARATOR.matcher(written).replaceAll("");
    }
    if (DECIMAL_COMMA.matcher(written).matches()) {
      return written.replace(',', '.');
    }
    return ORDINAL.matcher(written).matches()
        ? written.substring(0, written.length() - 2)
        : written;
  }

  /**
   * Whether there are digits and nothing else. Most numbers are so: to see it takes less than to
   * try the three forms.
   */
  static boolean isPlain(String written) {
    for (int i = 0; i < written.length(); i++) {
      if (written.charAt(i) < '0' || written.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
