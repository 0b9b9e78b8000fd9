package attache.corpus.duplicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * How many altered texts are taken for copies of what they were made from, run by hand; README.md
 * gives the command and what came out. The arguments are collections of a suite ({@code
 * corpus.jsonl.gz}).
 */
final class CopyBench {
  private static final int ARTICLES = 400;

  /** Characters: shorter texts say too little, longer ones only take time. */
  private static final int SHORTEST = 200;

  private static final int LONGEST = 20_000;

  /** How often a number of each article is changed, another one each time. */
  private static final int NUMBERS = 3;

  private static final LocalDate DAY = LocalDate.parse("2024-05-02");
  private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{1,8}(?!\\d)");
  private static final Pattern SENTENCE = Pattern.compile("[^.!?。！？\\n]+[.!?。！？\\n]*");

  /** A word with the space behind it, or a character where there are no spaces. */
  private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[^\\s\\p{IsHan}]+\\s*");

  private final List<JsonNode> articles;
  private final List<JsonNode> chosen;
  private final Random random = new Random(7);

  private CopyBench(List<JsonNode> articles) {
    this.articles = articles;
    List<JsonNode> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, random);
    chosen =
        shuffled.stream()
            .filter(each -> text(each).length() >= SHORTEST && text(each).length() <= LONGEST)
            .limit(ARTICLES)
            .toList();
  }

  public static void main(String[] collections) throws IOException {
    for (String collection : collections) {
      System.out.println(collection);
      new CopyBench(read(Path.of(collection))).measure();
    }
  }

  private static List<JsonNode> read(Path collection) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> articles = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(collection)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        articles.add(json.readTree(line));
      }
    }
    return articles;
  }

  private static String text(JsonNode article) {
    return article.path("text").asText();
  }

  private void measure() {
    numberChanged();
    report("framed", CopyBench::framed);
    report("first eighth cut", text -> text.substring(text.length() / 8));
    report("last eighth cut", text -> text.substring(0, text.length() * 7 / 8));
    report("10 % of the sentences replaced", text -> replaced(SENTENCE, text, 0.1));
    report("20 % of the sentences replaced", text -> replaced(SENTENCE, text, 0.2));
    report("30 % of the sentences replaced", text -> replaced(SENTENCE, text, 0.3));
    report(
        "framed, cut at both ends, 10 % replaced",
        text -> framed(cut(replaced(SENTENCE, text, 0.1))));
    report(
        "framed, cut at both ends, 30 % replaced",
        text -> framed(cut(replaced(SENTENCE, text, 0.3))));
    report("every tenth word another", text -> replaced(WORD, text, 0.1));
    report("every fifth word another", text -> replaced(WORD, text, 0.2));
  }

  private void numberChanged() {
    int tried = 0;
    int copies = 0;
    for (JsonNode article : chosen) {
      String text = text(article);
      List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
      for (int i = 0; i < NUMBERS && !numbers.isEmpty(); i++) {
        MatchResult number = numbers.get(random.nextInt(numbers.size()));
        int other = Integer.parseInt(number.group()) + random.nextInt(1, 4);
        String changed = text.substring(0, number.start()) + other + text.substring(number.end());
        tried++;
        copies += isCopy(article, changed, DAY) ? 1 : 0;
      }
    }
    System.out.printf("  one number changed: %.3f of %d%n", (double) copies / tried, tried);
  }

  private void report(String name, UnaryOperator<String> change) {
    int sameDay = 0;
    int nextDay = 0;
    for (JsonNode article : chosen) {
      String changed = change.apply(text(article));
      sameDay += isCopy(article, changed, DAY) ? 1 : 0;
      nextDay += isCopy(article, changed, DAY.plusDays(1)) ? 1 : 0;
    }
    System.out.printf(
        "  %s: same day %.3f, a day later %.3f%n",
        name, (double) sameDay / chosen.size(), (double) nextDay / chosen.size());
  }

  private static boolean isCopy(JsonNode article, String changed, LocalDate day) {
    String title = article.path("title").asText();
    return StoryText.of(title.isEmpty() ? null : title, text(article), DAY)
        .isCopyOf(StoryText.of("Another title", changed, day));
  }

  private static String framed(String text) {
    return "Home > News > World\n" + text + "\nEditor: A. B. | 2 comments | Hotline 0123 456";
  }

  private static String cut(String text) {
    return text.substring(text.length() / 16, text.length() * 15 / 16);
  }

  /** The text with a share of its parts exchanged for those of some other article. */
  private String replaced(Pattern part, String text, double share) {
    String other = text(articles.get(random.nextInt(articles.size())));
    List<String> others = part.matcher(other).results().map(MatchResult::group).toList();
    return part.matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    random.nextDouble() < share && !others.isEmpty()
                        ? others.get(random.nextInt(others.size()))
                        : found.group()));
  }
}
