package attache.index.search;

import attache.corpus.Language;
import attache.index.Query;
import attache.index.analysis.TextAnalysis;
import attache.index.bridge.Bridge;
import attache.index.bridge.Concept;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * How much of a question the articles of each language say at best: the share of its words, the
 * rare ones weighing more, that one passage has with its title, as they stand in its language.
 * Scores of different languages do not compare, and articles in the question's own are in more
 * lists; this does compare. Within one language the order stays as it is.
 */
final class Coverage {
  /**
   * How steeply a language that says less falls behind: from 1 to 4 the same questions of
   * README.md, "Decisions", find their article first.
   */
  private static final double STEEPNESS = 2;

  /** What says nothing of it keeps a little: vectors find what no word does. */
  private static final double LEAST = 0.05;

  private final IndexSearcher searcher;
  private final Bridge bridge;
  private final Map<Language, Integer> passages;

  Coverage(PassageSearcher searcher, Bridge bridge) {
    this.searcher = searcher;
    this.bridge = bridge;
    passages = new EnumMap<>(Language.class);
    passages.putAll(searcher.passages());
    passages.remove(Language.OTHER);
  }

  /**
   * What was found out for one question.
   *
   * @param best the greatest share of the question that a passage says, by its language, 0 to 1
   */
  record Shares(Map<Language, Double> best) {
    private static final Shares NONE = new Shares(Map.of());

    /** What scores of a language are multiplied by, from {@value #LEAST} to 1. */
    double factor(Language language) {
      double most = best.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
      Double own = best.get(language);
      return most == 0 || own == null ? 1 : Math.max(LEAST, Math.pow(own / most, STEEPNESS));
    }

    double of(Language language) {
      return best.getOrDefault(language, 0.0);
    }
  }

  /** All the same where the index holds one language, or none of the question's can be said. */
  Shares of(Query query, org.apache.lucene.search.@Nullable Query filter) throws IOException {
    if (passages.size() < 2 || query.language() == Language.OTHER) {
      return Shares.NONE;
    }
    Map<Language, List<Concept>> concepts = new EnumMap<>(Language.class);
    for (Language language : passages.keySet()) {
      concepts.put(language, bridge.concepts(query.text(), query.language(), language));
    }
    Map<String, Integer> documents = documents(concepts);
    Map<Language, Double> best = new EnumMap<>(Language.class);
    for (Map.Entry<Language, List<Concept>> each : concepts.entrySet()) {
      BooleanQuery.Builder clauses = clauses(each.getKey(), each.getValue(), documents);
      if (filter != null) {
        clauses.setMinimumNumberShouldMatch(1).add(filter, Occur.FILTER);
      }
      ScoreDoc[] found = searcher.search(clauses.build(), 1).scoreDocs;
      best.put(each.getKey(), found.length == 0 ? 0.0 : (double) found[0].score);
    }
    return new Shares(best);
  }

  /** In how many passages of all languages each word of the question stands. */
  private Map<String, Integer> documents(Map<Language, List<Concept>> concepts) throws IOException {
    Map<String, Integer> documents = new HashMap<>();
    for (Map.Entry<Language, List<Concept>> each : concepts.entrySet()) {
      String field = Fields.text(each.getKey());
      for (Concept concept : each.getValue()) {
        int most = 0;
        for (Set<String> terms : concept.forms()) {
          int least = Integer.MAX_VALUE;
          for (String term : indexed(terms, each.getKey())) {
            least = Math.min(least, searcher.getIndexReader().docFreq(new Term(field, term)));
          }
          most = Math.max(most, least);
        }
        documents.merge(concept.source(), most, Integer::sum);
      }
    }
    return documents;
  }

  private BooleanQuery.Builder clauses(
      Language language, List<Concept> concepts, Map<String, Integer> documents) {
    int all = passages.values().stream().mapToInt(Integer::intValue).sum();
    double[] weights =
        concepts.stream()
            .mapToDouble(
                concept -> {
                  int having = Math.min(all, documents.getOrDefault(concept.source(), 0));
                  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
                })
            .toArray();
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    BooleanQuery.Builder clauses = new BooleanQuery.Builder();
    for (int i = 0; i < weights.length; i++) {
      ConstantScoreQuery said = new ConstantScoreQuery(said(language, concepts.get(i)));
      clauses.add(new BoostQuery(said, (float) (weights[i] / sum)), Occur.SHOULD);
    }
    return clauses;
  }

  /** Whether the passage or its title has the word in any of its renderings. */
  private static BooleanQuery said(Language language, Concept concept) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String field : List.of(Fields.text(language), Fields.title(language))) {
      for (Set<String> terms : concept.forms()) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        indexed(terms, language)
            .forEach(term -> all.add(new TermQuery(new Term(field, term)), Occur.MUST));
        any.add(all.build(), Occur.SHOULD);
      }
    }
    return any.build();
  }

  private static Set<String> indexed(Set<String> terms, Language language) {
    Set<String> indexed = new HashSet<>();
    terms.forEach(term -> indexed.addAll(TextAnalysis.indexed(term, language)));
    return indexed;
  }
}
