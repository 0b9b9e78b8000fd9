package attache.index.generation;

import attache.corpus.ArticleId;
import attache.corpus.ReadResult.Rejected;
import attache.index.UpdateReport;
import attache.index.UpdateReport.Difference;
import attache.index.UpdateReport.Documents;
import java.util.ArrayList;
import java.util.List;

/** Counts what an update meets. Not safe for several threads. */
final class Tally {
  int added;
  int changed;
  int removed;
  int unchanged;
  int duplicate;
  private final List<Rejected> rejected = new ArrayList<>();
  private final List<Difference> differences = new ArrayList<>();

  void reject(String location, String reason) {
    rejected.add(new Rejected(location, reason));
  }

  void differs(Difference.Kind kind, ArticleId article, String displayTitle) {
    if (differences.size() < UpdateReport.MOST_DIFFERENCES) {
      differences.add(new Difference(kind, article, displayTitle));
    }
  }

  Documents documents() {
    return new Documents(
        added + changed + unchanged + duplicate + rejected.size(),
        added,
        changed,
        removed,
        unchanged,
        duplicate,
        rejected.size());
  }

  List<Rejected> rejected() {
    return rejected;
  }

  List<Difference> differences() {
    return differences;
  }
}
