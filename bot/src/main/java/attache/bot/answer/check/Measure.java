package attache.bot.answer.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A length of time in seconds, so that a century is a hundred years and two weeks are fourteen
 * days.
 */
final class Measure {
  private static final long DAY = 86_400;
  private static final long YEAR = 31_556_952;

  /** By the form of a token: stems in English, words elsewhere. */
  private static final Map<String, Long> SECONDS =
      Map.ofEntries(
          Map.entry("minut", 60L),
          Map.entry("phút", 60L),
          Map.entry("分钟", 60L),
          Map.entry("hour", 3_600L),
          Map.entry("giờ", 3_600L),
          Map.entry("tiếng", 3_600L),
          Map.entry("小时", 3_600L),
          Map.entry("dai", DAY),
          Map.entry("day", DAY),
          Map.entry("ngày", DAY),
          Map.entry("天", DAY),
          Map.entry("week", 7 * DAY),
          Map.entry("fortnight", 14 * DAY),
          Map.entry("tuần", 7 * DAY),
          Map.entry("周", 7 * DAY),
          Map.entry("星期", 7 * DAY),
          Map.entry("month", YEAR / 12),
          Map.entry("tháng", YEAR / 12),
          Map.entry("个月", YEAR / 12),
          Map.entry("year", YEAR),
          Map.entry("năm", YEAR),
          Map.entry("年", YEAR),
          Map.entry("decad", 10 * YEAR),
          Map.entry("thập kỷ", 10 * YEAR),
          Map.entry("thập niên", 10 * YEAR),
          Map.entry("centuri", 100 * YEAR),
          Map.entry("thế kỷ", 100 * YEAR),
          Map.entry("世纪", 100 * YEAR));

  private Measure() {}

  /** The length of time that a number and the word behind it name; none where that is no unit. */
  static Optional<BigDecimal> at(List<Token> tokens, int index) {
    Quantity quantity = tokens.get(index).quantity();
    if (quantity == null || index + 1 >= tokens.size() || quantity.values().isEmpty()) {
      return Optional.empty();
    }
    Long seconds = SECONDS.get(tokens.get(index + 1).form());
    return seconds == null
        ? Optional.empty()
        : Optional.of(quantity.values().iterator().next().multiply(BigDecimal.valueOf(seconds)));
  }

  /** The length of time that a unit without a number names, as in "a century later". */
  static Optional<BigDecimal> single(List<Token> tokens, int index) {
    boolean counted = index > 0 && tokens.get(index - 1).is(Token.Kind.NUMBER);
    Long seconds = counted ? null : SECONDS.get(tokens.get(index).form());
    return seconds == null ? Optional.empty() : Optional.of(BigDecimal.valueOf(seconds));
  }

  /** Whether some tokens name a length of time, with a number or as one unit. */
  static boolean isNamed(List<Token> tokens, BigDecimal length) {
    for (int i = 0; i < tokens.size(); i++) {
      if (at(tokens, i).filter(each -> each.compareTo(length) == 0).isPresent()
          || single(tokens, i).filter(each -> each.compareTo(length) == 0).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
