package attache.index.generation;

import static org.assertj.core.api.Assertions.assertThat;

import attache.index.Generation;
import attache.index.Progress;
import attache.index.ProgressListener;
import attache.index.UpdateReport;
import attache.index.UpdateResult;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words first, vectors later, and none twice. */
class EmbeddingUpdateTest {
  private Workplace work;

  @BeforeEach
  void setUp(@TempDir Path folder) {
    work = new Workplace(folder).withThreeArticles();
  }

  @Test
  void an_index_without_vectors_answers_and_gets_them_later() throws Exception {
    UpdateReport words = work.updated(work.request().withEmbedding(Duration.ZERO));
    assertThat(words.embedded()).isZero();
    assertThat(work.embedder.embedded).isEmpty();
    assertThat(work.articleIds()).hasSize(3);

    UpdateResult vectors = work.generations.embed(Duration.ofMinutes(1), ProgressListener.NONE);

    assertThat(vectors).isInstanceOf(UpdateResult.Updated.class);
    try (Generation generation = work.generations.open().orElseThrow()) {
      assertThat(generation.info().embedded())
          .as("English and Chinese; no model embeds Vietnamese")
          .isEqualTo(2);
    }
    assertThat(work.generations.embed(Duration.ofMinutes(1), ProgressListener.NONE))
        .isInstanceOf(UpdateResult.Unchanged.class);
    assertThat(work.generations.list()).as("vectors belong to the update before").hasSize(1);
  }

  @Test
  void no_text_is_embedded_twice_whatever_becomes_of_the_index() throws Exception {
    work.updated();
    int once = work.embedder.embedded.size();
    HomeLayout.delete(work.home.resolve("index/" + work.generations.list().getLast().name()));
    assertThat(work.updated().embedded()).isEqualTo(2);
    work.with("moved/xining-again.txt", Workplace.XINING);
    work.updated();
    assertThat(work.embedder.embedded).hasSize(once).doesNotHaveDuplicates();
  }

  @Test
  void equal_passages_of_different_articles_are_embedded_once() {
    work.with("a.jsonl", "{\"text\":\"" + Workplace.XINING + "\",\"url\":\"https://a.example/1\"}");
    work.updated(work.request().withDeduplicate(false));
    assertThat(work.articleIds()).hasSize(4);
    assertThat(work.embedder.embedded).doesNotHaveDuplicates();
  }

  @Test
  void a_model_that_is_away_leaves_an_index_of_words_and_a_note() throws Exception {
    work.embedder.broken = true;
    UpdateReport report = work.updated();
    assertThat(report.embedded()).isZero();
    assertThat(report.note()).contains("the model is away");
    work.embedder.broken = false;
    assertThat(work.update()).isInstanceOf(UpdateResult.Updated.class);
    try (Generation generation = work.generations.open().orElseThrow()) {
      assertThat(generation.info().embedded()).isEqualTo(2);
    }
  }

  @Test
  void embedding_stops_when_asked_and_goes_on_where_it_stopped() {
    for (int i = 0; i < 200; i++) {
      work.with(
          "article" + i + ".txt", "Delegation number " + i + " visited the embassy in Hanoi.");
    }
    work.updated(work.request().withEmbedding(Duration.ZERO));
    List<Progress> told = new ArrayList<>();
    ProgressListener stopAfterFirst =
        new ProgressListener() {
          @Override
          public void progressed(Progress progress) {
            told.add(progress);
          }

          @Override
          public boolean stopRequested() {
            return !told.isEmpty() && told.getLast().done() > 0;
          }
        };
    UpdateResult first = work.generations.embed(Duration.ofMinutes(1), stopAfterFirst);
    int firstEmbedded = ((UpdateResult.Updated) first).report().embedded();
    assertThat(firstEmbedded).isBetween(1, 199);
    assertThat(told.getLast().total()).isGreaterThanOrEqualTo(200);
    UpdateResult second = work.generations.embed(Duration.ofMinutes(1), ProgressListener.NONE);
    assertThat(((UpdateResult.Updated) second).report().embedded()).isEqualTo(202);
    assertThat(work.embedder.embedded).hasSize(202).doesNotHaveDuplicates();
  }

  @Test
  void a_spoilt_vector_is_embedded_again() throws Exception {
    work.updated();
    work.embedder.embedded.clear();
    Path vectors = work.home.resolve("index/embeddings/fake-en.vectors");
    try (RandomAccessFile file = new RandomAccessFile(vectors.toFile(), "rw")) {
      file.write(new byte[] {1, 2, 3, 4});
    }
    Path chinese = work.home.resolve("index/embeddings/fake-zh.vectors");
    byte[] torn = Files.readAllBytes(chinese);
    Files.write(chinese, java.util.Arrays.copyOf(torn, torn.length - 3));
    HomeLayout.delete(work.home.resolve("index/" + work.generations.list().getLast().name()));
    assertThat(work.updated().embedded()).isEqualTo(2);
    assertThat(work.embedder.embedded).hasSize(2);
  }
}
