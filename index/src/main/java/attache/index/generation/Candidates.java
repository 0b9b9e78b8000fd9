package attache.index.generation;

import attache.corpus.Article;
import attache.index.generation.Living.Numbered;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/** The documents that may tell one story, for {@link Stories} to compare. */
final class Candidates {
  /**
   * The longest list of one band that is looked through. What is in more documents is a page's
   * frame or a series', and to compare all with all would take hours.
   */
  private static final int MOST_SHARING = 200;

  /** How many pairs are kept in memory: some 50 MB. Above it they are looked up one by one. */
  private static final int MOST_PAIRS = 500_000;

  private final Living living;
  private final Set<Numbered> sharing = new LinkedHashSet<>();

  /** Of each added document all its candidates, unless there are too many. */
  private final Map<Numbered, Set<Numbered>> known = new HashMap<>();

  private int pairs;

  private Candidates(Living living) {
    this.living = living;
  }

  static Candidates in(Living living) throws IOException {
    Candidates candidates = new Candidates(living);
    living.sharing(CatalogueFields.OWN, candidates::add);
    living.sharing(CatalogueFields.TEXT, candidates::add);
    living.sharing(
        CatalogueFields.BAND,
        documents -> {
          if (documents.size() <= MOST_SHARING) {
            candidates.add(documents);
          }
        });
    return candidates;
  }

  private void add(List<Numbered> documents) {
    for (Numbered document : documents) {
      if (document.added()) {
        sharing.add(document);
        if (pairs <= MOST_PAIRS) {
          Set<Numbered> others = known.computeIfAbsent(document, key -> new LinkedHashSet<>());
          pairs -= others.size();
          others.addAll(documents);
          pairs += others.size();
        }
      }
    }
    if (pairs > MOST_PAIRS) {
      known.clear();
    }
  }

  /** The added documents that have candidates. */
  Set<Numbered> sharing() {
    return sharing;
  }

  /** The candidates of a document, itself perhaps among them. */
  Set<Numbered> of(Numbered document, Entry entry, Article article) throws IOException {
    return document.added() && pairs <= MOST_PAIRS
        ? known.getOrDefault(document, Set.of())
        : lookedUp(entry, article);
  }

  private Set<Numbered> lookedUp(Entry entry, Article article) throws IOException {
    Set<Numbered> candidates = new LinkedHashSet<>();
    if (entry.content() instanceof Entry.Told told) {
      Entry.Identity identity = told.identity();
      candidates.addAll(living.with(CatalogueFields.OWN, new BytesRef(identity.id().value())));
      candidates.addAll(living.with(CatalogueFields.TEXT, new BytesRef(identity.text().hex())));
    }
    for (long band : ReadAhead.bands(article)) {
      List<Numbered> sharing = living.with(CatalogueFields.BAND, CatalogueFields.band(band));
      if (sharing.size() <= MOST_SHARING) {
        candidates.addAll(sharing);
      }
    }
    return candidates;
  }
}
