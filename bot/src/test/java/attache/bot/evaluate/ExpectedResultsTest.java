package attache.bot.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectedResultsTest {
  private static final String CORPUS = "ab12";

  @TempDir Path folder;

  private static EvaluationReport report(String suite, String corpus, double ndcg) {
    return new EvaluationReport(
        suite,
        "dev",
        20,
        corpus,
        Map.of("embedding", "in-process", "mode", "retrieval", "generation", "g000007"),
        new RankingFigures(20, ndcg, 0.8, 0.7, 0.9, 0.95),
        "language",
        Map.of(),
        Latency.of(List.of(Duration.ofMillis(3))),
        null);
  }

  @Test
  void a_lower_figure_is_named_and_one_within_the_tolerance_is_not() throws Exception {
    ExpectedResults expected = new ExpectedResults(folder.resolve("expected.jsonl"));
    expected.update(report("b", CORPUS, 0.61236));
    expected.update(report("a", CORPUS, 0.9));

    assertThat(expected.shortfalls(report("b", CORPUS, 0.6123), 0.005)).isEmpty();
    assertThat(expected.shortfalls(report("b", CORPUS, 0.75), 0.005)).isEmpty();
    assertThat(expected.shortfalls(report("b", CORPUS, 0.6), 0.005))
        .containsExactly("ndcg@10: 0.6000, expected 0.6124");
  }

  @Test
  void the_file_is_sorted_holds_one_line_a_suite_and_nothing_of_a_home() throws Exception {
    Path file = folder.resolve("expected.jsonl");
    ExpectedResults expected = new ExpectedResults(file);
    expected.update(report("b", CORPUS, 0.5));
    expected.update(report("a", CORPUS, 0.5));
    expected.update(report("b", CORPUS, 0.6));
    assertThat(Files.readAllLines(file))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("{\"suite\":\"a\"")
        .contains("\"corpusDigest\":\"ab12\"", "\"ndcg@10\":0.5")
        .doesNotContain("g000007");
  }

  @Test
  void figures_of_another_corpus_or_of_no_known_suite_are_not_compared() throws Exception {
    ExpectedResults expected = new ExpectedResults(folder.resolve("expected.jsonl"));
    assertThatThrownBy(() -> expected.shortfalls(report("a", CORPUS, 0.5), 0.005))
        .isInstanceOf(EvaluationFailed.class)
        .hasMessageContaining("expects nothing of a, split dev")
        .hasMessageContaining("--update");
    expected.update(report("a", "other", 0.5));
    assertThatThrownBy(() -> expected.shortfalls(report("a", CORPUS, 0.5), 0.005))
        .hasMessageContaining("another corpus");
  }
}
