package attache.bot.log;

import java.time.Instant;
import java.util.Map;

/**
 * A replay run as a whole.
 *
 * @param settings what was replayed with, such as model and generation
 */
public record RunInfo(String name, Instant created, Map<String, String> settings) {
  public RunInfo {
    settings = Map.copyOf(settings);
  }
}
