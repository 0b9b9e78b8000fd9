package attache.bot.answer;

import attache.bot.question.Question;
import attache.corpus.Language;
import attache.index.Hit;
import attache.index.analysis.Facts;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What tells in the reader's language what the best sentence tells in another: many articles are in
 * a corpus in several languages, and whoever can read one of them wants that one. Numbers and dates
 * tell it, which are the same in all languages.
 */
final class Counterpart {
  /**
   * How much of the best one's score it has at least. README.md, "Questions and answers:
   * decisions", says what this and the figures below came to.
   */
  private static final double LEAST_SCORE = 0.5;

  /** How many numbers and dates passages have in common at least that tell the same. */
  private static final int LEAST_COMMON = 2;

  /** What share of those of the passage that has fewer they are at least. */
  private static final double LEAST_SHARE = 0.5;

  private Counterpart() {}

  /**
   * The best sentence of {@code ranked} for who reads the answer's language: the first, or a later
   * one in that language that tells the same.
   *
   * @param ranked the best first; at least one
   */
  static Bearing.Scored best(List<Bearing.Scored> ranked, Question question, List<Hit> evidence) {
    Bearing.Scored first = ranked.getFirst();
    Language wanted = question.answerLanguage();
    if (first.language(evidence) == wanted) {
      return first;
    }
    Set<String> told = new HashSet<>(Facts.of(first.text(evidence)));
    told.removeAll(Facts.of(question.understood()));
    Set<String> around = factsOfPassage(first, evidence);
    return ranked.stream()
        .takeWhile(other -> other.score() >= LEAST_SCORE * first.score())
        .filter(other -> other.language(evidence) == wanted)
        .filter(
            other ->
                !Collections.disjoint(told, Facts.of(other.text(evidence)))
                    || tellTheSame(around, factsOfPassage(other, evidence)))
        .findFirst()
        .orElse(first);
  }

  private static boolean tellTheSame(Set<String> one, Set<String> other) {
    long common = one.stream().filter(other::contains).count();
    return common >= LEAST_COMMON && common >= LEAST_SHARE * Math.min(one.size(), other.size());
  }

  private static Set<String> factsOfPassage(Bearing.Scored scored, List<Hit> evidence) {
    return Facts.of(scored.in(evidence).passage().text());
  }
}
