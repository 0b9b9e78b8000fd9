package attache.bot.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.corpus.ArticleId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteTest {
  private static final String CORPUS = "{\"_id\": \"d1\", \"text\": \"Xining\"}\n";

  @TempDir Path folder;

  @BeforeEach
  void write_a_suite() throws IOException {
    Files.writeString(folder.resolve("corpus.jsonl"), CORPUS);
    Files.writeString(
        folder.resolve("queries.jsonl"),
        """
        {"_id": "q1", "text": "西宁？", "metadata": {"language": "zh", "asked": "2022-07-08", \
        "candidates": ["d1", "d2"], "answers": ["12"], "answerable": true, "kind": null}}

        {"_id": "q2", "text": "Who?", "metadata": {}}
        {"_id": "q3", "text": "When?"}
        """);
    Files.createDirectory(folder.resolve("qrels"));
    Files.writeString(
        folder.resolve("qrels/dev.tsv"),
        "query-id\tcorpus-id\tscore\nq1\td1\t2\nq2\td1\t0\nq1\td3\t1\n");
  }

  @Test
  void a_suite_is_read_with_what_its_metadata_says() throws Exception {
    Suite suite = Suite.read(folder, "dev");
    assertThat(suite.questions()).extracting(SuiteQuestion::id).containsExactly("q1", "q2", "q3");
    SuiteQuestion first = suite.questions().getFirst();
    assertThat(first.text()).isEqualTo("西宁？");
    assertThat(first.asked()).isEqualTo(LocalDate.of(2022, 7, 8));
    assertThat(first.candidates()).isEqualTo(Set.of(new ArticleId("d1"), new ArticleId("d2")));
    assertThat(first.answers()).containsExactly("12");
    assertThat(first.answerable()).isTrue();
    assertThat(first.groups())
        .isEqualTo(Map.of("language", "zh", "asked", "2022-07-08", "answerable", "true"));
    assertThat(suite.judgments().get("q1")).isEqualTo(Map.of("d1", 2, "d3", 1));
  }

  @Test
  void a_question_counts_as_judged_by_its_line_and_as_answerable_by_a_relevant_article()
      throws Exception {
    Suite suite = Suite.read(folder, "dev");
    assertThat(suite.judged()).extracting(SuiteQuestion::id).containsExactly("q1", "q2");
    assertThat(suite.questions().get(1).answerable()).isFalse();
  }

  @Test
  void packing_the_corpus_does_not_change_its_digest() throws Exception {
    Suite plain = Suite.read(folder, "dev");
    Files.delete(folder.resolve("corpus.jsonl"));
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("corpus.jsonl.gz")))) {
      out.write(CORPUS.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(Suite.read(folder, "dev").corpusDigest()).isEqualTo(plain.corpusDigest());
  }

  @Test
  void a_flaw_is_named_with_file_and_line() throws Exception {
    assertThatThrownBy(() -> Suite.read(folder, "test"))
        .isInstanceOf(EvaluationFailed.class)
        .hasMessageContaining("test.tsv");
    Files.writeString(folder.resolve("qrels/dev.tsv"), "q1\td1\t1\nq1 d1 1\n");
    assertThatThrownBy(() -> Suite.read(folder, "dev"))
        .isInstanceOf(EvaluationFailed.class)
        .hasMessageContaining("dev.tsv, line 2");
    Files.writeString(folder.resolve("qrels/dev.tsv"), "q1\td1\t1\n");
    Files.writeString(
        folder.resolve("queries.jsonl"),
        "{\"_id\": \"q1\", \"text\": \"a\"}\n{\"_id\": \"q1\", \"text\": \"b\"}\n");
    assertThatThrownBy(() -> Suite.read(folder, "dev"))
        .isInstanceOf(EvaluationFailed.class)
        .hasMessageContaining("queries.jsonl, line 2")
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> Suite.read(folder.resolve("qrels"), "dev"))
        .isInstanceOf(EvaluationFailed.class)
        .hasMessageContaining("no corpus.jsonl");
  }
}
