package attache.config;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the corpus is indexed and searched.
 *
 * @param glossary the table of terms in English, Vietnamese and Chinese that bridges the languages;
 *     absolute, not checked to exist
 * @param reranker the folder of a cross-encoder ({@code model.onnx} and {@code tokenizer.json})
 *     that reorders the best passages; absolute, not checked to exist; null for none
 * @param rerankerBudget the longest that the cross-encoder may take for a question; what it has not
 *     read by then keeps its place
 * @param keepGenerations how many states of the index are kept, the current one included, so that
 *     it can be rolled back
 */
public record IndexSettings(
    Path glossary, @Nullable Path reranker, Duration rerankerBudget, int keepGenerations) {
  static IndexSettings read(SettingsSource source) {
    return new IndexSettings(
        absolute(source.path("index.glossary", "config/glossary.tsv")),
        source.text("index.reranker", "").isEmpty()
            ? null
            : absolute(source.path("index.reranker", "")),
        source.duration(
            "index.reranker-budget", "200ms", Duration.ofMillis(10), Duration.ofMinutes(1)),
        source.count("index.keep-generations", 3, 1, 1000));
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
