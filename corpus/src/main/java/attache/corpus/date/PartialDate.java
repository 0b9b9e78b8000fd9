package attache.corpus.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as it is written: a day with or without its year, a month with its year, or a year.
 *
 * @param year 1000 to 2999, or null
 * @param month 1 to 12, or null
 * @param day 1 to 31, or null; never without a month
 */
public record PartialDate(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
  public PartialDate {
    if (!isDate(year, month, day)) {
      throw new IllegalArgumentException(
          "No date has year " + year + ", month " + month + ", day " + day);
    }
  }

  /** The date of these parts, or empty where there is no such date, such as 31 April. */
  static Optional<PartialDate> of(
      @Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
    return isDate(year, month, day)
        ? Optional.of(new PartialDate(year, month, day))
        : Optional.empty();
  }

  private static boolean isDate(
      @Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
    if (year != null && (year < 1000 || year > 2999)) {
      return false;
    }
    if (month == null) {
      return year != null && day == null;
    }
    if (day == null) {
      return year != null && month >= 1 && month <= 12;
    }
    try {
      if (year == null) {
        MonthDay.of(month, day);
      } else {
        LocalDate.of(year, month, day);
      }
      return true;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  /** The day, where it is written in full. */
  public Optional<LocalDate> fullDay() {
    return year == null || month == null || day == null
        ? Optional.empty()
        : Optional.of(LocalDate.of(year, month, day));
  }

  /**
   * The day that a text which appeared on {@code published} means: a day without its year is taken
   * for the one nearest to that day. Empty where no day is written.
   */
  public Optional<LocalDate> dayAsOf(LocalDate published) {
    if (month == null || day == null) {
      return Optional.empty();
    }
    if (year != null) {
      return Optional.of(LocalDate.of(year, month, day));
    }
    LocalDate same = MonthDay.of(month, day).atYear(published.getYear());
    if (same.isAfter(published.plusMonths(6))) {
      return Optional.of(MonthDay.of(month, day).atYear(published.getYear() - 1));
    }
    if (same.isBefore(published.minusMonths(6))) {
      return Optional.of(MonthDay.of(month, day).atYear(published.getYear() + 1));
    }
    return Optional.of(same);
  }

  /** Whether both can be the same date, as far as each is written. */
  public boolean agreesWith(PartialDate other) {
    return agree(year, other.year) && agree(month, other.month) && agree(day, other.day);
  }

  private static boolean agree(@Nullable Integer one, @Nullable Integer other) {
    return one == null || other == null || one.equals(other);
  }

  /**
   * In the manner of ISO 8601: {@code 2024-04-30}, {@code --04-26}, {@code 2024-04}, {@code 2024}.
   */
  @Override
  public String toString() {
    if (month == null) {
      return String.valueOf(year);
    }
    if (day == null) {
      return YearMonth.of(year == null ? 0 : year, month).toString();
    }
    return year == null
        ? String.format(Locale.ROOT, "--%02d-%02d", month, day)
        : LocalDate.of(year, month, day).toString();
  }
}
