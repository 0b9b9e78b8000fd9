package attache.index;

import attache.corpus.ArticleId;
import attache.corpus.ReadResult.Rejected;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an update did, or in a dry run would do.
 *
 * @param differences what changed, article by article; at most {@link #MOST_DIFFERENCES}
 * @param passages how many passages the index holds afterwards
 * @param embedded how many of them have their vector
 * @param generation the name of the generation that is current afterwards; empty where there is
 *     none
 * @param took the time from beginning to end
 * @param note what a person should know beside the figures, such as why passages have no vectors
 *     yet; null where there is nothing
 */
public record UpdateReport(
    Documents documents,
    List<Rejected> rejected,
    List<Difference> differences,
    int passages,
    int embedded,
    String generation,
    Duration took,
    @Nullable String note) {

  /** So that the report on a first build stays small. */
  public static final int MOST_DIFFERENCES = 1_000;

  public UpdateReport {
    rejected = List.copyOf(rejected);
    differences = List.copyOf(differences);
  }

  /**
   * How many documents met which fate. All but {@code removed} add up to {@code read}.
   *
   * @param read found in the corpus
   * @param added articles that the index did not have
   * @param changed articles whose document has other content than before
   * @param removed articles of the index that are in the corpus no more
   * @param unchanged as they were, at the same place or another
   * @param duplicate with the content of another article
   * @param rejected not readable, or removed by hand
   */
  public record Documents(
      int read, int added, int changed, int removed, int unchanged, int duplicate, int rejected) {
    public static final Documents NONE = new Documents(0, 0, 0, 0, 0, 0, 0);
  }

  /** One article that is not as it was. */
  public record Difference(Kind kind, ArticleId article, String displayTitle) {
    /** What became of it. */
    public enum Kind {
      ADDED,
      CHANGED,
      REMOVED
    }
  }
}
