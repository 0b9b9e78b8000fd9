package attache.bot.answer;

import attache.bot.question.Question;
import attache.corpus.Language;
import attache.index.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Answers without a model: quotes the sentences of the evidence that bear best on the question,
 * word for word.
 */
final class ExtractiveComposer {
  /** A sentence that bears this much less on the question than the best one adds nothing. */
  private static final double CLOSE_TO_BEST = 0.75;

  /** The most sentences quoted: the fact that was asked for and little else. */
  private static final int MOST = 3;

  /** The same where several things are asked for. */
  private static final int MOST_LISTED = 5;

  /** A thing of the kind asked for stands beside what it is asked of, two adjectives between. */
  private static final double SIDE_BY_SIDE = 0.5;

  private final Vocabulary vocabulary;

  ExtractiveComposer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Offers sentences, the best first, or the newest first where the question is about time, until
   * the assembly has enough or none is close to the best.
   */
  void compose(Question question, List<Hit> evidence, Assembly assembly) {
    for (Bearing.Scored scored : chosen(question, evidence)) {
      assembly.offer(new Draft.Quoted(scored.place(), scored.span()));
    }
  }

  /**
   * Adds the sentences that would be quoted without a model and have a thing of the kind asked for,
   * where none that is shown has one: which of them is the right one is for the reader to see.
   *
   * @return whether any was added
   */
  boolean complete(Question question, List<Hit> evidence, Assembly assembly) {
    AskedFor kind = AskedFor.of(question.understood());
    boolean said =
        assembly.sentences().stream()
            .anyMatch(sentence -> kind.countIn(sentence.text(), question.understood()) > 0);
    if (said || kind == AskedFor.OTHER || kind == AskedFor.REASON) {
      return false;
    }
    boolean added = false;
    for (Bearing.Scored scored : chosen(question, evidence)) {
      added |=
          scored.things() > 0 && assembly.offer(new Draft.Quoted(scored.place(), scored.span()));
    }
    return added;
  }

  private List<Bearing.Scored> chosen(Question question, List<Hit> evidence) {
    int most = AskedAbout.several(question.understood()) ? MOST_LISTED : MOST;
    List<Bearing.Scored> ranked = Bearing.of(question, evidence, vocabulary).ranked();
    List<Bearing.Scored> chosen = new ArrayList<>();
    if (ranked.isEmpty()) {
      return chosen;
    }
    Bearing.Scored best = Counterpart.best(ranked, question, evidence);
    Set<String> said = new HashSet<>();
    for (Bearing.Scored scored : ranked) {
      if (chosen.size() >= most || scored.score() < CLOSE_TO_BEST * best.score()) {
        break;
      }
      if (addsTo(best, scored, question, evidence)
          && said.add(Assembly.key(Assembly.quoted(scored.in(evidence), scored.span())))) {
        chosen.add(scored);
      }
    }
    if (AskedAbout.time(question)) {
      chosen.sort(Comparator.comparing(scored -> scored.in(evidence), AskedAbout.newestFirst()));
    }
    return chosen;
  }

  /**
   * Whether a sentence belongs beside the best one: where that has the very thing asked for, one
   * without it does not, and where that is in the answer's language, one in another does not.
   */
  private static boolean addsTo(
      Bearing.Scored best, Bearing.Scored other, Question question, List<Hit> evidence) {
    Language wanted = question.answerLanguage();
    boolean foreign = other.language(evidence) != wanted && best.language(evidence) == wanted;
    boolean beside = best.near() >= SIDE_BY_SIDE && other.near() < SIDE_BY_SIDE / 2;
    return !foreign && !beside;
  }
}
