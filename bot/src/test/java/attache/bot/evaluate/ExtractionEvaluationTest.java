package attache.bot.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractionEvaluationTest {
  private static final ExtractionEvaluation EVALUATION = new ExtractionEvaluation();

  @TempDir private Path folder;

  private void page(String id, String story) throws IOException {
    Files.createDirectories(folder.resolve("html"));
    try (OutputStream out =
        new GZIPOutputStream(
            Files.newOutputStream(folder.resolve("html").resolve(id + ".html.gz")))) {
      String html = "<html><body><div><p>" + story + "</p></div></body></html>";
      out.write(html.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void stretches_of_four_tokens_are_compared_as_the_benchmark_does() {
    ShingleMatch match = ShingleMatch.of("a b c d e", "b c d e f");

    assertThat(match.precision()).isCloseTo(0.5, within(1e-9));
    assertThat(match.recall()).isCloseTo(0.5, within(1e-9));
    assertThat(ShingleMatch.of("Hội nghị", "Hội nghị").f1()).isEqualTo(1);
    assertThat(ShingleMatch.of("a b c d", "").precision()).isNaN();
    assertThat(ShingleMatch.of("a b c d", "").recall()).isZero();
  }

  @Test
  void stories_are_written_by_id_and_compared_with_the_truth() throws Exception {
    page("a", "The forum opened in Kunming on Friday with guests from twelve countries.");
    page("b", "论坛于周五在昆明开幕，来自十二个国家的两百多名嘉宾出席了开幕式，会期三天。");
    Files.writeString(
        folder.resolve("ground-truth.json"),
        """
        {"a": {"articleBody": "The forum opened in Kunming on Friday with guests from twelve countries."},
         "b": {"articleBody": "论坛于周五在昆明开幕，来自十二个国家的两百多名嘉宾出席了开幕式，会期三天。"}}
        """);

    ExtractionReport report = EVALUATION.evaluate(folder);
    EVALUATION.write(report, folder.resolve("out.json"));

    assertThat(report.f1()).isEqualTo(1);
    assertThat(report.table()).contains("all 2", "precision");
    JsonNode out =
        JsonMapper.builder().build().readTree(Files.readString(folder.resolve("out.json")));
    assertThat(out.path("a").path("articleBody").asText()).startsWith("The forum");
    assertThat(out.path("b").path("articleBody").asText()).startsWith("论坛");
  }

  @Test
  void a_page_that_cannot_be_unpacked_is_told_and_empty() throws Exception {
    page("a", "The forum opened in Kunming on Friday with guests from twelve countries.");
    Files.writeString(folder.resolve("html/b.html.gz"), "not packed");

    ExtractionReport report = EVALUATION.evaluate(folder);

    assertThat(report.bodies()).containsEntry("b", "");
    assertThat(report.unreadable().get("b")).contains("b.html.gz").contains("cannot be unpacked");
    assertThat(report.matches()).isEmpty();
  }

  @Test
  void a_folder_without_pages_is_told() {
    assertThatThrownBy(() -> EVALUATION.evaluate(folder))
        .isInstanceOf(EvaluationFailed.class)
        .hasMessageContaining("html")
        .hasMessageContaining(".html.gz");
  }

  @Test
  void the_dev_pages_are_read_as_well_as_is_required() throws Exception {
    Path suite =
        Path.of(System.getProperty("attache.root", "..")).resolve("../shared/eval/extraction");
    assumeTrue(Files.isDirectory(suite), "Skipped: there is no " + suite);

    assertThat(EVALUATION.evaluate(suite).f1()).isGreaterThanOrEqualTo(0.97);
  }
}
