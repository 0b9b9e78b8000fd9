package attache.index.search;

import attache.corpus.ArticleId;
import attache.index.Hit;
import attache.index.Query;
import attache.index.Retrieval;
import attache.index.Retriever;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/** Ranks the passages of one open index. */
final class PassageRetriever implements Retriever {
  private final IndexSearcher searcher;
  private final QueryBuilder words;

  PassageRetriever(IndexReader reader, Analyzer analyzer, Similarity similarity) {
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(similarity);
    words = new QueryBuilder(analyzer);
  }

  @Override
  public Retrieval retrieve(Query query) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    for (String field : List.of(PassageDocument.TITLE, PassageDocument.TEXT)) {
      org.apache.lucene.search.Query clause = words.createBooleanQuery(field, query.text());
      if (clause != null) {
        builder.add(clause, Occur.SHOULD);
      }
    }
    builder.setMinimumNumberShouldMatch(1);
    if (!query.candidates().isEmpty()) {
      builder.add(
          new TermInSetQuery(
              PassageDocument.ARTICLE,
              query.candidates().stream().map(ArticleId::value).map(BytesRef::new).toList()),
          Occur.FILTER);
    }
    try {
      List<Hit> hits = new ArrayList<>();
      for (ScoreDoc found : searcher.search(builder.build(), query.passages()).scoreDocs) {
        Document stored = searcher.storedFields().document(found.doc);
        int rank = hits.size() + 1;
        hits.add(
            new Hit(
                rank,
                PassageDocument.passage(stored),
                PassageDocument.summary(stored),
                found.score,
                List.of(new Hit.ScorePart("bm25", rank, found.score, found.score))));
      }
      return new Retrieval(hits);
    } catch (IOException e) {
      throw new UncheckedIOException("The index cannot be read: " + e.getMessage(), e);
    }
  }
}
