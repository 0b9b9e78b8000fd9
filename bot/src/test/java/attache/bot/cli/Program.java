package attache.bot.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** The program as its users start it, in a home of its own, without a model. */
final class Program {
  private static final Path ROOT = Path.of(System.getProperty("attache.root"));

  private final Path folder;

  /**
   * @param folder where it is started; the home is in it
   */
  Program(Path folder) {
    this.folder = folder;
  }

  /** What a command printed, and its exit code. */
  record Run(int exitCode, String out, String err) {}

  Path home() {
    return folder.resolve("home");
  }

  Run run(Map<String, String> environment, byte[] in, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Map<String, String> all =
        new HashMap<>(Map.of("ATTACHE_HOME", home().toString(), "ATTACHE_MODEL_CHAT", "none"));
    all.putAll(environment);
    Surroundings surroundings =
        new Surroundings(
            ROOT,
            folder,
            all,
            new ByteArrayInputStream(in),
            false,
            new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false),
            Clock.systemUTC());
    int exitCode = Main.run(surroundings, arguments);
    return new Run(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
