package attache.bot.answer;

import attache.bot.question.Question;
import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.index.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many of a question's names are nowhere in what was found of a passage's article, beyond those
 * that all lack: what is said there is said of something else.
 */
final class Lacking {
  private Lacking() {}

  /** The passages whose articles lack none, in their order. */
  static List<Hit> none(Question question, List<Hit> hits, Vocabulary vocabulary) {
    Essentials essentials = new Essentials(question.understood(), question.language());
    List<Integer> lacking =
        of(hits, hits.stream().map(vocabulary::of).toList(), essentials, vocabulary);
    List<Hit> about = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      if (lacking.get(i) == 0) {
        about.add(hits.get(i));
      }
    }
    return about;
  }

  /**
   * For each passage.
   *
   * @param passages the words of each
   */
  static List<Integer> of(
      List<Hit> hits, List<Set<String>> passages, Essentials essentials, Vocabulary vocabulary) {
    Map<ArticleId, Set<String>> words = new HashMap<>();
    Map<ArticleId, String> texts = new HashMap<>();
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      words.computeIfAbsent(hit.article().id(), id -> new HashSet<>()).addAll(passages.get(i));
      texts.merge(
          hit.article().id(),
          hit.article().displayTitle() + "\n" + hit.passage().text(),
          (one, other) -> one + "\n" + other);
    }
    List<Integer> missing = new ArrayList<>();
    for (Hit hit : hits) {
      Language language = hit.passage().language();
      ArticleId article = hit.article().id();
      missing.add(
          essentials
              .missingNames(
                  name -> vocabulary.said(name, language),
                  words.getOrDefault(article, Set.of()),
                  texts.getOrDefault(article, ""),
                  language)
              .size());
    }
    int least = missing.stream().mapToInt(Integer::intValue).min().orElse(0);
    return missing.stream().map(each -> each - least).toList();
  }
}
