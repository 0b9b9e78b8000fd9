package attache.bot.model;

import attache.config.OllamaSettings;
import attache.corpus.Language;
import attache.index.Embedder;
import attache.index.EmbeddingFailed;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An embedding model on an Ollama server, for all languages alike. */
public final class OllamaEmbedder implements Embedder {
  /** Passages in one request: enough to keep the server busy, few enough to answer in seconds. */
  private static final int BATCH = 16;

  private static final int ATTEMPTS = 3;
  private static final Logger LOG = LoggerFactory.getLogger(OllamaEmbedder.class);

  private final OllamaSettings server;
  private final String model;
  private final EmbeddingPrefixes prefixes;
  private final HttpClient client;

  /**
   * @param model such as {@code bge-m3}
   */
  public OllamaEmbedder(OllamaSettings server, String model) {
    this.server = server;
    this.model = model;
    this.prefixes = EmbeddingPrefixes.of(model);
    this.client = OllamaHttp.client(server.connectTimeout());
  }

  @Override
  public Optional<String> model(Language language) {
    return Optional.of("ollama:" + model);
  }

  @Override
  public List<float[]> passages(List<String> texts, Language language) throws EmbeddingFailed {
    List<float[]> vectors = new ArrayList<>(texts.size());
    for (int from = 0; from < texts.size(); from += BATCH) {
      List<String> batch = texts.subList(from, Math.min(texts.size(), from + BATCH));
      vectors.addAll(embed(batch.stream().map(text -> prefixes.passage() + text).toList()));
    }
    checkSizes(vectors);
    return vectors;
  }

  @Override
  public float[] question(String text, Language language) throws EmbeddingFailed {
    List<float[]> vectors = embed(List.of(prefixes.question() + text));
    checkSizes(vectors);
    return vectors.getFirst();
  }

  private List<float[]> embed(List<String> texts) throws EmbeddingFailed {
    for (int attempt = 1; ; attempt++) {
      try {
        List<float[]> vectors = embedOnce(texts);
        if (vectors.size() != texts.size()) {
          throw unlike(vectors.size() + " for " + texts.size() + " texts");
        }
        return vectors;
      } catch (LangChain4jException | UncheckedIOException e) {
        if (attempt == ATTEMPTS) {
          throw failed(e);
        }
        LOG.info("event=embedding_retried attempt={} reason={}", attempt, e.toString());
      }
    }
  }

  private List<float[]> embedOnce(List<String> texts) {
    try (OllamaHttp http = new OllamaHttp(client, server.idleTimeout())) {
      List<Embedding> embeddings =
          OllamaEmbeddingModel.builder()
              .httpClientBuilder(http.asBuilder())
              .baseUrl(server.url().toString())
              .modelName(model)
              .maxRetries(0)
              .build()
              .embedAll(texts.stream().map(TextSegment::from).toList())
              .content();
      return embeddings.stream().map(embedding -> unit(embedding.vector())).toList();
    }
  }

  /** Vectors of two sizes cannot be compared, and the index would refuse them with less to say. */
  private void checkSizes(List<float[]> vectors) throws EmbeddingFailed {
    for (float[] vector : vectors) {
      int first = vectors.getFirst().length;
      if (vector.length != first || first == 0) {
        throw unlike("of " + first + " and " + vector.length + " numbers");
      }
    }
  }

  private EmbeddingFailed unlike(String found) {
    return new EmbeddingFailed(
        String.format(
            "The embedding model %s at %s gave vectors %s; it is damaged or no embedding model: fetch"
                + " it anew with `%s`, or set model.embedding to in-process",
            model, server.url(), found, OllamaServer.pullCommand(model)),
        new IllegalStateException(found));
  }

  private EmbeddingFailed failed(RuntimeException cause) {
    return new EmbeddingFailed(
        String.format(
            "The embedding model %s at %s cannot be used (%s); start the server with `%s` and fetch the"
                + " model with `%s`, or set model.embedding to in-process",
            model,
            server.url(),
            OllamaServer.reason(cause),
            OllamaServer.startCommand(),
            OllamaServer.pullCommand(model)),
        cause);
  }

  private static float[] unit(float[] vector) {
    double square = 0;
    for (float value : vector) {
      square += value * value;
    }
    float[] unit = new float[vector.length];
    double length = Math.sqrt(square);
    for (int i = 0; i < unit.length && length > 0; i++) {
      unit[i] = (float) (vector[i] / length);
    }
    return unit;
  }
}
