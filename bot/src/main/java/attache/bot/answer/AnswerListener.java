package attache.bot.answer;

import attache.index.Hit;
import java.util.List;

/** Hears how an answer comes about. Called from the thread that answers; must return quickly. */
public interface AnswerListener {
  /** The search is done; {@code hits} are the best passages. */
  default void found(List<Hit> hits) {}

  /**
   * A sentence has passed its check. It is never taken back.
   *
   * @param sources all sources cited so far, this sentence's included
   */
  default void sentence(AnswerSentence sentence, List<Source> sources) {}

  /** Hears nothing. */
  AnswerListener NONE = new AnswerListener() {};
}
