package attache.bot.replay;

import attache.bot.evaluate.Latency;
import attache.bot.replay.Difference.Kind;
import attache.bot.replay.Difference.Weight;
import java.util.List;
import java.util.Map;

/**
 * What a replay came to.
 *
 * @param baseline what it was compared with: {@code logged}, or the name of a run
 * @param run the name of the run
 * @param settings of the run
 * @param repetitions how often each question was asked
 * @param questions the most suffering first
 * @param cases checked beside them
 * @param significance of better against worse
 * @param noise the share of questions on which two repetitions of the run differ; 0 with one
 *     repetition, where it is not known
 * @param latencyBefore of the baseline; of the search where only that was repeated
 * @param latencyAfter of the run
 */
public record ReplayReport(
    String baseline,
    String run,
    Map<String, String> settings,
    int repetitions,
    List<ComparedQuestion> questions,
    List<CheckedCase> cases,
    Significance significance,
    double noise,
    Latency latencyBefore,
    Latency latencyAfter) {
  public ReplayReport {
    settings = Map.copyOf(settings);
    questions = List.copyOf(questions);
    cases = List.copyOf(cases);
  }

  public int count(Judgement judgement) {
    return Math.toIntExact(
        questions.stream().filter(each -> each.judgement() == judgement).count());
  }

  /** Questions that were answered, rightly as far as is known, and are not any more. */
  public int lostAnswers() {
    return count(Kind.OUTCOME, Weight.WORSE) - count(Judgement.ERROR);
  }

  /** Questions that lost an article which they should see. */
  public int lostArticles() {
    return count(Kind.ARTICLE, Weight.WORSE);
  }

  private int count(Kind kind, Weight weight) {
    return Math.toIntExact(questions.stream().filter(each -> each.has(kind, weight)).count());
  }

  /** How many more sentences were dropped than before; 0 where fewer were. */
  public int moreDropped() {
    int more =
        questions.stream()
            .filter(each -> each.baseline() != null)
            .mapToInt(
                each ->
                    RunView.of(each.candidate()).dropped().size()
                        - RunView.of(each.baseline()).dropped().size())
            .sum();
    return Math.max(0, more);
  }

  public int failedCases() {
    return Math.toIntExact(
        cases.stream().filter(each -> each.state() == CheckedCase.State.FAILED).count());
  }

  /** How much the median time grew, in percent; negative where it shrank, 0 where unknown. */
  public double slowerPercent() {
    double before = latencyBefore.p50().toNanos();
    return before == 0 ? 0 : (latencyAfter.p50().toNanos() / before - 1) * 100;
  }
}
