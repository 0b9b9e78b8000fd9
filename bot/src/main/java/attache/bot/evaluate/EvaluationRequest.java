package attache.bot.evaluate;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What to measure.
 *
 * @param folder the suite's
 * @param split the name of its file of judgments, such as {@code dev}
 * @param answers whether to answer every question, beside ranking articles for the judged ones
 * @param groupBy the metadata key that figures are also grouped by
 * @param lexical search by words alone: the index is there in seconds, without vectors
 * @param fresh index the suite anew, vectors aside, although an index of it is kept
 * @param run the file to write a TREC run to, 100 articles a question, or null for none
 */
public record EvaluationRequest(
    Path folder,
    String split,
    boolean answers,
    String groupBy,
    boolean lexical,
    boolean fresh,
    @Nullable Path run) {
  /** Ranks articles for the questions of a split, grouped by language. */
  public static EvaluationRequest retrieval(Path folder, String split) {
    return new EvaluationRequest(folder, split, false, "language", false, false, null);
  }
}
