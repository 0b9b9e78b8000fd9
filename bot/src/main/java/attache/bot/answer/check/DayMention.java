package attache.bot.answer.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A day, month or year as far as a text names it. What it leaves out is null.
 *
 * @param approximateYear a year that the day of publication suggests where the text names none
 * @param approximateMonth likewise a month
 * @param resolved the day that a weekday, {@code today} or {@code yesterday} stands for, reckoned
 *     from the day of publication
 */
record DayMention(
    @Nullable Integer year,
    @Nullable Integer month,
    @Nullable Integer day,
    @Nullable DayOfWeek weekday,
    @Nullable Integer approximateYear,
    @Nullable Integer approximateMonth,
    @Nullable LocalDate resolved) {

  static DayMention of(
      @Nullable Integer year,
      @Nullable Integer month,
      @Nullable Integer day,
      @Nullable DayOfWeek weekday) {
    return new DayMention(year, month, day, weekday, null, null, null);
  }

  static DayMention on(LocalDate day) {
    return new DayMention(null, null, null, null, null, null, day);
  }

  /** Fills in what the day of publication suggests: the latest such day that is not after it. */
  DayMention published(@Nullable LocalDate published) {
    if (published == null || resolved != null) {
      return this;
    }
    LocalDate onWeekday =
        weekday != null && day == null
            ? published.with(TemporalAdjusters.previousOrSame(weekday))
            : null;
    Integer likelyMonth = null;
    if (month == null && day != null) {
      likelyMonth =
          day <= published.getDayOfMonth()
              ? published.getMonthValue()
              : published.minusMonths(1).getMonthValue();
    }
    Integer likelyYear = null;
    Integer itsMonth = month != null ? month : likelyMonth;
    if (year == null && itsMonth != null) {
      likelyYear =
          itsMonth <= published.getMonthValue() ? published.getYear() : published.getYear() - 1;
    }
    return new DayMention(year, month, day, weekday, likelyYear, likelyMonth, onWeekday);
  }

  /** The passage's mention bears out every part that this one names. */
  boolean borneOutBy(DayMention passage) {
    return agrees(year, passage.yearOrResolved(), passage.approximateYear, 1)
        && agrees(month, passage.monthOrResolved(), passage.approximateMonth, 0)
        && agrees(day, passage.dayOrResolved(), null, 0)
        && weekdayAgrees(passage)
        && resolvedAgrees(passage);
  }

  private static boolean agrees(
      @Nullable Integer mine, @Nullable Integer theirs, @Nullable Integer suggested, int slack) {
    if (mine == null) {
      return true;
    }
    if (theirs != null) {
      return mine.equals(theirs);
    }
    return suggested != null && Math.abs(mine - suggested) <= slack;
  }

  /** Both name the same parts: two years, or two days of a month. */
  boolean asFarAs(DayMention other) {
    return (year == null) == (other.year == null)
        && (month == null) == (other.month == null)
        && (day == null) == (other.day == null)
        && (weekday == null) == (other.weekday == null);
  }

  private boolean weekdayAgrees(DayMention passage) {
    if (weekday == null || passage.weekday == weekday) {
      return true;
    }
    if (passage.weekday != null) {
      return false;
    }
    LocalDate date = passage.whole();
    return date != null && date.getDayOfWeek() == weekday;
  }

  private boolean resolvedAgrees(DayMention passage) {
    if (resolved == null || year != null || month != null || day != null || weekday != null) {
      return true;
    }
    LocalDate theirs = passage.whole();
    return theirs != null ? theirs.equals(resolved) : on(resolved).spelled().borneOutBy(passage);
  }

  private DayMention spelled() {
    LocalDate date = resolved;
    return date == null
        ? this
        : of(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), null);
  }

  private @Nullable Integer yearOrResolved() {
    return year != null ? year : resolved != null ? Integer.valueOf(resolved.getYear()) : null;
  }

  private @Nullable Integer monthOrResolved() {
    return month != null
        ? month
        : resolved != null ? Integer.valueOf(resolved.getMonthValue()) : null;
  }

  private @Nullable Integer dayOrResolved() {
    return day != null ? day : resolved != null ? Integer.valueOf(resolved.getDayOfMonth()) : null;
  }

  private @Nullable LocalDate whole() {
    if (resolved != null) {
      return resolved;
    }
    Integer itsYear = year != null ? year : approximateYear;
    Integer itsMonth = month != null ? month : approximateMonth;
    if (itsYear == null || itsMonth == null || day == null) {
      return null;
    }
    try {
      return LocalDate.of(itsYear, itsMonth, day);
    } catch (java.time.DateTimeException e) {
      return null; // 30 February in the text: no day that can be compared
    }
  }

  /** As a person writes it, such as {@code 2023-07-20} or {@code 20 July}. */
  String shown() {
    if (resolved != null && day == null) {
      return weekday != null ? weekday + " (" + resolved + ")" : resolved.toString();
    }
    StringBuilder shown = new StringBuilder();
    if (weekday != null) {
      shown.append(weekday).append(' ');
    }
    if (day != null) {
      shown.append("day ").append(day).append(' ');
    }
    if (month != null) {
      shown.append("month ").append(month).append(' ');
    }
    if (year != null) {
      shown.append("year ").append(year);
    }
    return shown.toString().strip();
  }
}
