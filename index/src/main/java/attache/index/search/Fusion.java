package attache.index.search;

import attache.index.Hit.ScorePart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Weighted reciprocal rank fusion (Cormack, Clarke and Büttcher, 2009): what stands at rank r of a
 * list of weight w gets w / (k + r).
 */
final class Fusion {
  /** The paper's k. */
  static final int K = 60;

  private Fusion() {}

  /** The shares of everything that is in any of the lists. */
  static Map<Long, List<ScorePart>> of(List<RankedList> lists) {
    Map<Long, List<ScorePart>> parts = new LinkedHashMap<>();
    for (RankedList list : lists) {
      int rank = 0;
      for (RankedList.Found found : list.found()) {
        rank++;
        double share = list.weight() / (K + rank);
        parts
            .computeIfAbsent(found.key(), key -> new ArrayList<>(4))
            .add(new ScorePart(list.name(), rank, found.value(), share));
      }
    }
    return parts;
  }
}
