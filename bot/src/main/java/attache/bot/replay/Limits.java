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

  /** What a report exceeds, one line each; nothing where it passes. */
  public List<String> exceeded(ReplayReport report) {
    List<String> exceeded = new ArrayList<>();
    count(exceeded, "lost answers", report.lostAnswers(), lostAnswers);
    count(exceeded, "lost articles", report.lostArticles(), lostArticles);
    count(exceeded, "more unsupported sentences", report.moreDropped(), unsupported);
    count(exceeded, "errors", report.count(Judgement.ERROR), 0);
    count(exceeded, "failed cases", report.failedCases(), 0);
    double slower = report.slowerPercent();
    if (slower > slowerPercent) {
      exceeded.add(
          String.format(Locale.ROOT, "slower by %.0f %%, %.0f %% allowed", slower, slowerPercent));
    }
    return exceeded;
  }

  private static void count(List<String> exceeded, String what, int found, int allowed) {
    if (found > allowed) {
      exceeded.add(what + ": " + found + ", " + allowed + " allowed");
    }
  }
}
