package attache.config;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where settings are read from.
 *
 * @param root the folder of the installation, which holds {@code config/attache.yaml} and {@code
 *     corpus/articles}; relative paths in the settings file and in defaults start there
 * @param workingDirectory the folder the command was typed in; relative paths of the environment
 *     and the command line start there
 * @param environment the environment variables
 * @param file the settings file that the command line names in place of {@code
 *     config/attache.yaml}, or null
 * @param home the home that the command line names, or null
 */
public record SettingsLocation(
    Path root,
    Path workingDirectory,
    Map<String, String> environment,
    @Nullable Path file,
    @Nullable Path home) {

  public SettingsLocation {
    environment = Map.copyOf(environment);
  }

  /**
   * The settings file to read: the command line's, else {@code ATTACHE_CONFIG}, else {@code
   * config/attache.yaml}.
   */
  Path settingsFile() {
    if (file != null) {
      return workingDirectory.resolve(file);
    }
    String named = environment.get("ATTACHE_CONFIG");
    return named == null || named.isBlank()
        ? root.resolve("config").resolve("attache.yaml")
        : workingDirectory.resolve(named);
  }
}
