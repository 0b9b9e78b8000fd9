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
import java.util.TreeMap;
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

  private static final int FEWEST_PARAGRAPHS = 4;

  private static final int MOST_PARAGRAPHS = 24;

  /** A word of four letters that is no name, or two Han characters. */
  private static final Pattern WORD =
      Pattern.compile("\\p{IsHan}{2}|(?<![\\p{L}\\p{M}])\\p{Ll}[\\p{Ll}\\p{M}]{3,}");

  /** What a crawled page has around an article. */
  private static final List<String> HEAD =
      List.of(
          "Home > News > World",
          "Updated: 2024-04-30 10:02 | Source: Daily News",
          "By Jane Smith",
          "Share | Print | Comments (3)");

  private static final List<String> FOOT =
      List.of("(Photo: Daily News)", "Related news", "Editor: Li Wei", "Leave your comment");

  /**
   * What the bundled articles do not have and others do: what the compiler has never seen it takes
   * for impossible, and compiles anew when it comes.
   */
  private static final List<String> SELDOM =
      List.of(
          "“It’s the country’s 2nd-largest port,” she said — 45.5% more than in 2019, or about"
              + " $1,250,000.",
          "RT @ministry: 🎉 The 100th guest has come!  See https://daily.example/2024/05/17/guest-100"
              + " &amp; tell others…",
          "Image caption, The bridge in May 2021 (Photo by Daily News/Getty Images)",
          "1)\u00a0Roads : 350 km ; 2) railways: 1.2 million passengers on 3rd March and 30 April.",
          "He arrived in two thousand cars.The generalisation of nationalities, hopefully, was being"
              + " organised, the “Washington Post” reported.",
          "Ông Trần Văn Bình (Bộ Ngoại giao Việt Nam, MOFA) nói: ngày 17 tháng 5 năm 2023, lúc 10 h 30.",
          "【本报讯】二〇二三年五月十七日，約三千二百名代表出席會議（记者 李伟 摄）。",
          "Москва · Αθήνα · 東京 · القاهرة",
          "* * *",
          "[gallery ids=\"1,2\"] Read more: <b>the summit</b> | Advertisement");

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

  /**
   * Articles that say nothing: paragraphs of the bundled ones with most of their words exchanged,
   * so that numbers, dates, names and signs stand where they stand in articles.
   */
  private static Path practiceCorpus(Path root, Path folder) throws IOException {
    Map<String, List<String>> paragraphs = new TreeMap<>();
    try (Stream<Path> files = Files.list(root.resolve("corpus/articles"))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        String language = name.substring(name.indexOf('.'));
        String text = Files.readString(file);
        int behindMetadata = text.indexOf("---", 3) + 3;
        List<String> known = paragraphs.computeIfAbsent(language, each -> new ArrayList<>());
        text.substring(behindMetadata).lines().filter(line -> !line.isBlank()).forEach(known::add);
      }
    }
    List<List<String>> languages = List.copyOf(paragraphs.values());
    Random random = new Random(1);
    StringBuilder lines = new StringBuilder();
    ObjectMapper json = new ObjectMapper();
    for (int i = 0; i < ARTICLES; i++) {
      lines
          .append(json.writeValueAsString(article(languages.get(i % languages.size()), random)))
          .append('\n');
    }
    return Files.writeString(folder.resolve("practice.jsonl"), lines);
  }

  private static Map<String, String> article(List<String> paragraphs, Random random) {
    List<String> words =
        WORD.matcher(String.join("\n", paragraphs)).results().map(MatchResult::group).toList();
    List<String> lines = new ArrayList<>(HEAD);
    int length = random.nextInt(FEWEST_PARAGRAPHS, MOST_PARAGRAPHS + 1);
    for (int i = 0; i < length; i++) {
      String paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
      lines.add(
          WORD.matcher(paragraph).replaceAll(word -> words.get(random.nextInt(words.size()))));
      if (random.nextInt(length) == 0) {
        lines.add(SELDOM.get(random.nextInt(SELDOM.size())));
      }
    }
    lines.addAll(FOOT);
    String title = lines.get(HEAD.size());
    return Map.of(
        "title",
        title.substring(0, Math.min(title.length(), 60)),
        "url",
        "https://daily.example/world/" + random.nextInt(1_000_000) + ".html",
        "published",
        "2024-04-30T10:02:00Z",
        "text",
        String.join(random.nextBoolean() ? "\n" : "\n\n", lines));
  }
}
