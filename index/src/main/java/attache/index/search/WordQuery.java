package attache.index.search;

import attache.corpus.Language;
import attache.index.analysis.Facts;
import attache.index.analysis.HanReadings;
import attache.index.analysis.TextAnalysis;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** A question as words to look for in texts of its own language. */
final class WordQuery {
  /** What a word counts that the question may have meant, against the word that was typed. */
  private static final float MEANT = 0.7f;

  /** What an unknown pair of Chinese characters counts by its sound: 王凝 for 王宁. */
  private static final double HOMOPHONE = 0.5;

  /** What the other name of a body counts in all, against a single word. */
  private static final double OTHER_NAME = 2;

  /** How many unknown words of a question are looked for in other spellings. */
  private static final int MOST_UNKNOWN = 8;

  /** And how many pairs of Chinese characters; most of them lie across the border of two words. */
  private static final int MOST_HOMOPHONES = 32;

  private final IndexSearcher searcher;
  private final Spelling spelling;
  private final Language language;
  private final Weights weights;
  private final BooleanQuery.Builder clauses;

  /** Looks in texts of a language, and adds what it finds to look for to the clauses. */
  WordQuery(
      IndexSearcher searcher,
      Spelling spelling,
      Language language,
      BooleanQuery.Builder clauses) {
    this.searcher = searcher;
    this.spelling = spelling;
    this.language = language;
    this.clauses = clauses;
    this.weights = Weights.of(language);
  }

  /** Passages by their text and title. */
  void addPassages(String text) throws IOException {
    addTerms(text);
    if (language == Language.VIETNAMESE && accented(text)) {
      addAccented(text);
    }
    for (String fact : Facts.of(text)) {
      add(Fields.FACTS, fact, weights.facts());
    }
  }

  /** Passages by another name of a body that the question names. */
  void addOther(BodyNames.Other name) throws IOException {
    Map<String, Integer> terms = counted(language, name.text());
    for (String term : terms.keySet()) {
      add(Fields.text(language), term, OTHER_NAME * name.share() / terms.size());
    }
  }

  /** Whole articles. */
  void addArticles(String text) throws IOException {
    String field = Fields.whole(language);
    int unknown = 0;
    for (Map.Entry<String, Integer> each : counted(language, text).entrySet()) {
      boolean known = add(field, each.getKey(), weight(each));
      if (!known && !pair(each.getKey(), language) && unknown++ < MOST_UNKNOWN) {
        addMeant(field, each.getKey(), weight(each));
      }
    }
  }

  private static Map<String, Integer> counted(Language language, String text) {
    return counted(TextAnalysis.terms(TextAnalysis.of(language), text));
  }

  private static Map<String, Integer> counted(List<String> terms) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    terms.forEach(term -> counts.merge(term, 1, Integer::sum));
    return counts;
  }

  private double weight(Map.Entry<String, Integer> term) {
    return term.getValue() * (pair(term.getKey(), language) ? weights.pair() : 1);
  }

  private void addTerms(String text) throws IOException {
    int unknown = 0;
    int homophones = 0;
    for (Map.Entry<String, Integer> each : counted(language, text).entrySet()) {
      String term = each.getKey();
      double weight = weight(each);
      boolean inText = add(Fields.text(language), term, weight);
      boolean inTitle = add(Fields.title(language), term, weight * weights.title());
      boolean known = inText || inTitle;
      if (pair(term, language)) {
        if (language != Language.CHINESE) {
          addJoined(term, each.getValue());
        } else if (!known && homophones < MOST_HOMOPHONES) {
          homophones++;
          addHomophones(term);
        }
      } else if (!known && unknown < MOST_UNKNOWN) {
        unknown++;
        addMeant(Fields.text(language), term, weight);
        addMeant(Fields.title(language), term, weight * weights.title());
      }
    }
  }

  /** Names that some write as one word and others as two: Viet Nam, Ha Noi. */
  private void addJoined(String pair, double weight) throws IOException {
    add(Fields.text(language), pair.replace("_", ""), weight);
  }

  private void addHomophones(String pair) throws IOException {
    for (String spelled : HanReadings.mandarin(pair)) {
      add(Fields.MANDARIN, spelled, HOMOPHONE);
    }
  }

  private void addMeant(String field, String unknown, double weight) throws IOException {
    List<String> words = spelling.meant(field, unknown);
    if (!words.isEmpty()) {
      SynonymQuery.Builder synonyms = new SynonymQuery.Builder(field);
      words.forEach(word -> synonyms.addTerm(new Term(field, word), MEANT));
      clauses.add(boosted(synonyms.build(), weight), Occur.SHOULD);
    }
  }

  private void addAccented(String text) throws IOException {
    for (Map.Entry<String, Integer> term :
        counted(TextAnalysis.terms(TextAnalysis.accented(), text)).entrySet()) {
      add(Fields.ACCENTED, term.getKey(), weight(term) * weights.accented());
    }
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

  /** Looks for a term; returns whether the index has it. */
  private boolean add(String field, String text, double weight) throws IOException {
    if (weight <= 0) {
      return false;
    }
    Term term = new Term(field, text);
    // Looked up once: the query takes the states over.
    TermStates states = TermStates.build(searcher, term, true);
    if (states.docFreq() == 0) {
      return false;
    }
    clauses.add(boosted(new TermQuery(term, states), weight), Occur.SHOULD);
    return true;
  }

  private static org.apache.lucene.search.Query boosted(
      org.apache.lucene.search.Query query, double weight) {
    return weight == 1 ? query : new BoostQuery(query, (float) weight);
  }
}
