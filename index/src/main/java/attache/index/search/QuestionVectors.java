package attache.index.search;

import attache.corpus.Language;
import attache.index.Embedder;
import attache.index.EmbeddingFailed;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Questions as vectors, where the index has vectors of the same model. */
final class QuestionVectors {
  private static final Logger LOG = LoggerFactory.getLogger(QuestionVectors.class);

  /** For a question that is not embedded. */
  static final Future<@Nullable Vector> NONE = CompletableFuture.completedFuture(null);

  /** Native code would pin a virtual thread to its carrier. */
  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().daemon().name("question-embedding-", 0).factory());

  /** A question's vector and the field to look for its neighbours in. */
  static final class Vector {
    private final String field;
    private final float[] value;
    private final double weight;

    private Vector(String field, float[] value, double weight) {
      this.field = field;
      this.value = value;
      this.weight = weight;
    }

    String field() {
      return field;
    }

    float[] value() {
      return value;
    }

    /** What the list of its neighbours counts, above nought. */
    double weight() {
      return weight;
    }
  }

  private final Embedder embedder;

  /** The fields with vectors, and how many numbers a vector has. */
  private final Map<String, Integer> dimensions = new HashMap<>();

  QuestionVectors(IndexReader reader, Embedder embedder) {
    this.embedder = embedder;
    for (FieldInfo field : FieldInfos.getMergedFieldInfos(reader)) {
      if (field.getVectorDimension() > 0) {
        dimensions.put(field.name, field.getVectorDimension());
      }
    }
  }

  /** Starts to embed a question; the future holds null where there is nothing to compare it to. */
  Future<@Nullable Vector> begin(String text, Language language) {
    String model = embedder.model(language).orElse(null);
    if (model == null || !dimensions.containsKey(Fields.vector(model))) {
      return NONE;
    }
    double weight = Weights.vector(model, language);
    return weight == 0
        ? NONE
        : THREADS.submit(() -> embed(text, language, Fields.vector(model), weight));
  }

  /**
   * Waits for what {@link #begin} started. A model that fails costs the list by vectors, not the
   * answer; the log says why.
   */
  static @Nullable Vector await(Future<@Nullable Vector> vector) {
    try {
      return vector.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof EmbeddingFailed failed) {
        LOG.warn("event=question_not_embedded reason=\"{}\"", failed.getMessage());
        return null;
      }
      throw new IllegalStateException("A question could not be embedded", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      LOG.info("event=question_not_embedded reason=interrupted");
      return null;
    }
  }

  private @Nullable Vector embed(String text, Language language, String field, double weight)
      throws EmbeddingFailed {
    float[] value = embedder.question(text, language);
    Integer expected = dimensions.get(field);
    if (expected == null || expected != value.length) {
      throw new EmbeddingFailed(
          "The index has vectors of "
              + expected
              + " numbers in "
              + field
              + ", but the model now gives "
              + value.length
              + ": another model goes by the same name. Run `attache index --force` to embed anew.",
          new IllegalStateException(field));
    }
    return new Vector(field, value, weight);
  }
}
