package attache.index.bridge;

import attache.corpus.Language;
import attache.index.analysis.HanReadings;
import attache.index.analysis.TextAnalysis;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A word or phrase of a question as it may stand in texts of one language.
 *
 * @param source the word or phrase as it was asked, in lower case
 * @param forms any of them is the word; each is all of its {@linkplain #terms terms}
 */
public record Concept(String source, List<Set<String>> forms) {
  public Concept {
    forms = forms.stream().map(Set::copyOf).toList();
  }

  /** Whether a text of these {@linkplain #terms terms} says it. */
  public boolean in(Set<String> terms) {
    return forms.stream().anyMatch(terms::containsAll);
  }

  /**
   * What of a text concepts are found by: its words and pairs of words as {@link TextAnalysis}
   * makes them and, where it is Chinese, how names in it are spelled in letters.
   */
  public static Set<String> terms(String text, Language language) {
    Set<String> terms = new HashSet<>(TextAnalysis.terms(TextAnalysis.of(language), text));
    if (language == Language.CHINESE) {
      terms.addAll(HanReadings.mandarin(text));
      terms.addAll(HanReadings.vietnamesePairs(text));
    }
    return terms;
  }
}
