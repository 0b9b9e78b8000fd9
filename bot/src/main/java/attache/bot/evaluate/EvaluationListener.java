package attache.bot.evaluate;

import attache.index.Progress;

/** Hears how far an evaluation has come, in the thread that evaluates. */
public interface EvaluationListener {
  /** The suite is being indexed. */
  default void indexing(Progress progress) {}

  /** {@code done} of {@code total} questions have been asked. */
  default void asked(int done, int total) {}

  /** Whether to stop at the next good moment. */
  default boolean stopRequested() {
    return false;
  }

  /** Hears nothing. */
  EvaluationListener NONE = new EvaluationListener() {};
}
