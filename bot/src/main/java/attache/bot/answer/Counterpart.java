package attache.bot.answer;

import attache.bot.question.Question;
import attache.corpus.Language;
import attache.corpus.Passage;
import attache.index.Hit;
import attache.index.analysis.Facts;
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
    if (passage(first, evidence).language() == wanted) {
      return first;
    }
    Set<String> asked = Facts.of(question.understood());
    return ranked.stream()
        .takeWhile(other -> other.score() >= LEAST_SCORE * first.score())
        .filter(other -> passage(other, evidence).language() == wanted)
        .filter(other -> tellsTheSame(first, other, asked, evidence))
        .findFirst()
        .orElse(first);
  }

  private static boolean tellsTheSame(
      Bearing.Scored one, Bearing.Scored other, Set<String> asked, List<Hit> evidence) {
    Set<String> common = factsOfSentence(one, evidence);
    common.retainAll(factsOfSentence(other, evidence));
    common.removeAll(asked);
    return !common.isEmpty()
        || tellTheSame(
            Facts.of(passage(one, evidence).text()), Facts.of(passage(other, evidence).text()));
  }

  private static boolean tellTheSame(Set<String> one, Set<String> other) {
    Set<String> common = new HashSet<>(one);
    common.retainAll(other);
    return common.size() >= LEAST_COMMON
        && common.size() >= LEAST_SHARE * Math.min(one.size(), other.size());
  }

  private static Set<String> factsOfSentence(Bearing.Scored scored, List<Hit> evidence) {
    return new HashSet<>(Facts.of(scored.span().of(passage(scored, evidence).text())));
  }

  private static Passage passage(Bearing.Scored scored, List<Hit> evidence) {
    return evidence.get(scored.place() - 1).passage();
  }
}
