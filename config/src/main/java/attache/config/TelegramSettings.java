package attache.config;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The Telegram bot.
 *
 * @param token what BotFather gave; null where none is set
 * @param api the Bot API server
 * @param poll how long the server may keep a request for messages open until one comes
 * @param atOnce how many questions are answered at the same time, in different chats
 * @param queue how many questions may wait; who asks then is told to come back later
 * @param perMinute how many questions a person may ask in a minute
 * @param webhook where Telegram sends messages by itself; null for polling
 */
public record TelegramSettings(
    @Nullable Secret token,
    URI api,
    Duration poll,
    int atOnce,
    int queue,
    int perMinute,
    @Nullable WebhookSettings webhook) {
  static TelegramSettings read(SettingsSource source) {
    return new TelegramSettings(
        source.secret("telegram.token", "telegram.token-file"),
        source.address("telegram.api", "https://api.telegram.org"),
        source.duration("telegram.poll", "10s", Duration.ofSeconds(1), Duration.ofSeconds(50)),
        source.count("telegram.at-once", 4, 1, 1_000),
        source.count("telegram.queue", 1_000, 1, 1_000_000),
        source.count("telegram.per-minute", 30, 1, 10_000),
        WebhookSettings.read(source));
  }
}
