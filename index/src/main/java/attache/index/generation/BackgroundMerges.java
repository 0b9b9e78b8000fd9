package attache.index.generation;

import org.apache.lucene.index.ConcurrentMergeScheduler;

/** Puts an index's pieces together on threads of its own. */
final class BackgroundMerges extends ConcurrentMergeScheduler {
  /**
   * Leaves it to the writer, which notes what went wrong and refuses to go on with it as its cause.
   * The engine would print it as well, as an error that nobody expected; a full disk is none.
   */
  @Override
  protected void handleMergeException(Throwable problem) {}
}
