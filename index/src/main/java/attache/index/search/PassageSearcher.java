package attache.index.search;

import attache.corpus.Language;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Searches fields of several languages as parts of one collection. By itself the engine takes each
 * field for a collection of its own: in one of few passages every word is frequent, and a passage
 * that says all that a question asks loses against one of a larger language that says little of it.
 */
final class PassageSearcher extends IndexSearcher {
  private final Map<Language, Integer> passages = new EnumMap<>(Language.class);

  private final int all;

  /** How many passages there are in the language of a field that one language has. */
  private final Map<String, Integer> inLanguage = new HashMap<>();

  PassageSearcher(IndexReader reader) throws IOException {
    super(reader);
    for (Language language : Language.values()) {
      int count = reader.getDocCount(Fields.text(language));
      if (count > 0) {
        passages.put(language, count);
        inLanguage.put(Fields.text(language), count);
        inLanguage.put(Fields.title(language), count);
        inLanguage.put(Fields.whole(language), count);
      }
    }
    inLanguage.put(Fields.ACCENTED, passages.getOrDefault(Language.VIETNAMESE, 0));
    all = passages.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many passages there are in each language that has any. */
  Map<Language, Integer> passages() {
    return passages;
  }

  @Override
  public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
    CollectionStatistics own = super.collectionStatistics(field);
    int passagesInLanguage = inLanguage.getOrDefault(field, 0);
    if (own == null || passagesInLanguage == 0 || passagesInLanguage == all) {
      return own;
    }
    double times = (double) all / passagesInLanguage;
    long documents = Math.min(own.maxDoc(), Math.round(own.docCount() * times));
    // As many more terms: what counts as a long text stays as it is.
    double more = (double) documents / own.docCount();
    long postings = Math.max(documents, Math.round(own.sumDocFreq() * more));
    long terms = Math.max(postings, Math.round(own.sumTotalTermFreq() * more));
    return new CollectionStatistics(field, own.maxDoc(), documents, terms, postings);
  }
}
