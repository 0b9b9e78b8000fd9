package attache.index.search;

import attache.corpus.Language;
import java.io.IOException;
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
  private final double passages;

  /** How many passages there are in the language of a field that one language has. */
  private final Map<String, Integer> inLanguage = new HashMap<>();

  PassageSearcher(IndexReader reader) throws IOException {
    super(reader);
    int all = 0;
    for (Language language : Language.values()) {
      int count = reader.getDocCount(Fields.text(language));
      all += count;
      inLanguage.put(Fields.text(language), count);
      inLanguage.put(Fields.title(language), count);
      inLanguage.put(Fields.whole(language), count);
    }
    inLanguage.put(Fields.ACCENTED, inLanguage.getOrDefault(Fields.text(Language.VIETNAMESE), 0));
    passages = all;
  }

  @Override
  public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
    CollectionStatistics own = super.collectionStatistics(field);
    int passagesInLanguage = inLanguage.getOrDefault(field, 0);
    if (own == null || passagesInLanguage == 0 || passagesInLanguage == passages) {
      return own;
    }
    double times = passages / passagesInLanguage;
    long documents = Math.min(own.maxDoc(), Math.round(own.docCount() * times));
    // As many more terms: what counts as a long text stays as it is.
    double more = (double) documents / own.docCount();
    long postings = Math.max(documents, Math.round(own.sumDocFreq() * more));
    long terms = Math.max(postings, Math.round(own.sumTotalTermFreq() * more));
    return new CollectionStatistics(field, own.maxDoc(), documents, terms, postings);
  }
}
