package attache.bot.answer.check;

import static attache.bot.answer.check.DayFinder.number;
import static attache.bot.answer.check.DayFinder.one;
import static attache.bot.answer.check.DayFinder.two;

import attache.bot.answer.check.DayFinder.Rule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** Chinese dates: {@code 2023年7月20日}, {@code 二十日}, {@code 周三}, {@code 去年11月}. */
final class ChineseDays {
  private ChineseDays() {}

  private static final String SMALL = "(\\d{1,2}|[一二三四五六七八九十]{1,3})";
  private static final String YEAR = "(\\d{4}|[〇零○一二三四五六七八九]{4})年";
  private static final String RELATIVE = "(去年|今年|明年|前年)";
  private static final String WEEKDAYS = "一二三四五六";

  static final List<Rule> RULES =
      List.of(
          Rule.of(
              "(?:"
                  + YEAR
                  + "|"
                  + RELATIVE
                  + ")?(?<!\\d)"
                  + SMALL
                  + "月份?"
                  + SMALL
                  + "[日号]?(?:[至到和、~—–-]+"
                  + SMALL
                  + ")?[日号](?![上下个])",
              (m, published) ->
                  two(
                      m,
                      5,
                      DayMention.of(year(m, published), number(m, 3), number(m, 4), null),
                      DayMention.of(year(m, published), number(m, 3), number(m, 5), null))),
          Rule.of(
              "(?:" + YEAR + "|" + RELATIVE + ")(?:" + SMALL + "月份?)?",
              (m, published) ->
                  m.group(1) == null && published == null
                      ? List.of()
                      : one(m, DayMention.of(year(m, published), number(m, 3), null, null))),
          Rule.of(
              "(?<![\\d个十百千])" + SMALL + "月份?(?![球亮])",
              (m, published) -> one(m, DayMention.of(null, number(m, 1), null, null))),
          Rule.counting("(本月|当月|上月|上个月|下月|下个月)(?:" + SMALL + "[日号])?", ChineseDays::relativeMonth),
          Rule.of(
              "(?<![\\d个十百千万第.-])" + SMALL + "(?:[日号])?[至到、—–-]" + SMALL + "[日号](?![上下线])",
              (m, published) ->
                  two(
                      m,
                      2,
                      DayMention.of(null, null, number(m, 1), null),
                      DayMention.of(null, null, number(m, 2), null))),
          Rule.of(
              "(?<![\\d个十百千万第.月-])" + SMALL + "[日号](?![线楼馆院])",
              (m, published) -> one(m, DayMention.of(null, null, number(m, 1), null))),
          Rule.of(
              "(?:周|星期|礼拜)([一二三四五六日天])(?![年月])",
              (m, published) -> one(m, DayMention.of(null, null, null, weekday(m.group(1))))),
          Rule.counting(
              "(今天|今日|昨天|昨日|明天|明日)",
              (m, published) -> DayMention.on(published.plusDays(daysTo(m.group(1))))),
          Rule.of(
              "(?<![\\d.])((?:19|20)\\d\\d)(?![\\d.万亿%人名个米公美吨-])",
              (m, published) -> one(m, DayMention.of(number(m, 1), null, null, null))));

  private static @Nullable Integer year(MatchResult match, @Nullable LocalDate published) {
    String named = match.group(1);
    if (named != null) {
      return ChineseNumerals.digits(named);
    }
    String relative = match.group(2);
    if (relative == null || published == null) {
      return null;
    }
    return published.getYear()
        + switch (relative) {
          case "去年" -> -1;
          case "前年" -> -2;
          case "明年" -> 1;
          default -> 0;
        };
  }

  private static DayMention relativeMonth(MatchResult match, LocalDate published) {
    LocalDate month =
        switch (match.group(1)) {
          case "上月", "上个月" -> published.minusMonths(1);
          case "下月", "下个月" -> published.plusMonths(1);
          default -> published;
        };
    return DayMention.of(null, month.getMonthValue(), number(match, 2), null);
  }

  private static DayOfWeek weekday(String name) {
    int index = WEEKDAYS.indexOf(name);
    return index < 0 ? DayOfWeek.SUNDAY : DayOfWeek.of(index + 1);
  }

  private static int daysTo(String word) {
    return switch (word.charAt(0)) {
      case '昨' -> -1;
      case '明' -> 1;
      default -> 0;
    };
  }
}
