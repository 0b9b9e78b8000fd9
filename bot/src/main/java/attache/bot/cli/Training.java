package attache.bot.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What the launcher runs once after a build, so that the Java machine can keep the classes of an
 * ordinary question and start faster from then on (JEP 514): it indexes the bundled corpus in a
 * folder of its own and asks a question in each language, where no model server is.
 */
final class Training {
  private static final List<String> QUESTIONS =
      List.of(
          "How many international friendly cities does Xining have?",
          "Chiến lược ngoại giao văn hóa đến năm 2030 được ban hành ngày nào?",
          "云南省委外事工作会议由谁主持？",
          "Who won the cup?");

  private Training() {}

  /** Takes the folder to work in. Fails where a question does. */
  public static void main(String[] arguments) throws IOException {
    EventLog.quiet();
    Path folder = Path.of(arguments[0]);
    Path root = Path.of(System.getProperty("attache.root", "")).toAbsolutePath();
    // Nobody listens there: the client of the model server is loaded, and finds no server.
    Path settings =
        Files.writeString(
            folder.resolve("training.yaml"), "ollama: {url: \"http://127.0.0.1:9\"}\n");
    try (PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream())) {
      Surroundings surroundings =
          new Surroundings(
              root,
              folder,
              Map.of(
                  "ATTACHE_HOME",
                  folder.resolve("home").toString(),
                  "ATTACHE_CONFIG",
                  settings.toString()),
              InputStream.nullInputStream(),
              false,
              new Console(nowhere, System.err, false, false),
              Clock.system(ZoneId.systemDefault()));
      for (String question : QUESTIONS) {
        ask(surroundings, "ask", question);
        ask(surroundings, "ask", "--json", question);
      }
    }
    System.exit(0);
  }

  private static void ask(Surroundings surroundings, String... command) {
    int exitCode = Main.run(surroundings, command);
    if (exitCode != 0) {
      throw new IllegalStateException(String.join(" ", command) + " ended with " + exitCode);
    }
  }
}
