package attache.index;

import attache.corpus.Passage;
import java.util.List;

/**
 * A passage that was found.
 *
 * @param rank from 1
 * @param score the fused score, comparable only within one retrieval
 * @param parts where the score comes from
 */
public record Hit(
    int rank, Passage passage, ArticleSummary article, double score, List<ScorePart> parts) {
  /**
   * The name of a part without a share, which says that nothing of the days that the question names
   * was found, and that this passage is of others.
   */
  public static final String OUTSIDE_THE_DATES = "outside-the-dates";

  public Hit {
    parts = List.copyOf(parts);
  }

  /**
   * One ranked list's share in the score.
   *
   * @param list its name, such as {@code bm25} or {@code vector:bge-small-en}
   * @param rank the passage's rank in that list, from 1
   * @param value the score there: BM25, or the cosine, -1 to 1
   * @param share what it adds to the fused score
   */
  public record ScorePart(String list, int rank, double value, double share) {}
}
