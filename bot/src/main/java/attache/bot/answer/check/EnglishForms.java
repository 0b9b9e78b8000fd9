package attache.bot.answer.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What English words have in common beyond their endings: irregular forms, and the senses that
 * WordNet gives to several words. Made when English is first read. Safe for many threads.
 */
final class EnglishForms {
  /** Begins the concept of a sense of WordNet. */
  static final String SENSE = "w:";

  private static final class Bases {
    private static final Map<String, String> BY_FORM = bases();

    private static Map<String, String> bases() {
      Map<String, String> bases = new HashMap<>();
      for (WordList.Row row : WordList.bundled("english-irregular.tsv").rows()) {
        row.variants(1).forEach(form -> bases.put(form, row.first(0)));
      }
      return Map.copyOf(bases);
    }
  }

  private static final class Senses {
    private static final Map<String, Set<String>> BY_STEM = senses();

    private static Map<String, Set<String>> senses() {
      Map<String, Set<String>> senses = new HashMap<>();
      int number = 0;
      for (WordList.Row row : WordList.bundled("english-synonyms.tsv").rows()) {
        String sense = SENSE + number++;
        for (String word : row.variants(0)) {
          senses.computeIfAbsent(EnglishStem.of(word), stem -> new HashSet<>()).add(sense);
        }
      }
      senses.replaceAll((stem, all) -> Set.copyOf(all));
      return Map.copyOf(senses);
    }
  }

  private EnglishForms() {}

  /** The base of an irregular form in lower case, or the word itself. */
  static String base(String word) {
    return Bases.BY_FORM.getOrDefault(word, word);
  }

  /** The senses that a word shares with other words, by its stem; none for most. */
  static Set<String> senses(String stem) {
    return Senses.BY_STEM.getOrDefault(stem, Set.of());
  }
}
