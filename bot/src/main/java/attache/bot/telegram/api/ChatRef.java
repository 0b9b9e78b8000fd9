package attache.bot.telegram.api;

/**
 * A chat.
 *
 * @param id Telegram's id; a private chat has the id of its person, groups have negative ones
 */
public record ChatRef(long id, boolean group) {
  /** The chat of an id; groups have negative ones. */
  public static ChatRef of(long id) {
    return new ChatRef(id, id < 0);
  }
}
