package attache.index;

import java.time.LocalDate;

/**
 * Days, the first and the last included.
 *
 * @param explicit whether the question names the days ("in May 2023"), so that articles of other
 *     days do not answer it; otherwise ("recently") nearer ones are only preferred
 */
public record DateRange(LocalDate first, LocalDate last, boolean explicit) {
  public DateRange {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("No range runs from " + first + " to " + last);
    }
  }
}
