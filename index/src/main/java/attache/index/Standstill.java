package attache.index;

import java.time.Instant;

/**
 * What keeps changed files from being indexed by themselves.
 *
 * @param since when it began
 * @param message what happened and what to do, for a person to read
 */
public record Standstill(Kind kind, Instant since, String message) {
  /** What became of keeping the index up to date. */
  public enum Kind {
    /** Somebody went back to an earlier state. */
    PAUSED,
    /** The update would have removed too many articles. */
    REFUSED,
    /** The update failed, and is tried again. */
    FAILED
  }
}
