package attache.bot.evaluate;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one evaluation.
 *
 * @param questions how many were asked: the judged ones, or with answers all of them
 * @param settings what was evaluated, for a person to read
 * @param ranking over the judged questions that have a relevant article
 * @param groupBy the metadata key of the groups
 * @param rankingByGroup in the order of the groups' names
 * @param latency of a search as an answer does it; with answers, of the whole answer
 * @param answers null where only articles were ranked
 */
public record EvaluationReport(
    String suite,
    String split,
    int questions,
    String corpusDigest,
    Map<String, String> settings,
    RankingFigures ranking,
    String groupBy,
    Map<String, RankingFigures> rankingByGroup,
    Latency latency,
    @Nullable Answers answers) {

  /** What answering came to. */
  public record Answers(
      AnswerFigures figures, Map<String, AnswerFigures> byGroup, List<AnsweredQuestion> each) {
    public Answers {
      each = List.copyOf(each);
    }
  }
}
