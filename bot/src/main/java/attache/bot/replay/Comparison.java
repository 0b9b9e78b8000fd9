package attache.bot.replay;

import attache.bot.evaluate.Latency;
import attache.bot.log.ReplayId;
import attache.bot.log.Replayed;
import attache.bot.log.RunInfo;
import attache.corpus.ArticleId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets a run beside its baseline. */
public final class Comparison {
  private static final String LOGGED = "logged";

  private final Comparer comparer;

  public Comparison(Comparer comparer) {
    this.comparer = comparer;
  }

  /**
   * Against what was logged.
   *
   * @param results of the run, by question
   * @param cases that were replayed in the run too
   * @param corpus the articles that the run could find
   */
  public ReplayReport againstLog(
      RunInfo run,
      List<ReplayQuestion> questions,
      Map<ReplayId, List<Replayed>> results,
      List<TestCase> cases,
      Set<ArticleId> corpus) {
    return report(LOGGED, run, questions, results, Map.of(), cases, corpus);
  }

  /** Against another run: where that asked a question several times, its first answer. */
  public ReplayReport againstRun(
      String baseline,
      Map<ReplayId, List<Replayed>> before,
      RunInfo run,
      List<ReplayQuestion> questions,
      Map<ReplayId, List<Replayed>> results,
      List<TestCase> cases,
      Set<ArticleId> corpus) {
    return report(baseline, run, questions, results, before, cases, corpus);
  }

  private ReplayReport report(
      String baseline,
      RunInfo run,
      List<ReplayQuestion> questions,
      Map<ReplayId, List<Replayed>> results,
      Map<ReplayId, List<Replayed>> before,
      List<TestCase> cases,
      Set<ArticleId> corpus) {
    List<ComparedQuestion> compared = new ArrayList<>();
    int unsteady = 0;
    int repetitions = 1;
    for (ReplayQuestion question : questions) {
      List<Replayed> runs = results.getOrDefault(question.id(), List.of());
      if (runs.isEmpty()) {
        continue;
      }
      repetitions = Math.max(repetitions, runs.size());
      Replayed base =
          baseline.equals(LOGGED)
              ? question.logged()
              : before.getOrDefault(question.id(), List.of()).stream().findFirst().orElse(null);
      compared.add(compare(question, base, runs));
      unsteady += isUnsteady(question, runs) ? 1 : 0;
    }
    compared.sort(
        Comparator.comparing(ComparedQuestion::judgement)
            .thenComparingInt(each -> each.id().value().length())
            .thenComparing(each -> each.id().value()));
    int better = count(compared, Judgement.BETTER);
    int worse = count(compared, Judgement.WORSE) + count(compared, Judgement.ERROR);
    return new ReplayReport(
        baseline,
        run.name(),
        run.settings(),
        repetitions,
        compared,
        check(cases, results, corpus),
        Significance.of(better, worse),
        compared.isEmpty() ? 0 : (double) unsteady / compared.size(),
        latency(compared, true),
        latency(compared, false));
  }

  private ComparedQuestion compare(
      ReplayQuestion question, @Nullable Replayed base, List<Replayed> runs) {
    List<Comparer.Verdicts> verdicts =
        runs.stream()
            .map(each -> comparer.compare(base, each, question.expectation(), question.disliked()))
            .toList();
    Map<Judgement, Integer> votes = new EnumMap<>(Judgement.class);
    verdicts.forEach(each -> votes.merge(each.judgement(), 1, Integer::sum));
    int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    // The map goes from the worst to the best, so that a tie goes to the worst.
    Judgement judgement =
        votes.entrySet().stream()
            .filter(each -> each.getValue() == most)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
    int chosen = verdicts.stream().map(Comparer.Verdicts::judgement).toList().indexOf(judgement);
    return new ComparedQuestion(
        question,
        base,
        runs.get(chosen),
        judgement,
        (double) most / runs.size(),
        verdicts.get(chosen).differences());
  }

  /** Whether repetitions of the run differ among themselves. */
  private boolean isUnsteady(ReplayQuestion question, List<Replayed> runs) {
    return runs.stream()
        .skip(1)
        .map(each -> comparer.compare(runs.getFirst(), each, question.expectation(), false))
        .anyMatch(each -> each.judgement() != Judgement.SAME);
  }

  private static int count(List<ComparedQuestion> compared, Judgement judgement) {
    return Math.toIntExact(compared.stream().filter(each -> each.judgement() == judgement).count());
  }

  private static List<CheckedCase> check(
      List<TestCase> cases, Map<ReplayId, List<Replayed>> results, Set<ArticleId> corpus) {
    List<CheckedCase> checked = new ArrayList<>();
    for (TestCase each : cases) {
      List<Replayed> runs = results.getOrDefault(each.replayed().id(), List.of());
      if (!runs.isEmpty()) {
        checked.add(CaseCheck.check(each, runs.getFirst(), corpus));
      }
    }
    return checked;
  }

  /** Where only the search was repeated, the baseline's time of searching is what compares. */
  private static Latency latency(List<ComparedQuestion> compared, boolean before) {
    List<Duration> times = new ArrayList<>();
    for (ComparedQuestion each : compared) {
      Replayed run = before ? each.baseline() : each.candidate();
      if (run != null && each.baseline() != null) {
        RunView view = RunView.of(run);
        boolean searchOnly =
            each.candidate() instanceof Replayed.Retrieved
                || each.baseline() instanceof Replayed.Retrieved;
        times.add(searchOnly ? view.search() : view.total());
      }
    }
    return Latency.of(times);
  }
}
