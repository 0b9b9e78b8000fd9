package attache.bot.replay;

import attache.bot.answer.Outcome;
import attache.bot.log.Replayed;
import attache.corpus.ArticleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether a replayed case is as expected. */
final class CaseCheck {
  private CaseCheck() {}

  /**
   * @param corpus the articles there are
   */
  static CheckedCase check(TestCase testCase, Replayed replayed, Set<ArticleId> corpus) {
    Expectation expected = testCase.expectation();
    if (!expected.articles().isEmpty()
        && expected.articles().stream().noneMatch(corpus::contains)) {
      return new CheckedCase(
          testCase,
          CheckedCase.State.STALE,
          List.of("the corpus no longer has " + expected.articles()));
    }
    RunView run = RunView.of(replayed);
    List<String> reasons = new ArrayList<>();
    if (run.failure() != null) {
      reasons.add("failed: " + run.failure());
    }
    if (!expected.articles().isEmpty()
        && expected.articles().stream()
            .mapToInt(run::rank)
            .noneMatch(rank -> rank >= 1 && rank <= Comparer.IN_SIGHT)) {
      reasons.add("none of " + expected.articles() + " is among the first " + Comparer.IN_SIGHT);
    }
    if (run.outcome() != null) {
      for (String text : expected.texts()) {
        if (!Comparer.says(run, text)) {
          reasons.add("the answer does not say “" + text + "”");
        }
      }
      if (expected.refusal() && run.outcome() == Outcome.ANSWERED) {
        reasons.add("answered, although there is no answer");
      }
    }
    return new CheckedCase(
        testCase, reasons.isEmpty() ? CheckedCase.State.PASSED : CheckedCase.State.FAILED, reasons);
  }
}
