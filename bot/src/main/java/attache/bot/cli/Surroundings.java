package attache.bot.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * Everything the program takes from outside, so that tests can give their own.
 *
 * @param root the folder of the installation
 * @param workingDirectory the folder the command was typed in
 * @param interactive whether a person types at standard input
 */
record Surroundings(
    Path root,
    Path workingDirectory,
    Map<String, String> environment,
    InputStream in,
    boolean interactive,
    Console console,
    Clock clock) {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  /** A time to the minute, as the clock on the wall shows it. */
  String minute(Instant time) {
    return MINUTE.format(time.atZone(clock.getZone()));
  }
}
