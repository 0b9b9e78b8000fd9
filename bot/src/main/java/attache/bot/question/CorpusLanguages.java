package attache.bot.question;

import attache.corpus.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The languages that a corpus is written in.
 *
 * @param passages how many there are in each
 */
public record CorpusLanguages(Map<Language, Integer> passages) {
  /**
   * A language with a smaller share of the passages has hardly any. A decision: nineteen passages
   * in twenty are then to be found in another language, and the answer most likely with them.
   */
  private static final double HARDLY_ANY = 0.05;

  public CorpusLanguages {
    passages = Map.copyOf(passages);
  }

  /** Those with more than hardly any passage, the one with the most first. */
  public List<Language> main() {
    int all = passages.values().stream().mapToInt(Integer::intValue).sum();
    return passages.keySet().stream()
        .filter(language -> language != Language.OTHER)
        .filter(language -> passages.getOrDefault(language, 0) >= HARDLY_ANY * all)
        .sorted(Comparator.comparingInt((Language each) -> -passages.getOrDefault(each, 0)))
        .toList();
  }
}
