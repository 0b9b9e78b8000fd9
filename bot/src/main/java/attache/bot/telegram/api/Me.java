package attache.bot.telegram.api;

/** The bot itself. */
public record Me(long id, String username) {}
