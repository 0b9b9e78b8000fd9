package attache.index;

import org.jspecify.annotations.Nullable;

/**
 * There is an index, but it cannot be searched: damaged, of another version, or built with another
 * embedding model. The message says which, and what to do.
 */
public final class IndexUnusable extends Exception {
  private static final long serialVersionUID = 1;

  public IndexUnusable(String message) {
    super(message);
  }

  public IndexUnusable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
