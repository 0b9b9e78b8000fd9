package attache.bot.evaluate;

/**
 * A suite cannot be read, or its index cannot be built; the message says what is wrong, where, and
 * what to do about it.
 */
public final class EvaluationFailed extends Exception {
  private static final long serialVersionUID = 1;

  private final String reason;

  public EvaluationFailed(String reason) {
    super(reason);
    this.reason = reason;
  }

  public EvaluationFailed(String reason, Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  /** The message. */
  public String reason() {
    return reason;
  }
}
