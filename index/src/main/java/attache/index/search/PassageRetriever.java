package attache.index.search;

import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.index.DateRange;
import attache.index.Embedder;
import attache.index.Hit;
import attache.index.Hit.ScorePart;
import attache.index.Query;
import attache.index.Retrieval;
import attache.index.Retriever;
import attache.index.bridge.Bridge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
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
  private static final int DEPTH = 200;

  private static final int ARTICLES = 100;
  private static final int NEIGHBOURS = 100;

  /** What an article of the days that a question hints at ("recently") counts more. */
  private static final double HINTED = 1.5;

  private final IndexSearcher searcher;
  private final DocumentValues values;
  private final QuestionVectors vectors;

  private final Bridge bridge;

  /** The languages that the index has passages in. */
  private final Set<Language> languages = EnumSet.noneOf(Language.class);

  PassageRetriever(IndexReader reader, Similarity similarity, Embedder embedder, Bridge bridge)
      throws IOException {
    this.bridge = bridge;
    for (Language language : Language.values()) {
      if (reader.getDocCount(Fields.text(language)) > 0) {
        languages.add(language);
      }
    }
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(similarity);
    values = new DocumentValues(reader);
    vectors = new QuestionVectors(reader, embedder);
  }

  @Override
  public Retrieval retrieve(Query query) {
    try {
      Weights weights = Weights.of(query.language());
      // Embedding takes longer than the search by words, so it goes on beside it.
      Future<QuestionVectors.@Nullable Vector> vector =
          weights.vector() > 0
              ? vectors.begin(query.text(), query.language())
              : QuestionVectors.NONE;
      org.apache.lucene.search.@Nullable Query filter = filter(query);
      int depth = Math.max(DEPTH, query.passages());
      List<RankedList> lists = new ArrayList<>();
      lists.add(words(query, weights, filter, depth));
      QuestionVectors.Vector embedded = QuestionVectors.await(vector);
      if (embedded != null) {
        lists.add(neighbours(embedded, weights, filter));
      }
      Map<Long, List<ScorePart>> passages = Fusion.of(lists);
      Map<Long, List<ScorePart>> articles = Fusion.of(wholes(query, weights, filter));
      return new Retrieval(hits(query, passages, articles));
    } catch (IOException e) {
      throw new UncheckedIOException("The index cannot be read: " + e.getMessage(), e);
    }
  }

  private RankedList words(
      Query query, Weights weights, org.apache.lucene.search.@Nullable Query filter, int depth)
      throws IOException {
    BooleanQuery.Builder clauses = WordQuery.passages(query.text(), query.language(), weights);
    for (Query.Twin twin : query.twins()) {
      clauses.add(
          WordQuery.passages(twin.text(), twin.language(), Weights.of(twin.language())).build(),
          Occur.SHOULD);
    }
    for (Language other : languages) {
      boolean asked = query.twins().stream().anyMatch(twin -> twin.language() == other);
      if (other != query.language() && !asked) {
        BridgedQuery.add(clauses, bridge, query.text(), query.language(), other);
      }
    }
    List<RankedList.Found> found = new ArrayList<>();
    for (ScoreDoc each : search(clauses, filter, depth)) {
      found.add(new RankedList.Found(each.doc, each.score));
    }
    return new RankedList("words", 1, found);
  }

  /**
   * The articles whose text as a whole fits, as a list of article keys; none where it is unused.
   */
  private List<RankedList> wholes(
      Query query, Weights weights, org.apache.lucene.search.@Nullable Query filter)
      throws IOException {
    if (weights.whole() == 0) {
      return List.of();
    }
    List<RankedList.Found> found = new ArrayList<>();
    for (ScoreDoc each :
        search(WordQuery.articles(query.text(), query.language(), weights), filter, ARTICLES)) {
      found.add(new RankedList.Found(values.articleKey(each.doc), each.score));
    }
    return List.of(new RankedList("article", weights.whole(), found));
  }

  private RankedList neighbours(
      QuestionVectors.Vector vector,
      Weights weights,
      org.apache.lucene.search.@Nullable Query filter)
      throws IOException {
    KnnFloatVectorQuery nearest =
        new KnnFloatVectorQuery(vector.field(), vector.value(), NEIGHBOURS, filter);
    List<RankedList.Found> found = new ArrayList<>();
    for (ScoreDoc each : searcher.search(nearest, NEIGHBOURS).scoreDocs) {
      // The engine maps the dot product from -1..1 to 0..1.
      found.add(new RankedList.Found(each.doc, 2 * each.score - 1));
    }
    return new RankedList(vector.field(), weights.vector(), found);
  }

  private ScoreDoc[] search(
      BooleanQuery.Builder clauses, org.apache.lucene.search.@Nullable Query filter, int depth)
      throws IOException {
    if (filter == null) {
      return searcher.search(clauses.build(), depth).scoreDocs;
    }
    clauses.setMinimumNumberShouldMatch(1);
    return searcher.search(clauses.add(filter, Occur.FILTER).build(), depth).scoreDocs;
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

  private record Scored(int document, double score, List<ScorePart> parts) {}

  private List<Hit> hits(
      Query query, Map<Long, List<ScorePart>> passages, Map<Long, List<ScorePart>> articles)
      throws IOException {
    List<Scored> scored = new ArrayList<>(passages.size());
    for (Map.Entry<Long, List<ScorePart>> each : passages.entrySet()) {
      int document = Math.toIntExact(each.getKey());
      List<ScorePart> whole = articles.getOrDefault(values.articleKey(document), List.of());
      scored.add(
          boosted(
              document, query, Stream.concat(each.getValue().stream(), whole.stream()).toList()));
    }
    // Documents of one score stay in the order of the index, so that a question gives the same
    // answer every time.
    scored.sort(
        Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(Scored::document));
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>();
    for (Scored each : scored.subList(0, Math.min(query.passages(), scored.size()))) {
      Document document = stored.document(each.document);
      hits.add(
          new Hit(
              hits.size() + 1,
              PassageDocument.passage(document),
              PassageDocument.summary(document),
              each.score,
              each.parts));
    }
    return hits;
  }

  /** Multiplies a fused score by what the day of publication is worth. */
  private Scored boosted(int document, Query query, List<ScorePart> parts) throws IOException {
    double fused = parts.stream().mapToDouble(ScorePart::share).sum();
    OptionalLong published = values.published(document);
    if (published.isEmpty()) {
      return new Scored(document, fused, parts);
    }
    DateRange dates = query.dates();
    double boost = dates == null ? Recency.boost(published.getAsLong(), query.asked()) : 1;
    if (dates != null
        && published.getAsLong() >= dates.first().toEpochDay()
        && published.getAsLong() <= dates.last().toEpochDay()) {
      boost = HINTED;
    }
    if (boost - 1 < 1e-6) {
      return new Scored(document, fused, parts);
    }
    ScorePart day = new ScorePart("date", 0, boost, fused * (boost - 1));
    return new Scored(
        document, fused * boost, Stream.concat(parts.stream(), Stream.of(day)).toList());
  }
}
