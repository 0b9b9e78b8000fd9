package attache.index.search;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;

/** Numbers of single documents of an index, by the document's number in it. */
final class DocumentValues {
  private final List<LeafReaderContext> leaves;

  DocumentValues(IndexReader reader) {
    leaves = reader.leaves();
  }

  /** {@link Fields#ARTICLE_KEY}. */
  long articleKey(int document) throws IOException {
    LeafReaderContext leaf = leaf(document);
    NumericDocValues values = DocValues.getNumeric(leaf.reader(), Fields.ARTICLE_KEY);
    if (!values.advanceExact(document - leaf.docBase)) {
      throw new IllegalStateException("Document " + document + " belongs to no article");
    }
    return values.longValue();
  }

  /** {@link Fields#PUBLISHED}; empty where nothing says so. */
  OptionalLong published(int document) throws IOException {
    LeafReaderContext leaf = leaf(document);
    SortedNumericDocValues values = DocValues.getSortedNumeric(leaf.reader(), Fields.PUBLISHED);
    return values.advanceExact(document - leaf.docBase)
        ? OptionalLong.of(values.nextValue())
        : OptionalLong.empty();
  }

  private LeafReaderContext leaf(int document) {
    return leaves.get(ReaderUtil.subIndex(document, leaves));
  }
}
