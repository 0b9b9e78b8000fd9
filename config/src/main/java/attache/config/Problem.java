package attache.config;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with the settings, told so that it can be mended.
 *
 * @param origin where the value stands, such as {@code config/attache.yaml:12} or {@code
 *     environment variable ATTACHE_OLLAMA_URL}
 * @param key the setting, such as {@code ollama.url}; null where the whole file is at fault
 * @param message what is wrong and what would be right, without the value where it is a secret
 */
public record Problem(String origin, @Nullable String key, String message) {
  @Override
  public String toString() {
    return key == null ? origin + ": " + message : origin + ": " + key + ": " + message;
  }
}
