package attache.bot.replay;

import attache.bot.answer.Outcome;
import attache.bot.log.Replayed;
import attache.bot.replay.CheckedCase.Message;
import attache.corpus.ArticleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
          testCase, CheckedCase.State.STALE, List.of(Message.CASE_STALE.of(names(expected))));
    }
    RunView run = RunView.of(replayed);
    List<CheckedCase.Reason> reasons = new ArrayList<>();
    if (run.failure() != null) {
      reasons.add(Message.CASE_BROKE.of(run.failure()));
    }
    if (!expected.articles().isEmpty()
        && expected.articles().stream()
            .mapToInt(run::rank)
            .noneMatch(rank -> rank >= 1 && rank <= Comparer.IN_SIGHT)) {
      reasons.add(Message.CASE_UNSEEN.of(names(expected), Comparer.IN_SIGHT));
    }
    if (run.outcome() != null) {
      for (String text : expected.texts()) {
        if (!Comparer.says(run, text)) {
          reasons.add(Message.CASE_UNSAID.of(text));
        }
      }
      if (expected.refusal() && run.outcome() == Outcome.ANSWERED) {
        reasons.add(Message.CASE_ANSWERED.of());
      }
    }
    return new CheckedCase(
        testCase, reasons.isEmpty() ? CheckedCase.State.PASSED : CheckedCase.State.FAILED, reasons);
  }

  private static String names(Expectation expected) {
    return expected.articles().stream()
        .map(ArticleId::value)
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
