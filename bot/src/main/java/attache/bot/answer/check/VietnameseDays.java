package attache.bot.answer.check;

import static attache.bot.answer.check.DayFinder.number;
import static attache.bot.answer.check.DayFinder.one;
import static attache.bot.answer.check.DayFinder.two;

import attache.bot.answer.check.DayFinder.Rule;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;

/**
 * Vietnamese dates: {@code ngày 20/7/2023}, {@code 20 tháng 7}, {@code thứ Ba}, {@code năm ngoái}.
 */
final class VietnameseDays {
  private VietnameseDays() {}

  private static final Map<String, Integer> MONTH_NAMES =
      Map.ofEntries(
          Map.entry("giêng", 1),
          Map.entry("một", 1),
          Map.entry("hai", 2),
          Map.entry("ba", 3),
          Map.entry("tư", 4),
          Map.entry("năm", 5),
          Map.entry("sáu", 6),
          Map.entry("bảy", 7),
          Map.entry("tám", 8),
          Map.entry("chín", 9),
          Map.entry("mười", 10),
          Map.entry("mười một", 11),
          Map.entry("mười hai", 12),
          Map.entry("chạp", 12));
  private static final Map<String, DayOfWeek> WEEKDAYS =
      Map.of(
          "hai", DayOfWeek.MONDAY,
          "ba", DayOfWeek.TUESDAY,
          "tư", DayOfWeek.WEDNESDAY,
          "năm", DayOfWeek.THURSDAY,
          "sáu", DayOfWeek.FRIDAY,
          "bảy", DayOfWeek.SATURDAY,
          "nhật", DayOfWeek.SUNDAY);
  private static final String YEAR = "((?:1|2)\\d{3})(?!\\d)";
  private static final String DAY = "(?<![\\d.,/])(?:mùng |mồng )?(\\d{1,2})";
  private static final String AND = "(?: ?- ?| và | đến | tới )";

  static final List<Rule> RULES =
      List.of(
          Rule.of(
              "(?i)(?:ngày |hôm )?"
                  + DAY
                  + "(?:"
                  + AND
                  + "(\\d{1,2}))?/(\\d{1,2})(?:[/-]"
                  + YEAR
                  + ")?(?!\\d)",
              (m, published) -> oneOrTwoDays(m)),
          Rule.of(
              "(?i)(?:ngày |hôm )?"
                  + DAY
                  + "(?:"
                  + AND
                  + "(\\d{1,2}))? tháng (\\d{1,2})(?:(?:/| năm |, )"
                  + YEAR
                  + ")?(?!\\d)",
              (m, published) -> oneOrTwoDays(m)),
          Rule.of(
              "(?i)(?:ngày |hôm |sáng |chiều |tối |đêm |từ |đến )"
                  + DAY
                  + "-(\\d{1,2})(?:-"
                  + YEAR
                  + ")?(?![\\d/])",
              (m, published) ->
                  one(m, DayMention.of(number(m, 3), number(m, 2), number(m, 1), null))),
          Rule.of(
              "(?i)tháng (\\d{1,2})(?:(?:/| năm |-|, )" + YEAR + ")?(?!\\d)",
              (m, published) -> one(m, DayMention.of(number(m, 2), number(m, 1), null, null))),
          Rule.of(
              "(?i)tháng (\\d{1,2}) năm (ngoái|nay|sau)",
              (m, published) ->
                  one(
                      m,
                      DayMention.of(
                          published == null
                              ? null
                              : Integer.valueOf(published.getYear() + step(m.group(2))),
                          number(m, 1),
                          null,
                          null))),
          Rule.of(
              "(?i)tháng (giêng|mười một|mười hai|một|hai|ba|tư|năm(?! (?:ngoái|nay|sau|\\d))|sáu|bảy|tám|chín|mười|chạp)(?: năm "
                  + YEAR
                  + ")?(?![\\p{L}])",
              (m, published) ->
                  one(
                      m,
                      DayMention.of(
                          number(m, 2),
                          MONTH_NAMES.get(m.group(1).toLowerCase(Locale.ROOT)),
                          null,
                          null))),
          Rule.of(
              "(?i)ngày (\\d{1,2})(?![\\d/.,-]|" + AND + "\\d| tháng)",
              (m, published) -> one(m, DayMention.of(null, null, number(m, 1), null))),
          Rule.of(
              "(?<![\\d.,/-])(?:[Nn]ăm )?((?:1[5-9]|20)\\d\\d)(?![\\d%-]|[,.]\\d| ?(?:người|USD|tỷ|tỉ|triệu|km|binh))",
              (m, published) -> one(m, DayMention.of(number(m, 1), null, null, null))),
          Rule.counting(
              "(?i)tháng (trước|vừa qua|này|tới|sau)(?![\\p{L}])",
              (m, published) ->
                  DayMention.of(
                      null, published.plusMonths(step(m.group(1))).getMonthValue(), null, null)),
          Rule.counting(
              "(?i)năm (ngoái|nay|sau)(?![\\p{L}])",
              (m, published) ->
                  DayMention.of(published.getYear() + step(m.group(1)), null, null, null)),
          Rule.of(
              "(?i)(?:hôm |ngày |sáng |chiều |tối |đêm |vào )(?:thứ (hai|ba|tư|năm|sáu|bảy)|chủ (nhật))(?![\\p{L}])",
              (m, published) -> weekday(m)),
          Rule.of(
              "(?:[Tt]hứ (Hai|Ba|Tư|Năm|Sáu|Bảy)|[Cc]hủ ([Nn]hật))(?![\\p{L}])",
              (m, published) -> weekday(m)),
          Rule.counting(
              "(?i)(?:hôm (nay|qua|kia)|ngày (mai))(?![\\p{L}])",
              (m, published) ->
                  DayMention.on(
                      published.plusDays(daysTo(m.group(1) != null ? m.group(1) : m.group(2))))));

  /** A day, perhaps a second one, a month and perhaps a year. */
  private static List<DayFinder.Found> oneOrTwoDays(MatchResult match) {
    Integer year = number(match, 4);
    Integer month = number(match, 3);
    return two(
        match,
        2,
        DayMention.of(year, month, number(match, 1), null),
        DayMention.of(year, month, number(match, 2), null));
  }

  private static List<DayFinder.Found> weekday(MatchResult match) {
    String name = match.group(1) != null ? match.group(1) : match.group(2);
    return one(match, DayMention.of(null, null, null, WEEKDAYS.get(name.toLowerCase(Locale.ROOT))));
  }

  private static int step(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "ngoái", "trước", "vừa qua" -> -1;
      case "sau", "tới" -> 1;
      default -> 0;
    };
  }

  private static int daysTo(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "qua" -> -1;
      case "kia" -> -2;
      case "mai" -> 1;
      default -> 0;
    };
  }
}
