package attache.index.search;

import attache.corpus.Language;
import attache.index.analysis.Facts;
import attache.index.analysis.HanReadings;
import attache.index.analysis.TextAnalysis;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final Language language;
  private final Weights weights;
  private final BooleanQuery.Builder clauses;

  /** Looks in texts of a language, and adds what it finds to look for to the clauses. */
  WordQuery(IndexSearcher searcher, Language language, BooleanQuery.Builder clauses) {
    this.searcher = searcher;
    this.language = language;
    this.clauses = clauses;
    this.weights = Weights.of(language);
  }

  /** Passages by their text and title. */
  void addPassages(AskedWords asked) throws IOException {
    addTerms(asked);
    if (language == Language.VIETNAMESE && accented(asked.text())) {
      addAccented(asked.text());
    }
    for (String fact : Facts.of(asked.text())) {
      add(Fields.FACTS, fact, weights.facts());
    }
  }

  /** Passages by another name of a body that the question names. */
  void addOther(BodyNames.Other name) throws IOException {
    Set<String> terms = Set.copyOf(TextAnalysis.terms(TextAnalysis.indexed(language), name.text()));
    for (String term : terms) {
      add(Fields.text(language), term, OTHER_NAME * name.share() / terms.size());
    }
  }

  /** Whole articles, which have no pairs. */
  void addArticles(AskedWords asked) throws IOException {
    String field = Fields.whole(language);
    int unknown = 0;
    for (Map.Entry<String, Integer> each : asked.counts().entrySet()) {
      boolean single = !TextAnalysis.isPair(each.getKey(), language);
      if (single && !add(field, each.getKey(), weight(each)) && unknown++ < MOST_UNKNOWN) {
        addMeant(field, asked.meant(each.getKey()), weight(each));
      }
    }
  }

  private double weight(Map.Entry<String, Integer> term) {
    return term.getValue() * (TextAnalysis.isPair(term.getKey(), language) ? weights.pair() : 1);
  }

  private void addTerms(AskedWords asked) throws IOException {
    int unknown = 0;
    int homophones = 0;
    for (Map.Entry<String, Integer> each : asked.counts().entrySet()) {
      String term = each.getKey();
      double weight = weight(each);
      boolean inText = add(Fields.text(language), term, weight);
      boolean inTitle = add(Fields.title(language), term, weight * weights.title());
      boolean known = inText || inTitle;
      if (TextAnalysis.isPair(term, language)) {
        if (language == Language.CHINESE && !known && homophones < MOST_HOMOPHONES) {
          homophones++;
          addHomophones(term);
        } else if (language == Language.ENGLISH && TextAnalysis.mayBeJoined(term)) {
          add(Fields.text(language), TextAnalysis.joined(term), each.getValue());
        }
      } else if (!known && unknown < MOST_UNKNOWN) {
        unknown++;
        List<String> meant = asked.meant(term);
        addMeant(Fields.text(language), meant, weight);
        addMeant(Fields.title(language), meant, weight * weights.title());
      }
    }
  }

  private void addHomophones(String pair) throws IOException {
    for (String spelled : HanReadings.mandarin(pair)) {
      add(Fields.MANDARIN, spelled, HOMOPHONE);
    }
  }

  private void addMeant(String field, List<String> words, double weight) {
    if (!words.isEmpty()) {
      SynonymQuery.Builder synonyms = new SynonymQuery.Builder(field);
      words.forEach(word -> synonyms.addTerm(new Term(field, word), MEANT));
      clauses.add(boosted(synonyms.build(), weight), Occur.SHOULD);
    }
  }

  private void addAccented(String text) throws IOException {
    for (Map.Entry<String, Integer> term :
        AskedWords.counted(TextAnalysis.terms(TextAnalysis.accented(), text)).entrySet()) {
      add(Fields.ACCENTED, term.getKey(), weight(term) * weights.accented());
    }
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
