package attache.bot.answer.check;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads numbers that are written in Chinese characters. */
final class ChineseNumerals {
  private ChineseNumerals() {}

  static final String CHARACTERS = "〇零○一二三四五六七八九十百千万亿两";
  private static final String DIGITS = "零一二三四五六七八九";

  /** Reads digit by digit: {@code 二〇二四} is 2024. */
  static int digits(String numerals) {
    int value = 0;
    for (int i = 0; i < numerals.length(); i++) {
      value = value * 10 + digit(numerals.charAt(i));
    }
    return value;
  }

  /** The value of one character, 0 to 9, or of an ASCII digit; -1 where it is none. */
  static int digit(char numeral) {
    return switch (numeral) {
      case '〇', '○' -> 0;
      case '两' -> 2;
      default ->
          Character.isDigit(numeral) ? Character.digit(numeral, 10) : DIGITS.indexOf(numeral);
    };
  }

  /** Reads {@code 二十一}, {@code 三千五百万}, {@code 二〇二四}; empty where it is no number. */
  static Optional<BigDecimal> value(String numerals) {
    if (numerals.isEmpty()) {
      return Optional.empty();
    }
    if (numerals.length() > 1 && numerals.chars().allMatch(c -> digit((char) c) >= 0)) {
      return numerals.length() > 9
          ? Optional.empty()
          : Optional.of(BigDecimal.valueOf(digits(numerals)));
    }
    long total = 0;
    long section = 0;
    long last = 0;
    boolean any = false;
    for (int i = 0; i < numerals.length(); i++) {
      char c = numerals.charAt(i);
      long unit = unit(c);
      if (unit == 0) {
        last = digit(c);
        if (last < 0) {
          return Optional.empty();
        }
      } else if (unit < 10_000) {
        section += (last == 0 && !any ? 1 : last) * unit;
        last = 0;
      } else {
        total = (total + section + last) * unit;
        section = 0;
        last = 0;
      }
      any = true;
    }
    return Optional.of(BigDecimal.valueOf(total + section + last));
  }

  /** What a magnitude multiplies by, or 0 where the character is none. */
  static long unit(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1_000;
      case '万' -> 10_000;
      case '亿' -> 100_000_000;
      default -> 0;
    };
  }
}
