package attache.bot.log;

/** The bot's state cannot be read or written; the message says why and what to do. */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  StoreUnavailable(LogUnavailable cause) {
    super(cause.reason(), cause);
  }
}
