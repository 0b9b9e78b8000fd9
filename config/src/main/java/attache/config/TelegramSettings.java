package attache.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The Telegram bot.
 *
 * @param token what BotFather gave; null where none is set
 * @param api the Bot API server
 */
public record TelegramSettings(@Nullable Secret token, URI api) {
  static TelegramSettings read(SettingsSource source) {
    return new TelegramSettings(
        source.secret("telegram.token", "telegram.token-file"),
        source.address("telegram.api", "https://api.telegram.org"));
  }
}
