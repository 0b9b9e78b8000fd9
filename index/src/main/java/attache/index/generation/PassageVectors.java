package attache.index.generation;

import attache.corpus.Article;
import attache.corpus.ContentDigest;
import attache.corpus.Language;
import attache.corpus.Passage;
import attache.index.Embedder;
import attache.index.EmbeddingFailed;
import attache.index.search.PassageIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The vectors of passages: those in the caches, and new ones from the models. */
final class PassageVectors implements AutoCloseable {
  private final Path folder;
  private final Embedder embedder;
  private final Map<String, EmbeddingCache> caches = new HashMap<>();

  PassageVectors(Path folder, Embedder embedder) {
    this.folder = folder;
    this.embedder = embedder;
  }

  /**
   * The vectors of an article's passages, passage by passage, each by its model; none for a passage
   * in a language that no model embeds. Empty if one is not in the caches.
   */
  Optional<List<Map<String, float[]>>> known(Article article) throws IOException {
    List<Map<String, float[]>> vectors = new ArrayList<>();
    for (Passage passage : article.passages()) {
      Optional<String> model = embedder.model(passage.language());
      if (model.isEmpty()) {
        vectors.add(Map.of());
        continue;
      }
      Optional<float[]> vector = cache(model.get()).find(digest(article, passage));
      if (vector.isEmpty()) {
        return Optional.empty();
      }
      vectors.add(Map.of(model.get(), vector.get()));
    }
    return Optional.of(vectors);
  }

  /** Fills the caches with what these articles lack; each text is embedded once. */
  void embed(List<Article> articles) throws IOException, EmbeddingFailed {
    Map<Language, Map<ContentDigest, String>> missing = new LinkedHashMap<>();
    for (Article article : articles) {
      for (Passage passage : article.passages()) {
        Optional<String> model = embedder.model(passage.language());
        ContentDigest digest = digest(article, passage);
        if (model.isPresent() && cache(model.get()).find(digest).isEmpty()) {
          missing
              .computeIfAbsent(passage.language(), language -> new LinkedHashMap<>())
              .put(digest, PassageIndex.embeddedText(article, passage));
        }
      }
    }
    for (Map.Entry<Language, Map<ContentDigest, String>> each : missing.entrySet()) {
      List<ContentDigest> digests = List.copyOf(each.getValue().keySet());
      List<String> texts = List.copyOf(each.getValue().values());
      List<float[]> vectors = embedder.passages(texts, each.getKey());
      EmbeddingCache cache = cache(embedder.model(each.getKey()).orElseThrow());
      for (int i = 0; i < digests.size(); i++) {
        cache.put(digests.get(i), vectors.get(i));
      }
    }
  }

  private static ContentDigest digest(Article article, Passage passage) {
    return ContentDigest.of(PassageIndex.embeddedText(article, passage));
  }

  private EmbeddingCache cache(String model) throws IOException {
    EmbeddingCache cache = caches.get(model);
    if (cache == null) {
      cache = EmbeddingCache.open(folder, model);
      caches.put(model, cache);
    }
    return cache;
  }

  @Override
  public void close() throws IOException {
    for (EmbeddingCache cache : caches.values()) {
      cache.close();
    }
  }
}
