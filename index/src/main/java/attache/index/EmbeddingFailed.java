package attache.index;

/** The embedding model cannot be loaded or reached; the message says why and what to do. */
public final class EmbeddingFailed extends Exception {
  private static final long serialVersionUID = 1;

  public EmbeddingFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
