package attache.bot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attache.config.OllamaSettings;
import attache.corpus.Language;
import attache.index.EmbeddingFailed;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Embedding through a server that fails as servers do. */
class OllamaEmbedderTest {
  private static void vectors(HttpExchange exchange, List<String> vectors) throws IOException {
    FakeOllama.reply(exchange, 200, "{\"embeddings\":[" + String.join(",", vectors) + "]}");
  }

  private static List<String> inputs(String request) throws IOException {
    JsonNode input = new JsonMapper().readTree(request).path("input");
    List<String> texts = new ArrayList<>();
    if (input.isArray()) {
      input.forEach(each -> texts.add(each.asText()));
    } else {
      texts.add(input.asText());
    }
    return texts;
  }

  @Test
  void a_server_that_fails_once_is_asked_again() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    try (FakeOllama ollama =
        new FakeOllama(
            exchange -> {
              if (asked.incrementAndGet() == 1) {
                FakeOllama.reply(exchange, 500, "{\"error\":\"the runner has gone\"}");
              } else {
                vectors(exchange, List.of("[0.0,2.0]"));
              }
            })) {
      float[] vector =
          new OllamaEmbedder(ollama.settings(), "bge-m3").question("昆明？", Language.CHINESE);

      assertThat(vector).containsExactly(0, 1);
      assertThat(asked).hasValue(2);
    }
  }

  @Test
  void a_server_that_goes_on_failing_is_given_up_after_three_times_with_its_reason()
      throws Exception {
    AtomicInteger asked = new AtomicInteger();
    try (FakeOllama ollama =
        new FakeOllama(
            exchange -> {
              asked.incrementAndGet();
              FakeOllama.reply(exchange, 500, "{\"error\":\"the runner has gone\"}");
            })) {
      OllamaEmbedder embedder = new OllamaEmbedder(ollama.settings(), "bge-m3");

      assertThatThrownBy(() -> embedder.passages(List.of("a"), Language.ENGLISH))
          .isInstanceOf(EmbeddingFailed.class)
          .hasMessageContaining("the runner has gone")
          .hasMessageContaining("model.embedding");
      assertThat(asked).hasValue(3);
    }
  }

  @Test
  void a_server_that_is_not_there_is_named() {
    Duration second = Duration.ofSeconds(1);
    OllamaSettings nowhere =
        new OllamaSettings(URI.create("http://127.0.0.1:9"), second, second, second);
    OllamaEmbedder embedder = new OllamaEmbedder(nowhere, "bge-m3");

    assertThatThrownBy(() -> embedder.passages(List.of("a"), Language.ENGLISH))
        .isInstanceOf(EmbeddingFailed.class)
        .hasMessageContaining("http://127.0.0.1:9")
        .hasMessageContaining("ollama serve");
  }

  @Test
  void many_passages_go_in_batches_and_come_back_in_order() throws Exception {
    AtomicReference<FakeOllama> server = new AtomicReference<>();
    try (FakeOllama ollama =
        new FakeOllama(
            // Each vector says which passage it is of.
            exchange ->
                vectors(
                    exchange,
                    inputs(server.get().requests.getLast()).stream()
                        .map(text -> "[" + Integer.parseInt(text) + ",1]")
                        .toList()))) {
      server.set(ollama);
      List<String> texts = IntStream.range(0, 37).mapToObj(Integer::toString).toList();

      List<float[]> vectors =
          new OllamaEmbedder(ollama.settings(), "bge-m3").passages(texts, Language.ENGLISH);

      assertThat(vectors).hasSize(37);
      for (int i = 0; i < vectors.size(); i++) {
        assertThat(vectors.get(i)[0] / vectors.get(i)[1]).isCloseTo(i, within(1e-3f));
      }
      assertThat(ollama.requests).hasSize(3);
      for (String request : ollama.requests) {
        assertThat(inputs(request)).hasSizeLessThanOrEqualTo(16);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '[1.0,2.0],[1.0,2.0,3.0]' | 2 and 3
          '[1.0,2.0]'               | 1 for 2
          '[1.0,2.0],[]'            | 2 and 0
          '[],[]'                   | 0 and 0
          """)
  void vectors_of_the_wrong_number_or_size_are_no_vectors(String sent, String why)
      throws Exception {
    try (FakeOllama ollama =
        new FakeOllama(
            exchange -> FakeOllama.reply(exchange, 200, "{\"embeddings\":[" + sent + "]}"))) {
      OllamaEmbedder embedder = new OllamaEmbedder(ollama.settings(), "bge-m3");

      assertThatThrownBy(() -> embedder.passages(List.of("a", "b"), Language.ENGLISH))
          .isInstanceOf(EmbeddingFailed.class)
          .hasMessageContaining(why);
    }
  }

  @Test
  void a_vector_of_another_size_than_before_is_no_vector() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    try (FakeOllama ollama =
        new FakeOllama(
            exchange ->
                vectors(
                    exchange,
                    Collections.nCopies(
                        16, asked.incrementAndGet() == 1 ? "[1.0]" : "[1.0,2.0]")))) {
      OllamaEmbedder embedder = new OllamaEmbedder(ollama.settings(), "bge-m3");

      assertThatThrownBy(() -> embedder.passages(Collections.nCopies(32, "a"), Language.ENGLISH))
          .isInstanceOf(EmbeddingFailed.class)
          .hasMessageContaining("1 and 2");
    }
  }

  @Test
  void an_empty_vector_is_no_question() throws Exception {
    try (FakeOllama ollama = new FakeOllama(exchange -> vectors(exchange, List.of("[]")))) {
      OllamaEmbedder embedder = new OllamaEmbedder(ollama.settings(), "bge-m3");

      assertThatThrownBy(() -> embedder.question("?", Language.ENGLISH))
          .isInstanceOf(EmbeddingFailed.class);
    }
  }

  /** As the cards of the models have them. */
  static Stream<Arguments> families() {
    String task =
        "Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery:";
    return Stream.of(
        Arguments.of("bge-m3", "", ""),
        Arguments.of("bge-m3:567m", "", ""),
        Arguments.of(
            "embeddinggemma:300m", "task: search result | query: ", "title: none | text: "),
        Arguments.of("library/qwen3-embedding:0.6b", task, ""),
        Arguments.of("all-minilm:latest", "", ""));
  }

  @ParameterizedTest
  @MethodSource("families")
  void each_family_gets_the_prefixes_of_its_card(String model, String question, String passage)
      throws Exception {
    try (FakeOllama ollama = new FakeOllama(exchange -> vectors(exchange, List.of("[1.0,0.0]")))) {
      OllamaEmbedder embedder = new OllamaEmbedder(ollama.settings(), model);

      embedder.question("Tòa thị chính ở đâu?", Language.VIETNAMESE);
      embedder.passages(List.of("Tòa thị chính ở quận 1."), Language.VIETNAMESE);

      assertThat(inputs(ollama.requests.getFirst()))
          .containsExactly(question + "Tòa thị chính ở đâu?");
      assertThat(inputs(ollama.requests.getLast()))
          .containsExactly(passage + "Tòa thị chính ở quận 1.");
      assertThat(new JsonMapper().readTree(ollama.requests.getFirst()).path("model").asText())
          .isEqualTo(model);
    }
  }
}
