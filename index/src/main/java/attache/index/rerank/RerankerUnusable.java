package attache.index.rerank;

/** The cross-encoder that the settings name cannot be used; the message says why and what to do. */
public final class RerankerUnusable extends Exception {
  private static final long serialVersionUID = 1;

  RerankerUnusable(String message) {
    super(message);
  }

  RerankerUnusable(String message, Throwable cause) {
    super(message, cause);
  }
}
