package attache.index.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.corpus.ContentDigest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingCacheTest {
  @TempDir Path folder;

  @Test
  void what_is_put_is_found_now_and_after_reopening() throws IOException {
    int count = 5_000;
    try (EmbeddingCache cache = EmbeddingCache.open(folder, "ollama:bge-m3/large")) {
      for (int i = 0; i < count; i++) {
        cache.put(ContentDigest.of("text " + i), vector(i));
      }
      assertThat(cache.find(ContentDigest.of("text 7"))).contains(vector(7));
    }
    try (EmbeddingCache cache = EmbeddingCache.open(folder, "ollama:bge-m3/large")) {
      assertThat(cache.size()).isEqualTo(count);
      for (int i = 0; i < count; i++) {
        assertThat(cache.find(ContentDigest.of("text " + i))).contains(vector(i));
      }
      assertThat(cache.find(ContentDigest.of("another text"))).isEmpty();
    }
    try (EmbeddingCache other = EmbeddingCache.open(folder, "another model")) {
      assertThat(other.find(ContentDigest.of("text 7"))).isEmpty();
    }
  }

  @Test
  void a_vector_of_another_length_is_no_vector_of_this_model() throws IOException {
    try (EmbeddingCache cache = EmbeddingCache.open(folder, "model")) {
      cache.put(ContentDigest.of("text"), new float[4]);
      assertThatThrownBy(() -> cache.put(ContentDigest.of("other"), new float[5]))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("5");
    }
  }

  private static float[] vector(int seed) {
    Random random = new Random(seed);
    float[] vector = new float[4];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = random.nextFloat();
    }
    return vector;
  }
}
