package attache.bot.replay;

import attache.bot.log.ReplayId;
import attache.bot.log.Replayed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with its baseline, its replay and what differs.
 *
 * @param baseline null where there is none to compare with
 * @param candidate of several repetitions the first that came to the judgement
 * @param judgement the most frequent of all repetitions, the worst of several
 * @param agreement the share of repetitions that came to it, 0 to 1
 */
public record ComparedQuestion(
    ReplayQuestion question,
    @Nullable Replayed baseline,
    Replayed candidate,
    Judgement judgement,
    double agreement,
    List<Difference> differences) {
  public ComparedQuestion {
    differences = List.copyOf(differences);
  }

  public ReplayId id() {
    return question.id();
  }

  boolean has(Difference.Kind kind, Difference.Weight weight) {
    return differences.stream().anyMatch(each -> each.kind() == kind && each.weight() == weight);
  }
}
