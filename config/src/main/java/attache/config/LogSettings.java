package attache.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The query log.
 *
 * @param anonymous whether people are stored under a keyed hash in place of their Telegram id
 * @param days how many days a question is kept; 0 keeps it for ever
 * @param cases the file of test cases made from logged questions; absolute, need not exist; null
 *     for {@code cases.jsonl} in the home
 */
public record LogSettings(boolean anonymous, int days, @Nullable Path cases) {
  static LogSettings read(SettingsSource source) {
    return new LogSettings(
        source.flag("log.anonymous", false),
        source.count("log.days", 0, 0, 36_500),
        source.text("log.cases", "").isEmpty()
            ? null
            : source.path("log.cases", "").toAbsolutePath().normalize());
  }

  /** The file of test cases, given the home. */
  public Path cases(Path home) {
    return cases == null ? home.resolve("cases.jsonl") : cases;
  }
}
