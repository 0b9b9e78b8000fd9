package attache.bot.log;

/** The log cannot be read; the message says what is wrong, why, and what to do about it. */
public final class LogUnavailable extends Exception {
  private static final long serialVersionUID = 1;

  private final Trouble trouble;
  private final String reason;

  LogUnavailable(Trouble trouble, String message) {
    super(message);
    this.trouble = trouble;
    this.reason = message;
  }

  LogUnavailable(Trouble trouble, String message, Throwable cause) {
    super(message, cause);
    this.trouble = trouble;
    this.reason = message;
  }

  public Trouble trouble() {
    return trouble;
  }

  /** The message. */
  public String reason() {
    return reason;
  }
}
