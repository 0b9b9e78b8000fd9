package attache.config;

/**
 * How sentences are checked.
 *
 * @param wording how near, as a cosine from 0 to 1, a stretch in other words must come to a
 *     sentence of the passage to count as said there; 0 to go by words alone
 */
public record CheckSettings(double wording) {
  static CheckSettings read(SettingsSource source) {
    return new CheckSettings(source.number("check.wording", 0, 0, 1));
  }
}
