package attache.index.search;

import attache.corpus.Language;
import attache.index.analysis.Facts;
import attache.index.analysis.TextAnalysis;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.TermQuery;

/** A question as words to look for in texts of its own language. */
final class WordQuery {
  private final BooleanQuery.Builder clauses = new BooleanQuery.Builder();

  private WordQuery() {}

  /** Passages by their text and title. */
  static BooleanQuery.Builder passages(String text, Language language, Weights weights) {
    WordQuery query = new WordQuery();
    Map<String, Integer> terms = counted(TextAnalysis.terms(TextAnalysis.of(language), text));
    terms.forEach(
        (term, count) -> {
          double weight = count * (pair(term, language) ? weights.pair() : 1);
          query.add(Fields.text(language), term, weight);
          query.add(Fields.title(language), term, weight * weights.title());
        });
    if (language == Language.VIETNAMESE && accented(text)) {
      counted(TextAnalysis.terms(TextAnalysis.accented(), text))
          .forEach(
              (term, count) ->
                  query.add(
                      Fields.ACCENTED,
                      term,
                      count * weights.accented() * (pair(term, language) ? weights.pair() : 1)));
    }
    Facts.of(text).forEach(fact -> query.add(Fields.FACTS, fact, weights.facts()));
    return query.clauses;
  }

  /** Whole articles. */
  static BooleanQuery.Builder articles(String text, Language language, Weights weights) {
    WordQuery query = new WordQuery();
    counted(TextAnalysis.terms(TextAnalysis.of(language), text))
        .forEach(
            (term, count) ->
                query.add(
                    Fields.whole(language),
                    term,
                    count * (pair(term, language) ? weights.pair() : 1)));
    return query.clauses;
  }

  private static Map<String, Integer> counted(List<String> terms) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    terms.forEach(term -> counts.merge(term, 1, Integer::sum));
    return counts;
  }

  /** Whether a term of {@link TextAnalysis} is a pair of neighbours. */
  static boolean pair(String term, Language language) {
    return language == Language.CHINESE
        ? term.length() == 2 && Character.isIdeographic(term.charAt(0))
        : term.indexOf('_') > 0;
  }

  /** Whether a Vietnamese text was typed with diacritics. */
  static boolean accented(String text) {
    return text.chars().anyMatch(letter -> letter > 0x7f && Character.isLetter(letter));
  }

  private void add(String field, String term, double weight) {
    if (weight > 0) {
      clauses.add(
          new BoostQuery(new TermQuery(new Term(field, term)), (float) weight), Occur.SHOULD);
    }
  }
}
