package attache.bot.answer;

import attache.bot.question.Question;
import attache.index.Hit;
import java.util.List;

/**
 * Answers without a model: quotes the sentences of the evidence that bear best on the question,
 * word for word.
 */
final class ExtractiveComposer {
  /** A sentence that bears this much less on the question than the best one adds nothing. */
  private static final double CLOSE_TO_BEST = 0.75;

  /** The most sentences quoted: the fact that was asked for and little else. */
  private static final int MOST = 3;

  private final Renderings renderings;

  ExtractiveComposer(Renderings renderings) {
    this.renderings = renderings;
  }

  /**
   * Offers sentences, the best first, until the assembly has enough or none is close to the best.
   */
  void compose(Question question, List<Hit> evidence, Assembly assembly) {
    List<Bearing.Scored> ranked = Bearing.of(question, evidence, renderings).ranked();
    int shown = 0;
    for (Bearing.Scored scored : ranked) {
      if (shown >= MOST || scored.score() < CLOSE_TO_BEST * ranked.getFirst().score()) {
        return;
      }
      if (assembly.offer(new Draft.Quoted(scored.place(), scored.span()))) {
        shown++;
      }
    }
  }
}
