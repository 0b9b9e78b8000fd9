package attache.bot.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a replay may lose before it counts as failed.
 *
 * @param lostAnswers questions that were answered and are not any more
 * @param lostArticles questions that lost an article they should see
 * @param unsupported more dropped sentences in all than the baseline had
 * @param slowerPercent how much the median time may grow, in percent
 */
public record Limits(int lostAnswers, int lostArticles, int unsupported, double slowerPercent) {
  /**
   * Nothing may be lost. Times are not held against a run unless somebody says so: what else a
   * machine does at the time weighs more than a regression (unchanged code was 167 % slower beside
   * other builds).
   */
  public static final Limits STRICT = new Limits(0, 0, 0, Double.POSITIVE_INFINITY);

  /** What is limited. The page's translations go by these names. */
  public enum Limit {
    LOST_ANSWERS("lost answers: %d, %d allowed"),
    LOST_ARTICLES("lost articles: %d, %d allowed"),
    UNSUPPORTED("more unsupported sentences: %d, %d allowed"),
    ERRORS("errors: %d, %d allowed"),
    FAILED_CASES("failed cases: %d, %d allowed"),
    SLOWER_PERCENT("slower by %d %%, %d %% allowed");

    private final String english;

    Limit(String english) {
      this.english = english;
    }
  }

  /** A limit that a report exceeds. */
  public record Exceeded(Limit limit, long found, long allowed) {
    /** For a person to read, in English; the page says it in other languages too. */
    public String text() {
      return String.format(Locale.ROOT, limit.english, found, allowed);
    }
  }

  /** What a report exceeds; nothing where it passes. */
  public List<Exceeded> exceeded(ReplayReport report) {
    List<Exceeded> all =
        new ArrayList<>(
            List.of(
                new Exceeded(Limit.LOST_ANSWERS, report.lostAnswers(), lostAnswers),
                new Exceeded(Limit.LOST_ARTICLES, report.lostArticles(), lostArticles),
                new Exceeded(Limit.UNSUPPORTED, report.moreDropped(), unsupported),
                new Exceeded(Limit.ERRORS, report.count(Judgement.ERROR), 0),
                new Exceeded(Limit.FAILED_CASES, report.failedCases(), 0)));
    all.removeIf(each -> each.found() <= each.allowed());
    if (report.slowerPercent() > slowerPercent) {
      all.add(
          new Exceeded(
              Limit.SLOWER_PERCENT, Math.round(report.slowerPercent()), Math.round(slowerPercent)));
    }
    return all;
  }
}
