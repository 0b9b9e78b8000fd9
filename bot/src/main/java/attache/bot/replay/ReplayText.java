package attache.bot.replay;

import attache.bot.evaluate.Latency;
import attache.config.Counted;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report as a summary for a terminal. */
public final class ReplayText {
  /** Questions that are listed; the rest stand in the page and the JSON. */
  private static final int LISTED = 20;

  private ReplayText() {}

  public static String write(ReplayReport report, Limits limits) {
    StringBuilder text = new StringBuilder();
    Formatter out = new Formatter(text, Locale.ROOT);
    out.format(
        "Run %s against %s: %s%n",
        report.run(), report.baseline(), Counted.of(report.questions().size(), "question"));
    out.format(
        "  worse %d, better %d, changed %d, same %d, errors %d%n",
        report.count(Judgement.WORSE),
        report.count(Judgement.BETTER),
        report.count(Judgement.CHANGED),
        report.count(Judgement.SAME),
        report.count(Judgement.ERROR));
    out.format(
        "  lost answers %d, lost articles %d, more dropped sentences %d%n",
        report.lostAnswers(), report.lostArticles(), report.moreDropped());
    Significance test = report.significance();
    out.format(
        "  %d better to %d worse: sign test p = %.3f, %s%n",
        test.better(),
        test.worse(),
        test.p(),
        test.significant() ? "no chance split" : "may be chance");
    if (report.repetitions() > 1) {
      out.format(
          "  noise: %.0f %% of the questions differ between %d repetitions%n",
          report.noise() * 100, report.repetitions());
    }
    out.format(
        "  median %s ms, was %s ms; 95 %%: %s ms, was %s ms%n",
        millis(report.latencyAfter(), 50),
        millis(report.latencyBefore(), 50),
        millis(report.latencyAfter(), 95),
        millis(report.latencyBefore(), 95));
    questions(out, report);
    for (CheckedCase each : report.cases()) {
      if (each.state() != CheckedCase.State.PASSED) {
        out.format(
            "case %s %s: %s%n",
            each.testCase().name(),
            each.state().name().toLowerCase(Locale.ROOT),
            each.reasons().stream()
                .map(CheckedCase.Reason::text)
                .collect(Collectors.joining("; ")));
      }
    }
    limits.exceeded(report).forEach(each -> out.format("Over the limit: %s%n", each.text()));
    out.flush();
    return text.toString();
  }

  private static void questions(Formatter out, ReplayReport report) {
    List<ComparedQuestion> suffering =
        report.questions().stream()
            .filter(
                each -> each.judgement() == Judgement.WORSE || each.judgement() == Judgement.ERROR)
            .toList();
    for (ComparedQuestion each : suffering.subList(0, Math.min(LISTED, suffering.size()))) {
      out.format(
          "%s %s %s%n",
          each.judgement().name().toLowerCase(Locale.ROOT),
          each.id(),
          each.question().inquiry().text().replaceAll("\\s+", " "));
      each.differences().stream()
          .filter(difference -> difference.weight() == Difference.Weight.WORSE)
          .forEach(difference -> out.format("    %s%n", difference.text()));
    }
    if (suffering.size() > LISTED) {
      out.format("… and %d more%n", suffering.size() - LISTED);
    }
  }

  private static String millis(Latency latency, int percentile) {
    double millis = (percentile == 50 ? latency.p50() : latency.p95()).toNanos() / 1e6;
    return String.format(Locale.ROOT, millis < 10 ? "%.1f" : "%.0f", millis);
  }
}
