package attache.index;

import attache.corpus.PassageId;
import java.util.Map;

/**
 * Ranks passages for a query. Safe for many threads at once; valid until its generation is closed.
 */
public interface Retriever {
  Retrieval retrieve(Query query);

  /**
   * What each field of the index adds to the score by words that a query gives a passage, the
   * highest first; empty where it gives none. For people who want to know why: it takes longer than
   * the search.
   */
  default Map<String, Double> wordsByField(Query query, PassageId passage) {
    return Map.of();
  }
}
