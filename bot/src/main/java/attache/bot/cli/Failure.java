package attache.bot.cli;

/** Ends a command with a message for the person and an exit code. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The exit code: 1 failed, 2 wrong usage or settings. */
  private final int exitCode;

  private final String reason;

  private Failure(int exitCode, String message) {
    super(message);
    this.reason = message;
    this.exitCode = exitCode;
  }

  /** Something went wrong while doing what was asked. */
  static Failure failed(String message) {
    return new Failure(1, message);
  }

  /** What was asked, or a setting, cannot be right. */
  static Failure usage(String message) {
    return new Failure(2, message);
  }

  /** The message: what happened, why, and what to do. */
  String reason() {
    return reason;
  }

  int exitCode() {
    return exitCode;
  }
}
