package attache.index;

import java.util.List;

/**
 * What a search found.
 *
 * @param hits best first, at most as many as the query asked for; none twice
 */
public record Retrieval(List<Hit> hits) {
  public Retrieval {
    hits = List.copyOf(hits);
  }
}
