package attache.bot.cli;

import attache.bot.replay.Limits;
import picocli.CommandLine.Option;

/** What a replay may lose before it counts as failed, as options. */
final class LimitOptions {
  @Option(
      names = "--lost-answers",
      paramLabel = "N",
      description = "How many answers may be lost (default: 0).")
  private int lostAnswers = Limits.STRICT.lostAnswers();

  @Option(
      names = "--lost-articles",
      paramLabel = "N",
      description = "How many questions may lose an article they should see (default: 0).")
  private int lostArticles = Limits.STRICT.lostArticles();

  @Option(
      names = "--unsupported",
      paramLabel = "N",
      description = "How many more sentences may be dropped (default: 0).")
  private int unsupported = Limits.STRICT.unsupported();

  @Option(
      names = "--slower-percent",
      paramLabel = "P",
      description = "How much the median time may grow, in percent (default: no limit).")
  private double slowerPercent = Limits.STRICT.slowerPercent();

  Limits limits() {
    return new Limits(lostAnswers, lostArticles, unsupported, slowerPercent);
  }
}
