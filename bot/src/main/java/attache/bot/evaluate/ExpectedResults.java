package attache.bot.evaluate;

import attache.config.Reason;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A file of figures that suites are known to reach: JSON Lines, one suite and way of measuring a
 * line, sorted. It holds figures, settings and the digest of the corpus, and nothing of the suites.
 */
public final class ExpectedResults {
  private static final JsonMapper JSON = new JsonMapper();

  /** What may be lost before a figure counts as lower: half of one question in a hundred. */
  public static final double TOLERANCE = 0.005;

  private static final int DECIMALS = 4;

  private final Path file;

  public ExpectedResults(Path file) {
    this.file = file;
  }

  /**
   * What a report falls short of, one line each; nothing where it does not.
   *
   * @throws EvaluationFailed if the file has no such suite, or was made from another corpus of it,
   *     or cannot be read
   */
  public List<String> shortfalls(EvaluationReport report, double tolerance)
      throws EvaluationFailed {
    String key = key(describe(report));
    JsonNode expected = lines().get(key);
    if (expected == null) {
      throw new EvaluationFailed(
          file + " expects nothing of " + key + "; put the present figures there with --update");
    }
    if (!expected.path("corpusDigest").asText().equals(report.corpusDigest())) {
      throw new EvaluationFailed(
          file
              + " has figures of another corpus of "
              + key
              + "; put the present figures there with --update");
    }
    List<String> shortfalls = new ArrayList<>();
    figures(report)
        .forEach(
            (name, value) -> {
              double wanted = expected.path("figures").path(name).asDouble(0);
              if (value < wanted - tolerance) {
                shortfalls.add(
                    String.format(Locale.ROOT, "%s: %.4f, expected %.4f", name, value, wanted));
              }
            });
    return shortfalls;
  }

  /** Puts the figures of a report in the place of those that are expected. */
  public void update(EvaluationReport report) throws EvaluationFailed {
    ObjectNode line = describe(report);
    line.put("corpusDigest", report.corpusDigest());
    ObjectNode figures = line.putObject("figures");
    figures(report)
        .forEach(
            (name, value) ->
                figures.put(
                    name, BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP)));
    Map<String, JsonNode> lines = new TreeMap<>(lines());
    lines.put(key(line), line);
    StringBuilder text = new StringBuilder();
    lines.values().forEach(each -> text.append(each).append('\n'));
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new EvaluationFailed(file + " cannot be written: " + Reason.of(e), e);
    }
  }

  private Map<String, JsonNode> lines() throws EvaluationFailed {
    Map<String, JsonNode> lines = new LinkedHashMap<>();
    if (!Files.exists(file)) {
      return lines;
    }
    try {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          JsonNode each = JSON.readTree(line);
          lines.put(key(each), each);
        }
      }
      return lines;
    } catch (JsonProcessingException e) {
      throw new EvaluationFailed(
          file + " is not JSON Lines: " + e.getOriginalMessage() + "; make it anew with --update",
          e);
    } catch (IOException e) {
      throw new EvaluationFailed(file + " cannot be read: " + Reason.of(e), e);
    }
  }

  private static ObjectNode describe(EvaluationReport report) {
    ObjectNode line = JSON.createObjectNode();
    line.put("suite", report.suite());
    line.put("split", report.split());
    ObjectNode settings = line.putObject("settings");
    new TreeMap<>(report.settings())
        .forEach(
            (name, value) -> {
              // Of a suite's home, not of what is measured.
              if (!name.equals("generation")) {
                settings.put(name, value);
              }
            });
    line.put("queries", report.questions());
    return line;
  }

  private static String key(JsonNode line) {
    StringBuilder key = new StringBuilder(line.path("suite").asText());
    key.append(", split ").append(line.path("split").asText());
    line.path("settings")
        .properties()
        .forEach(
            each ->
                key.append(", ")
                    .append(each.getKey())
                    .append(' ')
                    .append(each.getValue().asText()));
    return key.toString();
  }

  /** Those of which more is better; shares of nothing are left out. */
  private static Map<String, Double> figures(EvaluationReport report) {
    Map<String, Double> figures = new LinkedHashMap<>();
    RankingFigures ranking = report.ranking();
    figures.put("ndcg@10", ranking.ndcg10());
    figures.put("mrr@10", ranking.mrr10());
    figures.put("hit@1", ranking.hit1());
    figures.put("hit@4", ranking.hit4());
    figures.put("recall@10", ranking.recall10());
    Optional.ofNullable(report.answers())
        .map(EvaluationReport.Answers::figures)
        .ifPresent(
            answers -> {
              put(figures, "answerContained", answers.answerContained());
              put(figures, "refusedRightly", answers.refusedRightly());
              put(figures, "balancedAccuracy", answers.balancedAccuracy());
            });
    return figures;
  }

  private static void put(Map<String, Double> figures, String name, @Nullable Double value) {
    if (value != null && !value.isNaN()) {
      figures.put(name, value);
    }
  }
}
