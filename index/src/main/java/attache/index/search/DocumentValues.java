package attache.index.search;

import attache.corpus.Language;
import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalLong;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Numbers of single documents of an index, by the document's number in it. They are read once, 13
 * bytes a document: every search looks at some hundreds of them, and to look each up in the index
 * cost a tenth of the search.
 */
final class DocumentValues {
  private static final int NEVER = Integer.MIN_VALUE;

  private final long[] articles;
  private final int[] days;
  private final byte[] languages;

  DocumentValues(IndexReader reader) throws IOException {
    articles = new long[reader.maxDoc()];
    days = new int[reader.maxDoc()];
    languages = new byte[reader.maxDoc()];
    Arrays.fill(days, NEVER);
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues keys = DocValues.getNumeric(leaf.reader(), Fields.ARTICLE_KEY);
      while (keys.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        articles[leaf.docBase + keys.docID()] = keys.longValue();
      }
      NumericDocValues written = DocValues.getNumeric(leaf.reader(), Fields.LANGUAGE);
      while (written.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        languages[leaf.docBase + written.docID()] = (byte) written.longValue();
      }
      SortedNumericDocValues published =
          DocValues.getSortedNumeric(leaf.reader(), Fields.PUBLISHED);
      while (published.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        days[leaf.docBase + published.docID()] = Math.toIntExact(published.nextValue());
      }
    }
  }

  /** {@link Fields#ARTICLE_KEY}. */
  long articleKey(int document) {
    return articles[document];
  }

  /** {@link Fields#LANGUAGE}. */
  Language language(int document) {
    return Fields.language(languages[document]);
  }

  /** {@link Fields#PUBLISHED}; empty where nothing says so. */
  OptionalLong published(int document) {
    int day = days[document];
    return day == NEVER ? OptionalLong.empty() : OptionalLong.of(day);
  }
}
