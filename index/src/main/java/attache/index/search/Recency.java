package attache.index.search;

import java.time.LocalDate;

/**
 * Prefers what appeared shortly before the question was asked: people ask about news. The boost is
 * a half-forgotten preference, not a filter: an article of the same day counts twice as much, one
 * of a month ago 1.37 times, one of a year ago no more than any other.
 */
final class Recency {
  /** Measured on news-en among 0.3 to 3; the README has the table. */
  private static final double STRENGTH = 1;

  /** Days in which the preference falls to 1/e. */
  private static final double FADING_DAYS = 30;

  private Recency() {}

  /**
   * What the fused score is multiplied by, 1 to 2.
   *
   * @param published in days since 1970-01-01
   */
  static double boost(long published, LocalDate asked) {
    long age = asked.toEpochDay() - published;
    // A day ahead is the same day in another time zone; further ahead nothing is known then.
    return age < -1 ? 1 : 1 + STRENGTH * Math.exp(-Math.max(0, age) / FADING_DAYS);
  }
}
