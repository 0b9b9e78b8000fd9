package attache.index;

import org.jspecify.annotations.Nullable;

/**
 * There is an index, but it cannot be searched: damaged, of another version, or built with another
 * embedding model. The message says which, and what to do.
 */
public final class IndexUnusable extends Exception {
  private static final long serialVersionUID = 1;

  private final String reason;

  /**
   * @param reason what is wrong, as a sentence
   * @param remedy what to do, as a sentence
   */
  public IndexUnusable(String reason, String remedy, @Nullable Throwable cause) {
    super(reason + " " + remedy, cause);
    this.reason = reason;
  }

  /** What is wrong, without what to do about it. */
  public String reason() {
    return reason;
  }
}
