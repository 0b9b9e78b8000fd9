package attache.bot.answer;

import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.corpus.PublicationDate;
import attache.index.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of a question's names and years are nowhere in what was found of each article, nor are its
 * day of publication: what is said there is said of something else.
 */
final class Lacking {
  private final List<Hit> hits;
  private final Map<ArticleId, List<String>> missing = new LinkedHashMap<>();

  Lacking(List<Hit> hits, Vocabulary vocabulary) {
    this.hits = hits;
    Map<ArticleId, List<Hit>> articles = new LinkedHashMap<>();
    hits.forEach(
        hit -> articles.computeIfAbsent(hit.article().id(), id -> new ArrayList<>()).add(hit));
    articles.forEach((article, found) -> missing.put(article, missing(found, vocabulary)));
  }

  private static List<String> missing(List<Hit> found, Vocabulary vocabulary) {
    Hit first = found.getFirst();
    PublicationDate published = first.article().metadata().published();
    StringBuilder text = new StringBuilder(first.article().displayTitle()).append('\n');
    Set<String> words = new HashSet<>();
    for (Hit hit : found) {
      words.addAll(vocabulary.of(hit));
      text.append(hit.passage().text()).append('\n');
    }
    text.append(published == null ? "" : published.day());
    Language language = first.passage().language();
    return vocabulary.essentials().missing(words, text.toString(), language);
  }

  /** What the article lacks that lacks least; nothing where none was found. */
  List<String> least() {
    return missing.values().stream().min(Comparator.comparingInt(List::size)).orElse(List.of());
  }

  /** What all articles lack. */
  Set<String> everywhere() {
    Set<String> everywhere = new LinkedHashSet<>(least());
    missing.values().forEach(everywhere::retainAll);
    return everywhere;
  }

  /** For each passage, how much its article lacks beyond what the one does that lacks least. */
  List<Integer> beyondLeast() {
    int least = least().size();
    return hits.stream().map(hit -> lackedBy(hit) - least).toList();
  }

  /** The passages whose articles lack no more than any other, in their order. */
  List<Hit> fewest() {
    int least = least().size();
    return hits.stream().filter(hit -> lackedBy(hit) == least).toList();
  }

  private int lackedBy(Hit hit) {
    return missing.getOrDefault(hit.article().id(), List.of()).size();
  }
}
