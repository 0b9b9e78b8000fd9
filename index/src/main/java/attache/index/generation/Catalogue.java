package attache.index.generation;

import attache.corpus.Article;
import attache.corpus.ArticleId;
import attache.corpus.ContentDigest;
import attache.index.ArticleSummary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of one generation: every document of the corpus with its digests and what became of
 * it, and every article as it was indexed. It stays on disk, so that its size does not matter.
 * Entries are numbered from 0; some numbers are free. Safe for many threads.
 */
final class Catalogue {
  private final IndexReader reader;

  /** The reader stays the caller's to close. */
  Catalogue(IndexReader reader) {
    this.reader = reader;
  }

  /** One more than the last entry's number. */
  int limit() {
    return reader.maxDoc();
  }

  /** The document at a place, if it has that content still. */
  OptionalInt withState(String place, ContentDigest digest) throws IOException {
    return first(CatalogueFields.STATE, Entry.state(place, digest));
  }

  OptionalInt atPlace(String place) throws IOException {
    return first(CatalogueFields.PLACE, place);
  }

  List<Integer> withDigest(ContentDigest digest) throws IOException {
    return all(CatalogueFields.DIGEST, digest.hex());
  }

  /** The document that an article is searched as. */
  OptionalInt holding(ArticleId id) throws IOException {
    return first(CatalogueFields.ARTICLE, id.value());
  }

  List<Integer> variantsOf(ArticleId id) throws IOException {
    return all(CatalogueFields.VARIANT_OF, id.value());
  }

  /** The documents whose article has an id of its own, be it searched or a variant. */
  List<Integer> withOwn(ArticleId id) throws IOException {
    return all(CatalogueFields.OWN, id.value());
  }

  Entry entry(int number) throws IOException {
    return CatalogueFields.entry(head(reader.storedFields(), number), content(number));
  }

  Article article(int number) throws IOException {
    return CatalogueFields.article(reader.storedFields().document(number));
  }

  /** An entry and the article that it holds. */
  record WithArticle(Entry entry, Article article) {}

  /** All of an entry that holds an article, read at once. */
  WithArticle withArticle(int number) throws IOException {
    Document stored = reader.storedFields().document(number);
    return new WithArticle(
        CatalogueFields.entry(stored, content(number)), CatalogueFields.article(stored));
  }

  /** Which of the kinds in {@link CatalogueFields} an entry is. */
  int content(int number) throws IOException {
    return (int) value(number, CatalogueFields.CONTENT);
  }

  /** How many passages of an article have vectors, or {@link CatalogueFields#AWAITING}. */
  int embedded(int number) throws IOException {
    return (int) value(number, CatalogueFields.EMBEDDED);
  }

  int passages(int number) throws IOException {
    return (int) value(number, CatalogueFields.PASSAGES);
  }

  private long value(int number, String field) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(number, reader.leaves()));
    NumericDocValues values = leaf.reader().getNumericDocValues(field);
    if (values == null || !values.advanceExact(number - leaf.docBase)) {
      throw new IllegalStateException("Entry " + number + " of the catalogue has no " + field);
    }
    return values.longValue();
  }

  /** What is done with each entry of a walk. */
  @FunctionalInterface
  interface Step {
    void visit(int number, int content) throws IOException;
  }

  /** Visits all entries, in the order of their numbers. */
  void walk(Step step) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      NumericDocValues kinds = leaf.reader().getNumericDocValues(CatalogueFields.CONTENT);
      while (kinds != null && kinds.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int number = kinds.docID();
        if (live == null || live.get(number)) {
          step.visit(leaf.docBase + number, (int) kinds.longValue());
        }
      }
    }
  }

  /** The articles, in the order of their ids. */
  List<ArticleSummary> summaries() throws IOException {
    List<ArticleSummary> summaries = new ArrayList<>();
    StoredFields stored = reader.storedFields();
    walk(
        (number, content) -> {
          if (content == CatalogueFields.HELD) {
            summaries.add(summary(head(stored, number), number));
          }
        });
    summaries.sort((a, b) -> a.id().compareTo(b.id()));
    return summaries;
  }

  ArticleSummary summary(int number) throws IOException {
    return summary(head(reader.storedFields(), number), number);
  }

  private ArticleSummary summary(Document head, int number) throws IOException {
    int content = content(number);
    Entry entry = CatalogueFields.entry(head, content);
    if (!(entry.content() instanceof Entry.Told told)) {
      throw new IllegalStateException(entry + " is no article");
    }
    return new ArticleSummary(
        told.identity().id(),
        CatalogueFields.metadata(head),
        told.identity().displayTitle(),
        entry.location(),
        content == CatalogueFields.HELD ? passages(number) : 0);
  }

  /** All that is stored but the text. */
  private static Document head(StoredFields stored, int number) throws IOException {
    DocumentStoredFieldVisitor visitor =
        new DocumentStoredFieldVisitor() {
          @Override
          public Status needsField(FieldInfo field) {
            return CatalogueFields.isBody(field.name) ? Status.STOP : Status.YES;
          }
        };
    stored.document(number, visitor);
    return visitor.getDocument();
  }

  private OptionalInt first(String field, String value) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = leaf.reader().postings(new Term(field, value), PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(postings.docID())) {
          return OptionalInt.of(leaf.docBase + postings.docID());
        }
      }
    }
    return OptionalInt.empty();
  }

  private List<Integer> all(String field, String value) throws IOException {
    return all(field, new BytesRef(value));
  }

  /** The entries that have a value in a field. */
  List<Integer> all(String field, BytesRef value) throws IOException {
    List<Integer> found = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = leaf.reader().postings(new Term(field, value), PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(postings.docID())) {
          found.add(leaf.docBase + postings.docID());
        }
      }
    }
    return found;
  }

  /** The values of a field, in their order; null where no entry has the field. */
  @Nullable TermsEnum values(String field) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    return terms == null ? null : terms.iterator();
  }

  /**
   * What the catalogue adds up to.
   *
   * @param embedded passages that have a vector
   * @param awaiting articles that still want vectors
   * @param newest the latest day of publication, in days since 1970-01-01; {@link Long#MIN_VALUE}
   *     where no article has one
   * @param digest of the corpus: the sum, over its articles, of a digest of id and content, so that
   *     neither order nor the way it came about matters
   */
  record Totals(
      int articles, int passages, int embedded, int awaiting, long newest, String digest) {}

  Totals totals() throws IOException {
    CatalogueSums sums = new CatalogueSums();
    for (LeafReaderContext leaf : reader.leaves()) {
      sums.add(leaf.reader());
    }
    return sums.totals();
  }
}
