package attache.config;

import java.util.List;

/** What reading the settings came to. */
public sealed interface SettingsResult {
  /**
   * The settings are sound.
   *
   * @param warnings what is odd but harmless, such as an environment variable that names no setting
   */
  record Valid(Settings settings, List<Problem> warnings) implements SettingsResult {
    public Valid {
      warnings = List.copyOf(warnings);
    }
  }

  /** The settings cannot be used; every problem found, in the order of the file. */
  record Invalid(List<Problem> problems) implements SettingsResult {
    public Invalid {
      problems = List.copyOf(problems);
    }
  }
}
