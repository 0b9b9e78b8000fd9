package attache.bot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.config.OllamaSettings;
import attache.corpus.Language;
import attache.index.EmbeddingFailed;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class OllamaServerTest {
  @Test
  void a_server_that_answers_tells_its_models_and_a_name_without_tag_means_the_latest()
      throws IOException {
    try (FakeOllama ollama = new FakeOllama(exchange -> {})) {
      OllamaServer.Status status = new OllamaServer(ollama.settings()).status();

      assertThat(status).isInstanceOf(OllamaServer.Status.Reachable.class);
      OllamaServer.Status.Reachable reachable = (OllamaServer.Status.Reachable) status;
      assertThat(reachable.model("tiny")).contains(new OllamaServer.Model("tiny:latest", "d1", 7));
      assertThat(reachable.model("tiny:1b")).isEmpty();
    }
  }

  @Test
  void a_server_that_does_not_answer_is_unreachable() {
    Duration second = Duration.ofSeconds(1);
    OllamaSettings nowhere =
        new OllamaSettings(URI.create("http://127.0.0.1:9"), second, second, second);

    assertThat(new OllamaServer(nowhere).status())
        .isInstanceOf(OllamaServer.Status.Unreachable.class);
  }

  @Test
  void passages_are_embedded_in_batches_with_the_models_prefix_as_unit_vectors()
      throws IOException, EmbeddingFailed {
    try (FakeOllama ollama =
        new FakeOllama(
            exchange ->
                FakeOllama.reply(
                    exchange,
                    200,
                    "{\"embeddings\":["
                        + String.join(",", Collections.nCopies(16, "[3.0,4.0]"))
                        + "]}"))) {
      OllamaEmbedder embedder = new OllamaEmbedder(ollama.settings(), "nomic-embed-text:v1.5");

      List<float[]> vectors =
          embedder.passages(Collections.nCopies(32, "Hải Phòng"), Language.VIETNAMESE);

      assertThat(vectors).hasSize(32);
      assertThat(vectors.getLast()).containsExactly(new float[] {0.6f, 0.8f}, Offset.offset(1e-6f));
      assertThat(ollama.requests).hasSize(2);
      assertThat(ollama.requests.getFirst()).contains("search_document: Hải Phòng");
    }
  }

  @Test
  void an_embedding_server_that_is_not_there_says_what_to_do() {
    Duration second = Duration.ofSeconds(1);
    OllamaSettings nowhere =
        new OllamaSettings(URI.create("http://127.0.0.1:9"), second, second, second);

    assertThatThrownBy(() -> new OllamaEmbedder(nowhere, "bge-m3").question("?", Language.ENGLISH))
        .isInstanceOf(EmbeddingFailed.class)
        .hasMessageContaining("ollama pull bge-m3");
  }

  @Test
  void prefixes_go_by_the_models_name() {
    assertThat(EmbeddingPrefixes.of("bge-m3").question()).isEmpty();
    assertThat(EmbeddingPrefixes.of("embeddinggemma:300m").question()).startsWith("task: search");
    assertThat(EmbeddingPrefixes.of("library/qwen3-embedding:0.6b").question())
        .startsWith("Instruct:");
    assertThat(EmbeddingPrefixes.of("all-minilm").passage()).isEmpty();
  }
}
