package attache.config;

import java.net.URI;
import java.time.Duration;

/**
 * The Ollama server.
 *
 * @param url its address, without a path
 * @param connectTimeout how long to wait for a connection
 * @param idleTimeout how long to wait for the next piece of an answer, the first included: a large
 *     model may have to be loaded first
 * @param keepAlive how long the server is to keep the model in memory after a request
 */
public record OllamaSettings(
    URI url, Duration connectTimeout, Duration idleTimeout, Duration keepAlive) {
  static OllamaSettings read(SettingsSource source) {
    Duration second = Duration.ofSeconds(1);
    return new OllamaSettings(
        source.address("ollama.url", "http://127.0.0.1:11434"),
        source.duration(
            "ollama.connect-timeout", "2s", Duration.ofMillis(100), Duration.ofMinutes(1)),
        source.duration("ollama.idle-timeout", "60s", second, Duration.ofMinutes(30)),
        source.duration("ollama.keep-alive", "30m", Duration.ZERO, Duration.ofDays(7)));
  }
}
