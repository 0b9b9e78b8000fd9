package attache.index.search;

import attache.corpus.Language;
import attache.index.analysis.TextAnalysis;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of one question, analysed once for all the lists that look for them. */
final class AskedWords {
  private final String text;
  private final Language language;
  private final List<String> terms;
  private final Map<String, Integer> counts;
  private final Spelling spelling;
  private final Map<String, List<String>> meant = new HashMap<>();

  AskedWords(String text, Language language, Spelling spelling) {
    this.text = text;
    this.language = language;
    this.spelling = spelling;
    terms = TextAnalysis.terms(TextAnalysis.of(language), text);
    counts = counted(terms);
  }

  String text() {
    return text;
  }

  Language language() {
    return language;
  }

  /** How often the question has each term, in its order. */
  Map<String, Integer> counts() {
    return counts;
  }

  /** Its terms without the pairs. */
  List<String> singles() {
    return terms.stream().filter(term -> !TextAnalysis.isPair(term, language)).toList();
  }

  /** What a word of it may have been meant for that no text has. */
  List<String> meant(String unknown) throws IOException {
    List<String> known = meant.get(unknown);
    if (known == null) {
      known = spelling.meant(Fields.text(language), unknown);
      meant.put(unknown, known);
    }
    return known;
  }

  static Map<String, Integer> counted(List<String> terms) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    terms.forEach(term -> counts.merge(term, 1, Integer::sum));
    return counts;
  }
}
