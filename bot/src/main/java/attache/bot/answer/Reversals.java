package attache.bot.answer;

import attache.bot.answer.check.CalledOff;
import attache.bot.question.Question;
import attache.index.Hit;
import attache.index.bridge.Concept;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds a later article in the evidence that says of what an answer tells that it was called off,
 * put off or denied, quotes it in the answer, and says so.
 */
final class Reversals {
  /** The share of the question's words that its sentence has with its title. */
  private static final double SAME = 0.6;

  /** Fewer words in common are those of any article about the same place. */
  private static final int LEAST = 3;

  private Reversals() {}

  /** Adds the sentence of the later article; gives what is to be said of it, or null. */
  static @Nullable String show(
      Question question, Assembly assembly, List<Hit> evidence, Vocabulary vocabulary) {
    List<Source> sources = assembly.sources();
    Optional<LocalDate> told =
        sources.stream()
            .map(source -> source.article().metadata().publishedOn())
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder());
    if (told.isEmpty()
        || evidence.stream().noneMatch(hit -> isAfter(hit, told.get()))
        || toldAlready(assembly, question)) {
      return null;
    }
    return Bearing.of(question, evidence, vocabulary).ranked().stream()
        .filter(scored -> isAfter(scored.in(evidence), told.get()))
        .filter(scored -> CalledOff.in(scored.text(evidence), scored.language(evidence)))
        .filter(scored -> isAbout(scored, evidence, vocabulary))
        .findFirst()
        .map(
            scored -> {
              int n = assembly.contradict(scored.place(), scored.span());
              return Notices.in(question.answerLanguage())
                  .later(Conflicts.named(scored.in(evidence).article()) + " [" + n + "]");
            })
        .orElse(null);
  }

  private static boolean toldAlready(Assembly assembly, Question question) {
    return assembly.sentences().stream()
        .anyMatch(
            sentence ->
                CalledOff.in(
                    sentence.text(), Scripts.language(sentence.text(), question.answerLanguage())));
  }

  private static boolean isAfter(Hit hit, LocalDate told) {
    LocalDate published = hit.article().metadata().publishedOn();
    return published != null && published.isAfter(told);
  }

  private static boolean isAbout(Bearing.Scored scored, List<Hit> evidence, Vocabulary vocabulary) {
    Hit hit = scored.in(evidence);
    Set<String> said =
        vocabulary.of(
            hit.article().displayTitle() + "\n" + scored.text(evidence), hit.passage().language());
    List<Concept> asked = vocabulary.asked(hit.passage().language());
    long common = asked.stream().filter(word -> word.in(said)).count();
    return common >= LEAST && common >= SAME * asked.size();
  }
}
