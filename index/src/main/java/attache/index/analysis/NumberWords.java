package attache.index.analysis;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers in digits and in the words of English, Vietnamese and Chinese, in lower case. */
final class NumberWords {
  private static final String HAN_DIGITS = "〇一二三四五六七八九";
  private static final Map<String, Long> UNITS = new HashMap<>();
  private static final Map<String, Long> SCALES = new HashMap<>();

  private static final Pattern NO_NUMBER = Pattern.compile("[^\\d.]");

  /** What stands within a number and counts nothing. */
  private static final Set<String> BETWEEN = Set.of("and", "linh", "lẻ");

  /** The shapes of the words above: few other words have one of them. */
  private static final BitSet SHAPES = new BitSet();

  static {
    number(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
            + " sixteen seventeen eighteen nineteen",
        1,
        1);
    number(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", 1, 1);
    number("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10);
    number("một hai ba bốn năm sáu bảy tám chín mười", 1, 1);
    UNITS.putAll(Map.of("mốt", 1L, "tư", 4L, "lăm", 5L, "bẩy", 7L));
    SCALES.putAll(
        Map.of("mươi", 10L, "hundred", 100L, "trăm", 100L, "thousand", 1_000L, "nghìn", 1_000L));
    SCALES.putAll(
        Map.of(
            "ngàn", 1_000L, "million", 1_000_000L, "triệu", 1_000_000L, "billion", 1_000_000_000L));
    SCALES.putAll(
        Map.of("tỷ", 1_000_000_000L, "tỉ", 1_000_000_000L, "trillion", 1_000_000_000_000L));
    SCALES.putAll(Map.of("万", 10_000L, "亿", 100_000_000L, "千", 1_000L, "百", 100L));
    BETWEEN.forEach(NumberWords::addShape);
    UNITS.keySet().forEach(NumberWords::addShape);
    SCALES.keySet().forEach(NumberWords::addShape);
  }

  private NumberWords() {}

  private static void number(String words, long first, long step) {
    long value = first;
    for (String word : words.split(" ", -1)) {
      UNITS.put(word, value);
      value += step;
    }
  }

  private static void addShape(String word) {
    SHAPES.set(shape(word.charAt(0), word.charAt(word.length() - 1), word.length()));
  }

  private static int shape(char first, char last, int length) {
    return ((first * 31 + last) * 16 + Math.min(length, 15)) & 0xFFFF;
  }

  /**
   * Whether a word may be one that {@link #take} knows, by its first and last letter and its
   * length; quicker to see than which.
   */
  static boolean mayCount(char first, char last, int length) {
    return SHAPES.get(shape(first, last, length));
  }

  /**
   * A number that is being read: what is complete, and the part that a scale may still multiply.
   */
  private static final class Reading {
    private BigDecimal done = BigDecimal.ZERO;
    private BigDecimal part = BigDecimal.ZERO;
    private boolean open;

    void unit(BigDecimal value) {
      part = part.add(value);
      open = true;
    }

    void scale(long by) {
      BigDecimal factor = BigDecimal.valueOf(by);
      part = (part.signum() == 0 ? BigDecimal.ONE : part).multiply(factor);
      if (by >= 1_000) {
        done = done.add(part);
        part = BigDecimal.ZERO;
      }
    }

    void close(Set<String> facts) {
      if (!open) {
        // A scale counts only behind an open number, so nothing is left to forget.
        return;
      }
      BigDecimal value = done.add(part).stripTrailingZeros();
      facts.add("n" + value.toPlainString());
      done = BigDecimal.ZERO;
      part = BigDecimal.ZERO;
      open = false;
    }
  }

  /** Adds the numbers of a text to {@code facts}. */
  static void take(String text, Set<String> facts) {
    Reading reading = new Reading();
    boolean lastWasUnit = false;
    for (NumberTokens tokens = new NumberTokens(text); tokens.next(); ) {
      if (!tokens.mayCount()) {
        reading.close(facts);
        lastWasUnit = false;
        continue;
      }
      String token = tokens.token();
      Double han = han(token);
      Long scale = SCALES.get(token);
      BigDecimal unit = unit(token, han);
      if (scale != null && reading.open) {
        reading.scale(scale);
        lastWasUnit = false;
      } else if (unit != null) {
        // "twenty three" goes on, "3 4" and "1999 two" do not.
        boolean follows =
            lastWasUnit && !(tens(reading.part) && unit.compareTo(BigDecimal.TEN) < 0);
        if (follows || Character.isDigit(token.charAt(0)) || han != null) {
          reading.close(facts);
        }
        reading.unit(unit);
        lastWasUnit = true;
      } else if (!BETWEEN.contains(token)) {
        reading.close(facts);
        lastWasUnit = false;
      }
    }
    reading.close(facts);
  }

  private static boolean tens(BigDecimal part) {
    return part.signum() > 0
        && part.remainder(BigDecimal.TEN).signum() == 0
        && part.compareTo(BigDecimal.valueOf(100)) < 0;
  }

  private static @Nullable BigDecimal unit(String token, @Nullable Double han) {
    if (Character.isDigit(token.charAt(0))) {
      String plain = WrittenNumber.plain(token);
      if (WrittenNumber.isPlain(plain)) {
        return new BigDecimal(plain);
      }
      String number = NO_NUMBER.matcher(plain).replaceAll("");
      return number.chars().filter(each -> each == '.').count() > 1 ? null : new BigDecimal(number);
    }
    if (han != null) {
      return BigDecimal.valueOf(han);
    }
    Long unit = UNITS.get(token);
    return unit == null ? null : BigDecimal.valueOf(unit);
  }

  /** The value of Chinese numerals, 十二 as well as 二〇二三; null for anything else. */
  static @Nullable Double han(String text) {
    boolean scalesAlone = true;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      boolean scale = "百千万亿".indexOf(each) >= 0;
      if (!scale && each != '十' && digit(each) < 0) {
        return null;
      }
      scalesAlone &= scale;
    }
    if (scalesAlone) {
      return null;
    }
    boolean positional = text.chars().allMatch(each -> digit((char) each) >= 0);
    double done = 0;
    double section = 0;
    double digit = 0;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      int value = digit(each);
      if (value >= 0) {
        digit = positional ? digit * 10 + value : value;
      } else if (each == '万' || each == '亿') {
        done = (done + section + digit) * (each == '万' ? 1e4 : 1e8);
        section = 0;
        digit = 0;
      } else {
        section += (digit == 0 ? 1 : digit) * (each == '十' ? 10 : each == '百' ? 100 : 1_000);
        digit = 0;
      }
    }
    return done + section + digit;
  }

  private static int digit(char each) {
    return each == '零' ? 0 : each == '两' ? 2 : HAN_DIGITS.indexOf(each);
  }
}
