package attache.bot.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
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
    Clock clock) {}
