package attache.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Messages that Telegram sends by itself, in place of polling. A reverse proxy ends TLS and passes
 * them on.
 *
 * @param url where Telegram sends them
 * @param listenHost the address of this machine that the proxy passes them to
 * @param listenPort from 1
 * @param secret what Telegram sends along, so that nobody else's messages are taken
 */
public record WebhookSettings(URI url, String listenHost, int listenPort, Secret secret) {
  private static final Pattern LISTEN = Pattern.compile("([^:\\s]+|\\[[0-9a-fA-F:]+]):(\\d{1,5})");
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

  static @Nullable WebhookSettings read(SettingsSource source) {
    String url = source.text("telegram.webhook.url", "");
    String listen = source.text("telegram.webhook.listen", "127.0.0.1:8443");
    Secret secret = source.secret("telegram.webhook.secret", "telegram.webhook.secret-file");
    Matcher address = LISTEN.matcher(listen);
    if (!address.matches()
        || Integer.parseInt(address.group(2)) < 1
        || Integer.parseInt(address.group(2)) > 65_535) {
      source.reject(
          "telegram.webhook.listen", "must be an address and a port such as 127.0.0.1:8443");
      return null;
    }
    if (url.isEmpty()) {
      return null;
    }
    if (secret == null || !SECRET.matcher(secret.reveal()).matches()) {
      source.reject(
          "telegram.webhook.url",
          "needs a secret of 1 to 256 letters, digits, _ and -: set"
              + " ATTACHE_TELEGRAM_WEBHOOK_SECRET or telegram.webhook.secret-file");
      return null;
    }
    try {
      URI parsed = new URI(url);
      if (parsed.getHost() == null || !String.valueOf(parsed.getScheme()).matches("https?")) {
        throw new URISyntaxException(url, "no http address");
      }
      return new WebhookSettings(
          parsed, address.group(1), Integer.parseInt(address.group(2)), secret);
    } catch (URISyntaxException e) {
      source.reject(
          "telegram.webhook.url", "must be an address such as https://bot.example.org/telegram");
      return null;
    }
  }
}
