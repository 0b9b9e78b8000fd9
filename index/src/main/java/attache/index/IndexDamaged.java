package attache.index;

/**
 * Reading came upon damage in the files of the index. The message says what is damaged and what to
 * do, for a person to read.
 */
public final class IndexDamaged extends RuntimeException {
  private static final long serialVersionUID = 1;

  public IndexDamaged(String message, Throwable cause) {
    super(message, cause);
  }
}
