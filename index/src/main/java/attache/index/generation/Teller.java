package attache.index.generation;

import attache.corpus.Article;
import attache.corpus.ArticleId;
import attache.index.generation.Living.Numbered;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the documents that tell a story, with what decides which of them is searched: the earliest
 * published; of one day, or where no day is known, the one that was searched before; then the one
 * whose id comes first. Of several documents with one address only the youngest counts, which is
 * the corrected one.
 *
 * @param published in days since 1970-01-01
 * @param searched whether its article was searched before this update
 * @param written when its file was last written, in milliseconds since 1970-01-01
 * @param location its name within the corpus
 */
record Teller(
    Numbered document,
    ArticleId id,
    long published,
    boolean searched,
    long written,
    String location) {

  /** An older document of an address goes behind its younger one, and with it. */
  private static final Comparator<Teller> YOUNGEST_FIRST =
      Comparator.comparingLong(Teller::written)
          .thenComparingInt(teller -> teller.location.length())
          .thenComparing(Teller::location)
          .reversed();

  private static final Comparator<Teller> IN_ORDER =
      Comparator.comparingLong(Teller::published)
          .thenComparing(Teller::searched, Comparator.reverseOrder())
          .thenComparing(Teller::id);

  /**
   * @param searched whether the article with its id was searched before this update
   */
  static Teller of(Numbered document, Entry entry, Article article, boolean searched) {
    if (!(entry.content() instanceof Entry.Told told)) {
      throw new IllegalArgumentException(entry + " holds no article");
    }
    return new Teller(
        document,
        told.identity().id(),
        article.metadata().published() == null
            ? Long.MAX_VALUE
            : article.metadata().published().day().toEpochDay(),
        searched,
        entry.file().toFile().lastModified(),
        entry.location());
  }

  /** Those that may be searched in their order, and behind each the older ones of its address. */
  static List<Teller> inOrder(List<Teller> tellers) {
    Map<ArticleId, List<Teller>> byId = new HashMap<>();
    for (Teller teller : tellers) {
      byId.computeIfAbsent(teller.id, id -> new ArrayList<>()).add(teller);
    }
    List<Teller> first = new ArrayList<>();
    for (List<Teller> versions : byId.values()) {
      versions.sort(YOUNGEST_FIRST);
      first.add(versions.getFirst());
    }
    first.sort(IN_ORDER);
    List<Teller> all = new ArrayList<>();
    for (Teller teller : first) {
      all.addAll(byId.getOrDefault(teller.id, List.of()));
    }
    return all;
  }
}
