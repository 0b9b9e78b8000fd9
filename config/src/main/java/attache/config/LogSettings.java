package attache.config;

/**
 * The query log.
 *
 * @param anonymous whether people are stored under a keyed hash in place of their Telegram id
 * @param days how many days a question is kept; 0 keeps it for ever
 */
public record LogSettings(boolean anonymous, int days) {
  static LogSettings read(SettingsSource source) {
    return new LogSettings(
        source.flag("log.anonymous", false), source.count("log.days", 0, 0, 36_500));
  }
}
