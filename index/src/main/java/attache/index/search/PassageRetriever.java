package attache.index.search;

import attache.config.Reason;
import attache.corpus.ArticleId;
import attache.corpus.PassageId;
import attache.index.DateRange;
import attache.index.Embedder;
import attache.index.Hit;
import attache.index.Query;
import attache.index.Retrieval;
import attache.index.Retriever;
import attache.index.bridge.Bridge;
import attache.index.rerank.Reranker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the passages of one open index: finds them by words, by the words of their whole article
 * and by vectors, fuses the lists, and prefers the days that the question is about.
 */
final class PassageRetriever implements Retriever {
  /**
   * A question of 4,096 characters has some 10,000 terms with its renderings in other languages;
   * the engine's own bound of 1,024 guards against patterns that grow, and there are none here.
   */
  private static final int MOST_CLAUSES = 65_536;

  static {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  /** How deep each list is read; a passage below it in all of them is not found. */
  private static final int DEPTH = 100;

  /** And for many passages, this many times as deep as there are passages wanted. */
  private static final int DEEPER = 2;

  private static final int NEIGHBOURS = 100;

  private final PassageSearcher searcher;
  private final WordSearch words;
  private final Ranking ranking;
  private final Coverage coverage;
  private final QuestionVectors vectors;
  private final Reranker reranker;

  PassageRetriever(
      IndexReader reader,
      Similarity similarity,
      Embedder embedder,
      Bridge bridge,
      Reranker reranker)
      throws IOException {
    this.reranker = reranker;
    searcher = new PassageSearcher(reader);
    searcher.setSimilarity(similarity);
    DocumentValues values = new DocumentValues(reader);
    words = new WordSearch(searcher, values, bridge);
    ranking = new Ranking(searcher, values);
    coverage = new Coverage(searcher, bridge);
    vectors = new QuestionVectors(reader, embedder);
  }

  @Override
  public Retrieval retrieve(Query query) {
    try {
      DateRange dates = query.dates();
      List<Hit> hits = search(query);
      if (hits.isEmpty() && dates != null && dates.explicit()) {
        hits = Ranking.outsideTheDates(search(preferring(query, dates)));
      }
      return new Retrieval(hits);
    } catch (IOException e) {
      throw new UncheckedIOException("The index cannot be read: " + Reason.of(e), e);
    }
  }

  @Override
  public Map<String, Double> wordsByField(Query query, PassageId passage) {
    try {
      return new FieldShares(searcher)
          .of(words.clauses(query, words.asked(query)).build(), passage);
    } catch (IOException e) {
      throw new UncheckedIOException("The index cannot be read: " + Reason.of(e), e);
    }
  }

  /** The same question, with its days preferred in place of kept to. */
  private static Query preferring(Query query, DateRange dates) {
    return new Query(
        query.text(),
        query.language(),
        query.twins(),
        new DateRange(dates.first(), dates.last(), false),
        query.asked(),
        query.candidates(),
        query.passages());
  }

  private List<Hit> search(Query query) throws IOException {
    // Embedding takes longer than the search by words, so it goes on beside it.
    Future<QuestionVectors.@Nullable Vector> vector = vectors.begin(query.text(), query.language());
    org.apache.lucene.search.@Nullable Query filter = filter(query);
    List<RankedList> lists = new ArrayList<>();
    AskedWords asked = words.asked(query);
    lists.add(words.passages(query, asked, filter, Math.max(DEPTH, DEEPER * query.passages())));
    List<RankedList> articles = words.articles(query, asked, filter);
    Coverage.Shares said = coverage.of(query, filter);
    QuestionVectors.Vector embedded = QuestionVectors.await(vector);
    if (embedded != null) {
      lists.add(neighbours(embedded, filter));
    }
    return reranker.reorder(
        query.text(), ranking.hits(query, Fusion.of(lists), Fusion.of(articles), said));
  }

  private RankedList neighbours(
      QuestionVectors.Vector vector, org.apache.lucene.search.@Nullable Query filter)
      throws IOException {
    KnnFloatVectorQuery nearest =
        new KnnFloatVectorQuery(vector.field(), vector.value(), NEIGHBOURS, filter);
    List<RankedList.Found> found = new ArrayList<>();
    for (ScoreDoc each : searcher.search(nearest, NEIGHBOURS).scoreDocs) {
      // The engine maps the dot product from -1..1 to 0..1.
      found.add(new RankedList.Found(each.doc, 2 * each.score - 1));
    }
    return new RankedList(vector.field(), vector.weight(), found);
  }

  /** What a passage must meet beside its words; null for nothing. */
  private static org.apache.lucene.search.@Nullable Query filter(Query query) {
    DateRange dates = query.dates();
    boolean dated = dates != null && dates.explicit();
    if (!dated && query.candidates().isEmpty()) {
      return null;
    }
    BooleanQuery.Builder filter = new BooleanQuery.Builder();
    if (dates != null && dated) {
      filter.add(DateFilter.of(dates), Occur.FILTER);
    }
    if (!query.candidates().isEmpty()) {
      List<BytesRef> ids =
          query.candidates().stream().map(ArticleId::value).map(BytesRef::new).toList();
      filter.add(new TermInSetQuery(Fields.ARTICLE, ids), Occur.FILTER);
    }
    return filter.build();
  }
}
