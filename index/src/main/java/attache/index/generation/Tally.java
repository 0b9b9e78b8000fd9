package attache.index.generation;

import attache.config.Counted;
import attache.corpus.ArticleId;
import attache.corpus.ReadResult.Rejected;
import attache.index.UpdateReport;
import attache.index.UpdateReport.Difference;
import attache.index.UpdateReport.Documents;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what an update meets. Not safe for several threads. */
final class Tally {
  /** So many are named; more say no more. */
  private static final int MOST_KEPT = 5;

  int added;
  int changed;
  int removed;
  int unchanged;
  int duplicate;
  private final List<Rejected> rejected = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();
  private final List<Difference> differences = new ArrayList<>();

  /** Added or changed by rounds before, and therefore met again as unchanged. */
  private int earlier;

  /**
   * Begins with the documents anew; what earlier rounds added and changed stays counted as that,
   * and everything else will be met again.
   */
  void beginRound() {
    earlier = added + changed;
    unchanged = 0;
    duplicate = 0;
    rejected.clear();
    kept.clear();
  }

  /** Counts an article that an earlier round added and that turns out to be a variant. */
  void demote() {
    if (earlier > 0 && added > 0) {
      earlier--;
      added--;
    }
  }

  void reject(String location, String reason) {
    rejected.add(new Rejected(location, reason));
  }

  /** Notes that the last version of a document stays, because it could not be read this time. */
  void keep(String location, String reason) {
    kept.add(location + " (" + reason + ")");
  }

  /** What a person should know beside the counts; null for nothing. */
  @Nullable String note() {
    if (kept.isEmpty()) {
      return null;
    }
    String more = kept.size() > MOST_KEPT ? ", …" : "";
    return "%s could not be read this time; what was indexed stays until it can: %s%s."
        .formatted(
            Counted.of(kept.size(), "document"),
            String.join(", ", kept.subList(0, Math.min(kept.size(), MOST_KEPT))),
            more);
  }

  void differs(Difference.Kind kind, ArticleId article, String displayTitle) {
    if (differences.size() < UpdateReport.MOST_DIFFERENCES) {
      differences.add(new Difference(kind, article, displayTitle));
    }
  }

  Documents documents() {
    int asBefore = Math.max(0, unchanged - earlier);
    return new Documents(
        added + changed + asBefore + duplicate + rejected.size(),
        added,
        changed,
        removed,
        asBefore,
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
