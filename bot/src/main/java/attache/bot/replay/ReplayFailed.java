package attache.bot.replay;

/** A replay cannot begin or was broken off; the message says why and what to do. */
public final class ReplayFailed extends Exception {
  private static final long serialVersionUID = 1;

  private final String reason;

  public ReplayFailed(String reason) {
    super(reason);
    this.reason = reason;
  }

  public ReplayFailed(String reason, Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  /** The message. */
  public String reason() {
    return reason;
  }
}
