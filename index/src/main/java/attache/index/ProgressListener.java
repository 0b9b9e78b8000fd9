package attache.index;

/** Follows an update. Called often, on the updating thread: it should be quick. */
@FunctionalInterface
public interface ProgressListener {
  /** For whoever does not care. */
  ProgressListener NONE = progress -> {};

  void progressed(Progress progress);

  /**
   * Whether the update should stop at the next good moment. What it has embedded so far is kept for
   * the next one.
   */
  default boolean stopRequested() {
    return false;
  }
}
