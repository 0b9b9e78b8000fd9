package attache.index;

import java.time.Duration;

/**
 * How far an update has come in its present stage.
 *
 * @param done documents or passages, as the stage counts them
 * @param total how many there will be in all; 0 where that is not known yet
 * @param elapsed since the stage began
 */
public record Progress(Stage stage, long done, long total, Duration elapsed) {
  /** What is being done. */
  public enum Stage {
    /** Looking for what changed; counts documents. */
    SCANNING,
    /** Reading and indexing what changed; counts documents. */
    READING,
    /** Embedding; counts passages. */
    EMBEDDING,
    /** Checking and switching to the new generation. */
    SWITCHING
  }

  /** Documents or passages a second, or 0 at the very beginning. */
  public double perSecond() {
    return elapsed.isZero() ? 0 : done * 1e9 / elapsed.toNanos();
  }

  /** The time that the rest of the stage takes at the present pace; zero where it is not known. */
  public Duration left() {
    return done == 0 || total <= done
        ? Duration.ZERO
        : Duration.ofNanos((long) ((double) elapsed.toNanos() / done * (total - done)));
  }
}
