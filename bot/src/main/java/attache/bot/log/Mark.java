package attache.bot.log;

/** Thumbs up or thumbs down. */
public enum Mark {
  UP,
  DOWN
}
