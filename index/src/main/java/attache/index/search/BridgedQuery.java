package attache.index.search;

import attache.corpus.Language;
import attache.index.analysis.TextAnalysis;
import attache.index.bridge.Bridge;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * A question in one language as words to look for in texts of another. All renderings of one word
 * count as that one word (structured query translation, Pirkola, 1998): without it, a rare false
 * rendering would outweigh every true one.
 */
final class BridgedQuery {
  /** What a word of an English rendering of several counts. */
  private static final float PART = 0.6f;

  /** How much less each further rendering counts than the one before it. */
  private static final float FADING = 0.25f;

  private static final double TITLE = 0.5;

  private BridgedQuery() {}

  static void add(
      BooleanQuery.Builder clauses, Bridge bridge, String text, Language from, Language to) {
    for (Bridge.Rendering rendering : bridge.render(text, from, to)) {
      Map<String, Float> terms = terms(rendering.words(), to);
      String field = to == Language.VIETNAMESE ? Fields.ACCENTED : Fields.text(to);
      if (!terms.isEmpty()) {
        SynonymQuery.Builder synonyms = new SynonymQuery.Builder(field);
        terms.forEach((term, boost) -> synonyms.addTerm(new Term(field, term), boost));
        clauses.add(synonyms.build(), Occur.SHOULD);
      }
      if (to != Language.VIETNAMESE && !terms.isEmpty()) {
        String title = Fields.title(to);
        SynonymQuery.Builder synonyms = new SynonymQuery.Builder(title);
        terms.forEach((term, boost) -> synonyms.addTerm(new Term(title, term), boost));
        clauses.add(new BoostQuery(synonyms.build(), (float) TITLE), Occur.SHOULD);
      }
    }
    if (to == Language.CHINESE) {
      addSpellings(clauses, text, from);
    }
  }

  /** The terms of all renderings with what each counts, 0 to 1. */
  private static Map<String, Float> terms(List<String> words, Language to) {
    Analyzer analyzer = to == Language.VIETNAMESE ? TextAnalysis.accented() : TextAnalysis.of(to);
    Map<String, Float> boosts = new LinkedHashMap<>();
    int place = 0;
    for (String word : words) {
      float boost = 1 / (1 + FADING * place++);
      List<String> terms = TextAnalysis.terms(analyzer, word);
      boolean several = terms.stream().anyMatch(term -> TextAnalysis.isPair(term, to));
      for (String term : terms) {
        boolean pair = TextAnalysis.isPair(term, to);
        if (to == Language.ENGLISH && !pair) {
          boosts.merge(term, several ? boost * PART : boost, Math::max);
        } else if (to == Language.ENGLISH) {
          if (TextAnalysis.mayBeJoined(term)) {
            boosts.merge(TextAnalysis.joined(term), boost, Math::max);
          }
        } else if (pair || !several) {
          // Single syllables and characters of a longer word mean nothing by themselves.
          boosts.merge(term, boost, Math::max);
        }
      }
    }
    return boosts;
  }

  /** Looks for names in Latin letters, and Vietnamese words of Chinese origin, by their sound. */
  private static void addSpellings(BooleanQuery.Builder clauses, String text, Language from) {
    List<String> terms = TextAnalysis.terms(TextAnalysis.of(Language.VIETNAMESE), text);
    for (String term : terms) {
      if (TextAnalysis.isPair(term, Language.VIETNAMESE)) {
        if (from == Language.VIETNAMESE) {
          clauses.add(new TermQuery(new Term(Fields.SINO_VIETNAMESE, term)), Occur.SHOULD);
        }
        add(clauses, TextAnalysis.joined(term), text);
      } else {
        add(clauses, term, text);
      }
    }
  }

  private static void add(BooleanQuery.Builder clauses, String spelled, String text) {
    if (spelled.length() >= 4 && capital(spelled, text)) {
      clauses.add(new TermQuery(new Term(Fields.MANDARIN, spelled)), Occur.SHOULD);
    }
  }

  /** Whether a name of these letters begins with a capital in the text, spaces aside. */
  private static boolean capital(String spelled, String text) {
    String plain = text.replace(" ", "");
    int at = plain.toLowerCase(Locale.ROOT).indexOf(spelled);
    return at >= 0 && Character.isUpperCase(plain.charAt(at));
  }
}
