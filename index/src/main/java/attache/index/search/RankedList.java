package attache.index.search;

import java.util.List;

/**
 * What one way of searching found, best first.
 *
 * @param name as in {@link attache.index.Hit.ScorePart#list}
 * @param weight what it counts in the fusion, above nought
 */
record RankedList(String name, double weight, List<Found> found) {
  /**
   * @param key what was found: a document's number, or an article's key
   * @param value the score there
   */
  record Found(long key, double value) {}

  RankedList {
    found = List.copyOf(found);
  }
}
