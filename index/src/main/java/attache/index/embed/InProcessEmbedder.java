package attache.index.embed;

import attache.config.Reason;
import attache.corpus.Language;
import attache.index.Embedder;
import attache.index.EmbeddingFailed;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Embeds English with bge-small-en-v1.5 and Chinese with bge-small-zh-v1.5 (Xiao et al., C-Pack,
 * 2023), both quantised to 8 bits. It has no model for other languages.
 *
 * <p>A question is embedded by the thread that asks. Passages are embedded by as many threads as
 * the machine has cores, each working on whole passages; batches of {@link #BATCH} keep all of them
 * at work while the vectors of a batch stay small.
 */
public final class InProcessEmbedder implements Embedder {
  /** How many passages to hand to {@link #passages} at a time. */
  public static final int BATCH = 64;

  /** One model; loaded once, when it is first wanted. */
  private static final class Lazy {
    private final String file;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable OnnxModel model;

    Lazy(String file) {
      this.file = file;
    }
  }

  private final Path cache;
  private final ExecutorService threads;
  private final Map<Language, Lazy> models = new EnumMap<>(Language.class);

  /**
   * Loads nothing yet.
   *
   * @param cache the folder below the home into which the tokenizer unpacks its native library
   */
  public InProcessEmbedder(Path cache) {
    this.cache = cache;
    ThreadFactory named = Thread.ofPlatform().daemon().name("embedding-", 0).factory();
    threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), named);
    models.put(Language.ENGLISH, new Lazy("bge-small-en-v1.5-q"));
    models.put(Language.CHINESE, new Lazy("bge-small-zh-v1.5-q"));
  }

  @Override
  public Optional<String> model(Language language) {
    return Optional.ofNullable(models.get(language)).map(lazy -> lazy.file);
  }

  @Override
  public List<float[]> passages(List<String> texts, Language language) throws EmbeddingFailed {
    if (texts.isEmpty()) {
      return List.of();
    }
    OnnxModel model = loaded(language);
    try {
      return model
          .embedAll(texts.stream().map(InProcessEmbedder::segment).toList())
          .content()
          .stream()
          .map(Embedding::vector)
          .toList();
    } catch (RuntimeException e) {
      throw failed(model.name(), e);
    }
  }

  @Override
  public float[] question(String text, Language language) throws EmbeddingFailed {
    OnnxModel model = loaded(language);
    try {
      return model.embed(segment(text)).content().vector();
    } catch (RuntimeException e) {
      throw failed(model.name(), e);
    }
  }

  /** A segment may not be blank; a model gives a vector for a lone full stop too. */
  private static TextSegment segment(String text) {
    return TextSegment.from(text.isBlank() ? "." : text);
  }

  private OnnxModel loaded(Language language) throws EmbeddingFailed {
    Lazy lazy = models.get(language);
    if (lazy == null) {
      throw new IllegalArgumentException("No in-process model embeds " + language);
    }
    OnnxModel model = lazy.model;
    if (model != null) {
      return model;
    }
    lazy.loading.lock();
    try {
      model = lazy.model;
      if (model == null) {
        model = OnnxModel.load(lazy.file, cache, threads);
        lazy.model = model;
      }
      return model;
    } finally {
      lazy.loading.unlock();
    }
  }

  private static EmbeddingFailed failed(String model, RuntimeException e) {
    Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
    return new EmbeddingFailed(
        "The embedding model " + model + " failed (" + Reason.of(cause) + ")", cause);
  }
}
