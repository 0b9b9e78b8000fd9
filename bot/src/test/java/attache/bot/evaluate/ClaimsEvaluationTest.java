package attache.bot.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attache.bot.answer.check.PassageChecker;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The suite of claims is read, measured and written as the layout says. */
class ClaimsEvaluationTest {
  private static final ClaimsEvaluation EVALUATION = new ClaimsEvaluation(PassageChecker.plain());

  private static final String SUITE =
      """
      {"id": "a", "language": "en", "passages": [{"n": 1, "title": null, "published": null, "text": "The port has 12 cranes."}, {"n": 2, "title": "", "published": "2024-05-16", "text": "The bridge has 3 lanes."}], "sentence": "The port has 12 cranes [1].", "supported": true, "kind": "verbatim", "layer": "hand"}
      {"id": "b", "language": "en", "passages": [{"n": 1, "title": null, "published": null, "text": "The port has 12 cranes."}, {"n": 2, "title": "", "published": "2024-05-16", "text": "The bridge has 3 lanes."}], "sentence": "The port has 12 cranes. [2]", "supported": false, "kind": "wrong-citation", "layer": "hand"}
      {"id": "c", "language": "zh", "passages": [{"n": 3, "title": null, "published": null, "text": "港口有12台起重机。"}], "sentence": "港口有21台起重机[3]。", "supported": false, "kind": "number", "layer": "hand"}
      """;

  @TempDir private Path folder;

  @Test
  void each_sentence_is_checked_against_the_passage_it_cites() throws IOException {
    ClaimsReport report = EVALUATION.evaluate(suite(SUITE));
    assertThat(report.results())
        .extracting(ClaimsEvaluation.Result::id, ClaimsEvaluation.Result::supported)
        .containsExactly(tuple("a", true), tuple("b", false), tuple("c", false));
    assertThat(report.balancedAccuracy("hand")).isCloseTo(1.0, within(1e-9));
    assertThat(report.table()).contains("- wrong-citation", "balanced accuracy");
  }

  @Test
  void the_result_is_a_list_with_one_object_a_sentence() throws IOException {
    Path out = folder.resolve("out.json");
    EVALUATION.write(EVALUATION.evaluate(suite(SUITE)), out);
    JsonNode list = JsonMapper.builder().build().readTree(Files.readString(out));
    assertThat(list).hasSize(3);
    assertThat(list.get(0).fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("id", "supported", "reason", "millis");
    assertThat(list.get(0).get("reason").isNull()).isTrue();
    assertThat(list.get(2).get("reason").asText()).contains("12", "21");
  }

  @Test
  void a_sentence_that_cites_a_missing_passage_is_named_with_its_line() throws IOException {
    Path suite = suite(SUITE.replace("起重机[3]", "起重机[4]"));
    assertThatThrownBy(() -> EVALUATION.evaluate(suite))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 3")
        .hasMessageContaining("[4]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "vi", "zh"})
  void the_dev_claims_are_told_apart_as_well_as_is_required(String language) throws IOException {
    Path root = Path.of(System.getProperty("attache.root", ".."));
    Path claims = root.resolve("../shared/eval/claims/dev-" + language + ".jsonl");
    Assumptions.assumeTrue(
        Files.isReadable(claims), "The dev suites in ../shared are not on this machine");
    PassageChecker checker = PassageChecker.withGlossary(root.resolve("config/glossary.tsv"));
    ClaimsReport report = new ClaimsEvaluation(checker).evaluate(claims);
    assertThat(report.balancedAccuracy("programmatic")).isGreaterThanOrEqualTo(0.92);
    assertThat(report.balancedAccuracy("hand")).isGreaterThanOrEqualTo(0.78);
  }

  private Path suite(String text) throws IOException {
    return Files.writeString(folder.resolve("claims.jsonl"), text);
  }

  private static Tuple tuple(Object... values) {
    return Tuple.tuple(values);
  }
}
