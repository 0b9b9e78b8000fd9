package attache.bot.question;

import attache.corpus.date.EnglishMonth;
import attache.index.DateRange;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How days are written in a question, in English, Vietnamese and Chinese. */
final class DateRules {
  private static final int RECENT_MONTHS = 6;

  private static final String MONTH =
      "(january|february|march|april|may|june|july|august|september|october|november|december"
          + "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?";
  private static final String YEAR = "((?:19|20)\\d\\d)";

  /** Between the first and the last of some days or months. */
  private static final String TO = "(?:-|–|—|~|～|至|到|to|through|and|until|till|đến|den|tới|toi|và)";

  /**
   * A way of writing days.
   *
   * @param pattern what it looks like
   * @param days what it means on the day of asking; null where the calendar has none such
   * @param relative whether that depends on the day of asking
   */
  record Rule(
      Pattern pattern,
      BiFunction<MatchResult, LocalDate, @Nullable DateRange> days,
      boolean relative) {
    static Rule of(String regex, BiFunction<MatchResult, LocalDate, @Nullable DateRange> days) {
      return new Rule(pattern(regex), days, false);
    }

    static Rule relative(
        String regex, BiFunction<MatchResult, LocalDate, @Nullable DateRange> days) {
      return new Rule(pattern(regex), days, true);
    }

    private static Pattern pattern(String regex) {
      return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
  }

  /** The more exact come first. */
  static final List<Rule> ALL =
      List.of(
          Rule.of(
              "(?<!\\d)"
                  + YEAR
                  + "\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]?\\s*"
                  + TO
                  + "\\s*(\\d{1,2})\\s*[日号]",
              (m, asked) -> days(day(m, 1, 2, 3), day(m, 1, 2, 4))),
          Rule.of(
              "\\b(\\d{1,2})\\s*" + TO + "\\s*(\\d{1,2})\\s+" + MONTH + "\\s*,?\\s+" + YEAR + "\\b",
              (m, asked) ->
                  days(
                      date(number(m, 4), month(m.group(3)), number(m, 1)),
                      date(number(m, 4), month(m.group(3)), number(m, 2)))),
          Rule.of(
              "\\b" + MONTH + "\\s+(\\d{1,2})\\s*" + TO + "\\s*(\\d{1,2})\\s*,?\\s+" + YEAR + "\\b",
              (m, asked) ->
                  days(
                      date(number(m, 4), month(m.group(1)), number(m, 2)),
                      date(number(m, 4), month(m.group(1)), number(m, 3)))),
          Rule.of(
              "(?<![\\d/])(\\d{1,2})\\s*" + TO + "\\s*(\\d{1,2})[/.](\\d{1,2})[/.]" + YEAR + "\\b",
              (m, asked) -> days(day(m, 4, 3, 1), day(m, 4, 3, 2))),
          Rule.of("\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b", (m, asked) -> day(m, 1, 2, 3)),
          Rule.of(
              "(?<!\\d)" + YEAR + "\\s*[年]\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]",
              (m, asked) -> day(m, 1, 2, 3)),
          Rule.of(
              "(?<![\\d/])(\\d{1,2})[/.](\\d{1,2})[/.]" + YEAR + "\\b",
              (m, asked) -> day(m, 3, 2, 1)),
          Rule.of(
              "(\\d{1,2})\\s+(?:tháng|thang)\\s+(\\d{1,2})\\s*(?:,\\s*)?(?:năm|nam)\\s+" + YEAR,
              (m, asked) -> day(m, 3, 2, 1)),
          Rule.of(
              "\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s+" + YEAR + "\\b",
              (m, asked) -> date(number(m, 3), month(m.group(1)), number(m, 2))),
          Rule.of(
              "\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?" + MONTH + "\\s*,?\\s+" + YEAR + "\\b",
              (m, asked) -> date(number(m, 3), month(m.group(2)), number(m, 1))),
          Rule.of(
              "\\b" + MONTH + "\\s*" + TO + "\\s*" + MONTH + "\\s*,?\\s+" + YEAR + "\\b",
              (m, asked) ->
                  days(
                      month(number(m, 3), month(m.group(1))),
                      month(number(m, 3), month(m.group(2))))),
          Rule.of(
              "(?<!\\d)" + YEAR + "\\s*年\\s*(\\d{1,2})\\s*月?\\s*" + TO + "\\s*(\\d{1,2})\\s*月",
              (m, asked) ->
                  days(month(number(m, 1), number(m, 2)), month(number(m, 1), number(m, 3)))),
          Rule.of(
              "(?:tháng|thang)\\s+(\\d{1,2})\\s*"
                  + TO
                  + "\\s*(?:(?:tháng|thang)\\s+)?(\\d{1,2})"
                  + "\\s*[/,]?\\s*(?:(?:năm|nam)\\s+)?"
                  + YEAR,
              (m, asked) ->
                  days(month(number(m, 3), number(m, 1)), month(number(m, 3), number(m, 2)))),
          Rule.of(
              "(?:quý|quy)\\s+([1-4]|i{1,3}|iv)\\s*[/,-]?\\s*(?:(?:năm|nam)\\s+)?" + YEAR,
              (m, asked) -> part(number(m, 2), 4, ordinal(m.group(1)))),
          Rule.of(
              "\\bQ([1-4])\\s*,?\\s*(?:of\\s+)?" + YEAR + "\\b",
              (m, asked) -> part(number(m, 2), 4, ordinal(m.group(1)))),
          Rule.of(
              "\\b(first|second|third|fourth|last)\\s+quarter\\s+(?:of\\s+)?" + YEAR + "\\b",
              (m, asked) -> part(number(m, 2), 4, ordinal(m.group(1)))),
          Rule.of(
              "\\b(first|second)\\s+half\\s+(?:of\\s+)?" + YEAR + "\\b",
              (m, asked) -> part(number(m, 2), 2, ordinal(m.group(1)))),
          Rule.of(
              "(?:nửa|nua|6\\s+(?:tháng|thang)|sáu tháng)\\s+(đầu|dau|cuối|cuoi)\\s+(?:(?:năm|nam)\\s+)?"
                  + YEAR,
              (m, asked) -> part(number(m, 2), 2, ordinal(m.group(1)))),
          Rule.of(
              "(?<!\\d)" + YEAR + "\\s*年\\s*第?([1-4一二三四])季度?",
              (m, asked) -> part(number(m, 1), 4, ordinal(m.group(2)))),
          Rule.of(
              "(?<!\\d)" + YEAR + "\\s*年\\s*(上|下)半年",
              (m, asked) -> part(number(m, 1), 2, ordinal(m.group(2)))),
          Rule.of(
              "\\b" + MONTH + "\\s*,?\\s+" + YEAR + "\\b",
              (m, asked) -> month(number(m, 2), month(m.group(1)))),
          Rule.of(
              "(?<!\\d)" + YEAR + "\\s*年\\s*(\\d{1,2})\\s*月",
              (m, asked) -> month(number(m, 1), number(m, 2))),
          Rule.of(
              "(?:tháng|thang)\\s+(\\d{1,2})\\s*[/,-]?\\s*(?:(?:năm|nam)\\s+)?" + YEAR,
              (m, asked) -> month(number(m, 2), number(m, 1))),
          Rule.of(
              "(?<![\\d/])(0?[1-9]|1[0-2])/" + YEAR + "\\b",
              (m, asked) -> month(number(m, 2), number(m, 1))),
          Rule.of(
              "(?:\\b(?:since|after|from)|(?:từ|tu|kể từ|ke tu)(?:\\s+(?:năm|nam))?|自从?)\\s*"
                  + YEAR
                  + "(?!\\d)",
              (m, asked) -> since(number(m, 1), asked)),
          Rule.of(
              "\\b(?:in|during|of|for)\\s+(?:the\\s+year\\s+)?" + YEAR + "\\b",
              (m, asked) -> year(number(m, 1))),
          Rule.of(
              "(?<!(?:đến|den|tới|toi|trước|truoc|vào cuối) )(?:năm|nam)\\s+" + YEAR + "\\b",
              (m, asked) -> year(number(m, 1))),
          Rule.of(
              "(?<![\\d到至])" + YEAR + "\\s*年(?![\\s]*[代以之]?前)", (m, asked) -> year(number(m, 1))),
          Rule.of(
              "^[^\\p{L}\\p{N}]*(?:and|what about|how about|còn|con)?[^\\p{L}\\p{N}]*"
                  + YEAR
                  + "[^\\p{L}\\p{N}]*$",
              (m, asked) -> year(number(m, 1))),
          Rule.relative(
              "\\byesterday\\b|hôm qua|\\bhom qua\\b|昨天|昨日",
              (m, asked) -> range(asked.minusDays(1), asked.minusDays(1))),
          Rule.relative(
              "\\btoday\\b(?!['’]s)|hôm nay|\\bhom nay\\b|今天|今日",
              (m, asked) -> range(asked, asked)),
          Rule.relative(
              "\\bthis week\\b|tuần này|\\btuan nay\\b|本周|这周|这一周|这星期",
              (m, asked) -> range(asked.minusDays(7), asked)),
          Rule.relative(
              "\\blast week\\b|\\bthe past week\\b|tuần trước|tuần qua|\\btuan truoc\\b|\\btuan qua\\b|上周|上星期|上个星期",
              (m, asked) -> range(monday(asked).minusDays(7), monday(asked).minusDays(1))),
          Rule.relative(
              "\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|hôm thứ|(?<!lần |kỳ |đợt |vị trí )thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)(?!\\p{L})|[Cc]hủ [Nn]hật"
                  + "|(?<![一每两几])(?:周|星期)[一二三四五六日天]",
              (m, asked) -> new DateRange(asked.minusDays(7), asked.plusDays(7), false)),
          Rule.relative(
              "\\bthis month\\b|tháng này|\\bthang nay\\b|本月|这个月",
              (m, asked) -> month(asked.getYear(), asked.getMonthValue())),
          Rule.relative(
              "\\blast month\\b|tháng trước|\\bthang truoc\\b|上个?月",
              (m, asked) -> lastMonth(asked)),
          Rule.relative(
              "\\bthis year\\b|(?<!\\p{L})năm nay|\\bnam nay\\b|今年",
              (m, asked) -> range(asked.withDayOfYear(1), asked)),
          Rule.relative(
              "\\bthe year before last\\b|năm kia|\\bnam kia\\b|前年",
              (m, asked) -> year(asked.getYear() - 2)),
          Rule.relative(
              "\\blast year\\b|năm ngoái|năm trước|\\bnam ngoai\\b|\\bnam truoc\\b|去年",
              (m, asked) -> year(asked.getYear() - 1)),
          Rule.relative(
              "\\b(?:recently|lately|recent|latest)\\b|gần đây|\\bgan day\\b|mới nhất|\\bmoi nhat\\b|最近|近期|最新",
              (m, asked) -> new DateRange(asked.minusMonths(RECENT_MONTHS), asked, false)));

  private DateRules() {}

  private static int number(MatchResult match, int group) {
    return Integer.parseInt(match.group(group));
  }

  private static int month(String name) {
    return EnglishMonth.number(name)
        .orElseThrow(() -> new IllegalArgumentException("No month is called " + name));
  }

  private static @Nullable DateRange day(MatchResult match, int year, int month, int day) {
    return date(number(match, year), number(match, month), number(match, day));
  }

  /** The day, or null where the calendar has none such: "31/02/2023" is then no date at all. */
  private static @Nullable DateRange date(int year, int month, int day) {
    try {
      LocalDate date = LocalDate.of(year, month, day);
      return range(date, date);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable DateRange month(int year, int month) {
    if (month < 1 || month > 12) {
      return null;
    }
    YearMonth days = YearMonth.of(year, month);
    return range(days.atDay(1), days.atEndOfMonth());
  }

  private static DateRange lastMonth(LocalDate asked) {
    YearMonth days = YearMonth.from(asked).minusMonths(1);
    return range(days.atDay(1), days.atEndOfMonth());
  }

  private static DateRange year(int year) {
    return range(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private static @Nullable DateRange since(int year, LocalDate asked) {
    LocalDate first = LocalDate.of(year, 1, 1);
    return first.isAfter(asked) ? null : new DateRange(first, asked, false);
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static DateRange range(LocalDate first, LocalDate last) {
    return new DateRange(first, last, true);
  }

  /** From the beginning of one range to the end of the other, if both are and in this order. */
  private static @Nullable DateRange days(@Nullable DateRange from, @Nullable DateRange to) {
    return from == null || to == null || to.last().isBefore(from.first())
        ? null
        : range(from.first(), to.last());
  }

  /** One of the equal parts of a year, from 1. */
  private static DateRange part(int year, int parts, int part) {
    int months = 12 / parts;
    int first = (Math.min(part, parts) - 1) * months + 1;
    return range(
        LocalDate.of(year, first, 1), YearMonth.of(year, first + months - 1).atEndOfMonth());
  }

  private static int ordinal(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "1", "i", "first", "一", "上", "đầu", "dau" -> 1;
      case "2", "ii", "second", "二", "下", "cuối", "cuoi" -> 2;
      case "3", "iii", "third", "三" -> 3;
      case "4", "iv", "fourth", "last", "四" -> 4;
      default -> throw new IllegalArgumentException("No ordinal is called " + word);
    };
  }
}
