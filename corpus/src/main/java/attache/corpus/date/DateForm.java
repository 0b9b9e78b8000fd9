package attache.corpus.date;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way of writing a date: a pattern with the named groups {@code y}, {@code m} and {@code d}, as
 * far as the form has them.
 *
 * @param chinese whether it has the characters for year or month
 */
record DateForm(
    Pattern pattern, boolean hasYear, boolean hasMonth, boolean hasDay, boolean chinese) {

  static DateForm of(String regex) {
    return new DateForm(
        Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
        regex.contains("(?<y>"),
        regex.contains("(?<m>"),
        regex.contains("(?<d>"),
        isChinese(regex));
  }

  /** Whether the characters for year or month stand in a text. */
  static boolean isChinese(String text) {
    return text.indexOf('年') >= 0 || text.indexOf('月') >= 0;
  }

  Optional<PartialDate> read(Matcher matcher) {
    Integer year = hasYear ? number(matcher.group("y")) : null;
    Integer month = hasMonth ? month(matcher.group("m")) : null;
    Integer day = hasDay ? number(matcher.group("d")) : null;
    if ((hasMonth && month == null) || (hasYear && year == null)) {
      return Optional.empty();
    }
    return PartialDate.of(year, month, day);
  }

  private static @Nullable Integer month(@Nullable String written) {
    Integer number = number(written);
    if (number != null || written == null) {
      return number;
    }
    String start = written.substring(0, 3).toLowerCase(Locale.ROOT);
    int at = "jan feb mar apr may jun jul aug sep oct nov dec".indexOf(start);
    return at < 0 ? null : at / 4 + 1;
  }

  /** Reads Arabic digits, or Chinese ones: by place (二〇二四) or up to 99 by tens (三十一). */
  private static @Nullable Integer number(@Nullable String written) {
    if (written == null) {
      return null;
    }
    if (written.chars().allMatch(Character::isDigit)) {
      int value = 0;
      for (int i = 0; i < written.length(); i++) {
        value = value * 10 + Character.digit(written.charAt(i), 10);
      }
      return value;
    }
    int ten = written.indexOf('十');
    if (ten < 0) {
      return byPlace(written);
    }
    Integer tens = ten == 0 ? Integer.valueOf(1) : byPlace(written.substring(0, ten));
    Integer ones =
        ten == written.length() - 1 ? Integer.valueOf(0) : byPlace(written.substring(ten + 1));
    return tens == null || ones == null ? null : Integer.valueOf(tens * 10 + ones);
  }

  private static @Nullable Integer byPlace(String written) {
    int value = 0;
    for (int i = 0; i < written.length(); i++) {
      int digit = "〇一二三四五六七八九".indexOf(written.charAt(i) == '零' ? '〇' : written.charAt(i));
      if (digit < 0) {
        return null;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
