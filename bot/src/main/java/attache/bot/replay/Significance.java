package attache.bot.replay;

import org.apache.commons.statistics.inference.BinomialTest;

/**
 * Whether so many better and so many worse questions can be chance: the two-sided sign test, which
 * asks nothing of how much better or worse each is.
 *
 * @param p the probability of a split at least as uneven where both were equally likely; 1 where
 *     nothing got better or worse
 */
public record Significance(int better, int worse, double p) {
  /** The usual level, below which a split is no longer put down to chance. */
  private static final double LEVEL = 0.05;

  public static Significance of(int better, int worse) {
    return new Significance(
        better,
        worse,
        better + worse == 0
            ? 1
            : BinomialTest.withDefaults().test(better + worse, better, 0.5).getPValue());
  }

  public boolean significant() {
    return p < LEVEL;
  }
}
