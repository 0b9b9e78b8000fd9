package attache.bot.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the launcher runs once after a build, so that the Java machine can keep the classes of an
 * ordinary question and of indexing, with what is worth compiling in them, and start faster from
 * then on (JEP 514 and 515). In a folder of its own it asks the bundled corpus a question in each
 * language, where no model server is, and indexes some hundred articles.
 */
final class Training {
  private static final List<String> QUESTIONS =
      List.of(
          "How many international friendly cities does Xining have?",
          "Chiến lược ngoại giao văn hóa đến năm 2030 được ban hành ngày nào?",
          "云南省委外事工作会议由谁主持？",
          "Who won the cup?");

  /** With 1,200 the first build of an index takes as long. */
  private static final int ARTICLES = 400;

  private static final int SENTENCES = 30;

  private static final int WORDS = 18;

  /** A Latin word, or two Han characters. */
  private static final Pattern WORD =
      Pattern.compile("\\p{IsHan}{2}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+");

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
    Map<String, String> environment =
        Map.of(
            "ATTACHE_HOME",
            folder.resolve("home").toString(),
            "ATTACHE_CONFIG",
            settings.toString());
    for (String question : QUESTIONS) {
      run(root, folder, environment, "ask", question);
      run(root, folder, environment, "ask", "--json", question);
    }
    Map<String, String> withoutVectors = new HashMap<>(environment);
    withoutVectors.put("ATTACHE_HOME", folder.resolve("practice").toString());
    withoutVectors.put("ATTACHE_CORPUS", practiceCorpus(root, folder).toString());
    withoutVectors.put("ATTACHE_MODEL_EMBEDDING", "ollama:none");
    run(root, folder, withoutVectors, "index");
    System.exit(0);
  }

  private static void run(
      Path root, Path folder, Map<String, String> environment, String... command) {
    try (PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream())) {
      Surroundings surroundings =
          new Surroundings(
              root,
              folder,
              environment,
              InputStream.nullInputStream(),
              false,
              new Console(nowhere, System.err, false, false),
              Clock.system(ZoneId.systemDefault()));
      int exitCode = Main.run(surroundings, command);
      if (exitCode != 0) {
        throw new IllegalStateException(String.join(" ", command) + " ended with " + exitCode);
      }
    }
  }

  /** Articles that say nothing: each has words of a bundled one, in a random order. */
  private static Path practiceCorpus(Path root, Path folder) throws IOException {
    List<List<String>> vocabularies = new ArrayList<>();
    try (Stream<Path> files = Files.list(root.resolve("corpus/articles"))) {
      for (Path file : files.sorted().toList()) {
        vocabularies.add(
            WORD.matcher(Files.readString(file)).results().map(MatchResult::group).toList());
      }
    }
    Random random = new Random(1);
    StringBuilder lines = new StringBuilder();
    ObjectMapper json = new ObjectMapper();
    for (int i = 0; i < ARTICLES; i++) {
      List<String> words = vocabularies.get(i % vocabularies.size());
      StringBuilder text = new StringBuilder();
      for (int sentence = 0; sentence < SENTENCES; sentence++) {
        text.append(sentence % 3 == 0 ? "\n" : " ").append(sentence(words, random));
      }
      Map<String, String> article =
          Map.of("title", sentence(words, random), "text", text.toString().strip());
      lines.append(json.writeValueAsString(article)).append('\n');
    }
    return Files.writeString(folder.resolve("practice.jsonl"), lines);
  }

  private static String sentence(List<String> words, Random random) {
    boolean chinese = Character.isIdeographic(words.getLast().codePointAt(0));
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      sentence.append(i == 0 || chinese ? "" : " ").append(words.get(random.nextInt(words.size())));
    }
    return sentence.append(chinese ? "。" : ".").toString();
  }
}
