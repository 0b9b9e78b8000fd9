package attache.corpus.date;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way of writing a date: a pattern with the named groups {@code y}, {@code m} and {@code d}, as
 * far as the form has them.
 *
 * @param signs the kinds of character of which each text has one that has such a date, a bit each
 * @param yearBeforeFirst what is added to the year as written
 */
record DateForm(
    Pattern pattern,
    boolean hasYear,
    boolean hasMonth,
    boolean hasDay,
    int signs,
    int yearBeforeFirst) {
  /** Years of the Republic of China, as Taiwan counts them, begin with 1912. */
  private static final int BEFORE_REPUBLIC = 1911;

  private static final int DIGIT = 1;

  private static final int LETTER = 1 << 1;

  /** A character for year or month. */
  private static final int CHINESE = 1 << 2;

  private static final int CHINESE_NUMBER = 1 << 3;

  private static final String CHINESE_NUMBERS = "〇零一二三四五六七八九十";

  /** Words, which the name of a group and the letter of a kind of character are not. */
  private static final Pattern LETTERS = Pattern.compile("[a-z]{2}");

  static DateForm of(String regex) {
    return of(regex, 0);
  }

  /** A form whose years are those of the Republic of China. */
  static DateForm ofRepublic(String regex) {
    return of(regex, BEFORE_REPUBLIC);
  }

  private static DateForm of(String regex, int yearBeforeFirst) {
    return new DateForm(
        Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
        regex.contains("(?<y>"),
        regex.contains("(?<m>"),
        regex.contains("(?<d>"),
        (regex.contains("\\d") ? DIGIT : 0)
            | (LETTERS.matcher(regex).find() ? LETTER : 0)
            | (signsOf(regex) & (CHINESE | CHINESE_NUMBER)),
        yearBeforeFirst);
  }

  /** Whether a text can have a date of this form, by {@linkplain #signsOf its signs}. */
  boolean canBeIn(int signsOfText) {
    return (signs & ~signsOfText) == 0;
  }

  /** The kinds of character in a text that forms of dates need, a bit each. */
  static int signsOf(String text) {
    int signs = 0;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit >= '0' && unit <= '9') {
        signs |= DIGIT;
      } else if ((unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z')) {
        signs |= LETTER;
      } else if (unit == '年' || unit == '月') {
        signs |= CHINESE;
      } else if (unit >= '〇' && CHINESE_NUMBERS.indexOf(unit) >= 0) {
        signs |= CHINESE_NUMBER;
      }
    }
    return signs;
  }

  Optional<PartialDate> read(Matcher matcher) {
    Integer year = hasYear ? number(matcher.group("y")) : null;
    Integer month = hasMonth ? month(matcher.group("m")) : null;
    Integer day = hasDay ? number(matcher.group("d")) : null;
    if ((hasMonth && month == null) || (hasYear && year == null)) {
      return Optional.empty();
    }
    return PartialDate.of(
        year == null ? null : Integer.valueOf(year + yearBeforeFirst), month, day);
  }

  private static @Nullable Integer month(@Nullable String written) {
    Integer number = number(written);
    if (number != null || written == null) {
      return number;
    }
    OptionalInt named = EnglishMonth.number(written);
    return named.isPresent() ? named.getAsInt() : null;
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
