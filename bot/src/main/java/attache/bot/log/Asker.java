package attache.bot.log;

/**
 * Who asked, where.
 *
 * @param channel {@code cli}, {@code chat} (the console) or {@code telegram}
 * @param person the Telegram id; empty on the console
 * @param chat the Telegram chat, with its topic where there is one, as {@code -1001#7}; empty on
 *     the console
 */
public record Asker(String channel, String person, String chat) {
  public static final Asker COMMAND_LINE = new Asker("cli", "", "");
}
