package attache.bot.question;

import attache.index.DateRange;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days that a question speaks of, in English, Vietnamese and Chinese.
 *
 * <p>Days that it names ("in May 2023", "last year") are explicit; "recently" only prefers the past
 * half year. A year that is a goal or a limit ("by 2030", "đến năm 2030", "到2030年") says nothing
 * about when the articles are from, nor does a day without a year.
 */
final class QuestionDates {
  private static final int RECENT_MONTHS = 6;

  private static final String MONTH =
      "(january|february|march|april|may|june|july|august|september|october|november|december"
          + "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?";
  private static final String YEAR = "((?:19|20)\\d\\d)";

  /** A rule: what it looks like, and the days it means on the day of asking. */
  private record Rule(
      Pattern pattern, BiFunction<MatchResult, LocalDate, @Nullable DateRange> days) {
    static Rule of(String regex, BiFunction<MatchResult, LocalDate, @Nullable DateRange> days) {
      return new Rule(
          Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), days);
    }
  }

  /** The more exact come first: the first that fits decides. */
  private static final List<Rule> RULES =
      List.of(
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
          Rule.of(
              "\\byesterday\\b|hôm qua|\\bhom qua\\b|昨天|昨日",
              (m, asked) -> range(asked.minusDays(1), asked.minusDays(1))),
          Rule.of("\\btoday\\b|hôm nay|\\bhom nay\\b|今天|今日", (m, asked) -> range(asked, asked)),
          Rule.of(
              "\\bthis week\\b|tuần này|\\btuan nay\\b|本周|这周|这一周|这星期",
              (m, asked) -> range(asked.minusDays(7), asked)),
          Rule.of(
              "\\blast week\\b|\\bthe past week\\b|tuần trước|tuần qua|\\btuan truoc\\b|\\btuan qua\\b|上周|上星期|上个星期",
              (m, asked) -> range(monday(asked).minusDays(7), monday(asked).minusDays(1))),
          Rule.of(
              "\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|hôm thứ|(?<!lần |kỳ |đợt |vị trí )thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)(?!\\p{L})|[Cc]hủ [Nn]hật"
                  + "|(?<![一每两几])(?:周|星期)[一二三四五六日天]",
              (m, asked) -> new DateRange(asked.minusDays(7), asked.plusDays(7), false)),
          Rule.of(
              "\\bthis month\\b|tháng này|\\bthang nay\\b|本月|这个月",
              (m, asked) -> month(asked.getYear(), asked.getMonthValue())),
          Rule.of(
              "\\blast month\\b|tháng trước|\\bthang truoc\\b|上个?月",
              (m, asked) -> lastMonth(asked)),
          Rule.of(
              "\\bthis year\\b|(?<!\\p{L})năm nay|\\bnam nay\\b|今年",
              (m, asked) -> range(asked.withDayOfYear(1), asked)),
          Rule.of(
              "\\bthe year before last\\b|năm kia|\\bnam kia\\b|前年",
              (m, asked) -> year(asked.getYear() - 2)),
          Rule.of(
              "\\blast year\\b|năm ngoái|năm trước|\\bnam ngoai\\b|\\bnam truoc\\b|去年",
              (m, asked) -> year(asked.getYear() - 1)),
          Rule.of(
              "\\b(?:recently|lately|recent|latest)\\b|gần đây|\\bgan day\\b|mới nhất|\\bmoi nhat\\b|最近|近期|最新",
              (m, asked) -> new DateRange(asked.minusMonths(RECENT_MONTHS), asked, false)));

  private QuestionDates() {}

  static Optional<DateRange> find(String question, LocalDate asked) {
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(question);
      if (matcher.find()) {
        DateRange days = rule.days().apply(matcher.toMatchResult(), asked);
        if (days != null) {
          return Optional.of(days);
        }
      }
    }
    return Optional.empty();
  }

  private static int number(MatchResult match, int group) {
    return Integer.parseInt(match.group(group));
  }

  private static int month(String name) {
    String head = name.substring(0, 3).toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (month.name().startsWith(head)) {
        return month.getValue();
      }
    }
    throw new IllegalArgumentException("No month is called " + name);
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
}
