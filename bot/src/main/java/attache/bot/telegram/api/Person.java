package attache.bot.telegram.api;

/**
 * Who wrote or tapped.
 *
 * @param id Telegram's id
 * @param name first and last name as the person chose them: any text
 * @param languageCode of the person's app, such as {@code vi}; empty where unknown
 */
public record Person(long id, String name, String username, String languageCode) {}
