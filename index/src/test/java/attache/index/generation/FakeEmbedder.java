package attache.index.generation;

import attache.corpus.ContentDigest;
import attache.corpus.Language;
import attache.index.Embedder;
import attache.index.EmbeddingFailed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Embeds English and Chinese by the digest of the text: equal texts are near, others far. Remembers
 * what it was given.
 */
final class FakeEmbedder implements Embedder {
  private static final int DIMENSION = 8;

  final List<String> embedded = Collections.synchronizedList(new ArrayList<>());
  volatile boolean broken;

  @Override
  public Optional<String> model(Language language) {
    return switch (language) {
      case ENGLISH, CHINESE -> Optional.of("fake-" + language.code());
      case VIETNAMESE, OTHER -> Optional.empty();
    };
  }

  @Override
  public List<float[]> passages(List<String> texts, Language language) throws EmbeddingFailed {
    if (broken) {
      throw new EmbeddingFailed("the model is away", new IllegalStateException("away"));
    }
    embedded.addAll(texts);
    return texts.stream().map(FakeEmbedder::vector).toList();
  }

  @Override
  public float[] question(String text, Language language) {
    return vector(text);
  }

  private static float[] vector(String text) {
    byte[] digest = HexFormat.of().parseHex(ContentDigest.of(text).hex());
    float[] vector = new float[DIMENSION];
    double length = 0;
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = digest[i] == 0 ? 1 : digest[i];
      length += vector[i] * vector[i];
    }
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] /= (float) Math.sqrt(length);
    }
    return vector;
  }
}
