package attache.bot.evaluate;

import attache.bot.answer.check.Finding;
import attache.bot.answer.check.SentenceChecker;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures a checker on a suite of sentences whose truth is known: {@code eval --claims}. Each
 * sentence is checked against the passages it cites and no others.
 */
public final class ClaimsEvaluation {
  private final SentenceChecker checker;
  private final JsonMapper json = JsonMapper.builder().build();

  public ClaimsEvaluation(SentenceChecker checker) {
    this.checker = checker;
  }

  /**
   * What became of one sentence.
   *
   * @param expected whether a person found it supported, or null where the suite does not say
   * @param reason why it is not supported; empty where it is
   * @param millis how long its check took, in milliseconds
   */
  public record Result(
      String id,
      String kind,
      String layer,
      @Nullable Boolean expected,
      boolean supported,
      String reason,
      double millis) {}

  /**
   * Checks every sentence of a file of JSON Lines, in order.
   *
   * @throws IOException if the file cannot be read, or a line is not as the layout says
   */
  public ClaimsReport evaluate(Path file) throws IOException {
    List<Result> results = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        results.add(check(Claim.of(json.readTree(line))));
      } catch (IllegalArgumentException | IOException e) {
        throw new IOException(file + ", line " + number + ": " + e.getMessage(), e);
      }
    }
    return new ClaimsReport(results);
  }

  private Result check(Claim claim) {
    long start = System.nanoTime();
    Finding finding = checker.check(claim.sentence(), claim.language(), claim.cited());
    double millis = (System.nanoTime() - start) / 1e6;
    return switch (finding) {
      case Finding.Supported supported ->
          new Result(claim.id(), claim.kind(), claim.layer(), claim.supported(), true, "", millis);
      case Finding.Unsupported unsupported ->
          new Result(
              claim.id(),
              claim.kind(),
              claim.layer(),
              claim.supported(),
              false,
              unsupported.kind() + ": " + unsupported.reason(),
              millis);
    };
  }

  /**
   * Writes a list with one object a sentence: id, supported, reason, millis.
   *
   * @throws IOException if the file cannot be written
   */
  public void write(ClaimsReport report, Path out) throws IOException {
    ArrayNode list = json.createArrayNode();
    for (Result result : report.results()) {
      JsonNode reason = result.supported() ? list.nullNode() : list.textNode(result.reason());
      list.addObject()
          .put("id", result.id())
          .put("supported", result.supported())
          .put("millis", Math.round(1000 * result.millis()) / 1000.0)
          .set("reason", reason);
    }
    Files.writeString(out, json.writerWithDefaultPrettyPrinter().writeValueAsString(list) + "\n");
  }
}
