package attache.index.rerank;

import attache.config.IndexSettings;
import attache.index.Hit;
import attache.index.Hit.ScorePart;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.scoring.ScoringModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the best passages in the order of a cross-encoder, as many as there is time for. Loads its
 * model when it is first wanted; where that fails, the log says why, and passages keep their order.
 * Safe for many threads at once.
 */
public final class Reranker {
  private static final Logger LOG = LoggerFactory.getLogger(Reranker.class);

  /** As in {@link ScorePart#list}. */
  private static final String LIST = "cross-encoder";

  /** What gives the model, once. */
  @FunctionalInterface
  interface Loading {
    @Nullable ScoringModel load() throws RerankerUnusable;
  }

  private final Loading loading;
  private final Duration budget;
  private final LongSupplier nanos;
  private boolean loaded;
  private @Nullable ScoringModel model;

  /**
   * @param cache where the tokenizer may unpack its native library
   */
  public Reranker(IndexSettings settings, Path cache) {
    this(loading(settings, cache), settings.rerankerBudget(), System::nanoTime);
  }

  Reranker(Loading loading, Duration budget, LongSupplier nanos) {
    this.loading = loading;
    this.budget = budget;
    this.nanos = nanos;
  }

  private static Loading loading(IndexSettings settings, Path cache) {
    Path folder = settings.reranker();
    return folder == null ? () -> null : () -> CrossEncoder.load(folder, cache);
  }

  /** Why the cross-encoder of the settings cannot be used; empty where it can, or none is set. */
  public static Optional<String> trouble(IndexSettings settings, Path cache) {
    try {
      ScoringModel model = loading(settings, cache).load();
      if (model != null) {
        model.score("a passage", "a question");
      }
      return Optional.empty();
    } catch (RerankerUnusable | RuntimeException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private record Scored(Hit hit, double value) {}

  /**
   * The same passages; those that were read before the time was up, best first, in the order of
   * their scores. They share the places and the fused scores they had.
   */
  public List<Hit> reorder(String question, List<Hit> hits) {
    ScoringModel encoder = model();
    if (encoder == null || hits.size() < 2) {
      return hits;
    }
    List<Scored> read = read(encoder, question, hits);
    List<Scored> order = new ArrayList<>(read);
    order.sort(Comparator.comparingDouble(Scored::value).reversed());
    List<Hit> reordered = new ArrayList<>(hits.size());
    for (Scored each : order) {
      int place = reordered.size();
      double score = hits.get(place).score();
      List<ScorePart> parts = new ArrayList<>(each.hit.parts());
      parts.add(new ScorePart(LIST, place + 1, each.value, score - each.hit.score()));
      reordered.add(new Hit(place + 1, each.hit.passage(), each.hit.article(), score, parts));
    }
    reordered.addAll(hits.subList(read.size(), hits.size()));
    return reordered;
  }

  private List<Scored> read(ScoringModel encoder, String question, List<Hit> hits) {
    List<Scored> read = new ArrayList<>();
    long start = nanos.getAsLong();
    long last = 0;
    long spent = 0;
    // A passage that would end after the time is not begun: it will take about as long as the last.
    while (read.size() < hits.size() && spent + last <= budget.toNanos()) {
      Hit hit = hits.get(read.size());
      String title = hit.article().metadata().title();
      String text = title == null ? hit.passage().text() : title + "\n" + hit.passage().text();
      try {
        double value = encoder.score(TextSegment.from(text), question).content();
        read.add(new Scored(hit, value));
      } catch (RuntimeException e) {
        LOG.warn("event=passage_not_reranked reason=\"{}\"", e.toString());
        return List.of();
      }
      long now = nanos.getAsLong() - start;
      last = now - spent;
      spent = now;
    }
    return read;
  }

  private synchronized @Nullable ScoringModel model() {
    if (!loaded) {
      loaded = true;
      try {
        model = loading.load();
      } catch (RerankerUnusable e) {
        LOG.warn("event=reranker_not_loaded reason=\"{}\"", e.getMessage());
      }
    }
    return model;
  }
}
