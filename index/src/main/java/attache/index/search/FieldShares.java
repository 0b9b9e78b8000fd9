package attache.index.search;

import attache.corpus.PassageId;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** What each field adds to the score that the words of a question give one passage. */
final class FieldShares {
  private final IndexSearcher searcher;

  FieldShares(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** The shares by field, the highest first; empty where the index has no such passage. */
  Map<String, Double> of(BooleanQuery words, PassageId passage) throws IOException {
    TermQuery article = new TermQuery(new Term(Fields.ARTICLE, passage.article().value()));
    int all = Math.max(1, searcher.count(article));
    for (ScoreDoc each : searcher.search(article, all).scoreDocs) {
      Document stored = searcher.storedFields().document(each.doc);
      if (PassageDocument.passage(stored).id().equals(passage)) {
        Map<String, Double> shares = new HashMap<>();
        add(words, each.doc, shares);
        return sorted(shares);
      }
    }
    return Map.of();
  }

  private void add(BooleanQuery words, int document, Map<String, Double> shares)
      throws IOException {
    for (BooleanClause clause : words.clauses()) {
      if (clause.query() instanceof BooleanQuery inner) {
        add(inner, document, shares);
        continue;
      }
      Explanation explanation = searcher.explain(clause.query(), document);
      if (explanation.isMatch()) {
        shares.merge(field(clause.query()), explanation.getValue().doubleValue(), Double::sum);
      }
    }
  }

  private static String field(Query query) {
    return switch (query) {
      case BoostQuery boost -> field(boost.getQuery());
      case TermQuery term -> term.getTerm().field();
      case SynonymQuery synonyms -> synonyms.getField();
      default -> throw new IllegalStateException("Words are not looked for by " + query.getClass());
    };
  }

  private static Map<String, Double> sorted(Map<String, Double> shares) {
    Map<String, Double> sorted = new LinkedHashMap<>();
    List<Map.Entry<String, Double>> entries =
        shares.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .toList();
    entries.forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
