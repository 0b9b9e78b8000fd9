package attache.index;

import attache.corpus.Language;
import java.util.List;
import java.util.Optional;

/**
 * Turns text into vectors of unit length. Safe for many threads at once.
 *
 * <p>Implementations may use another model for each language; vectors of different {@linkplain
 * #model models} are never compared.
 */
public interface Embedder {
  /**
   * Names the model that embeds a language, such as {@code bge-small-en-v1.5-q}; empty where it has
   * none.
   */
  Optional<String> model(Language language);

  /**
   * Embeds passages of one language, in order.
   *
   * @throws EmbeddingFailed if the model cannot be reached or loaded
   */
  List<float[]> passages(List<String> texts, Language language) throws EmbeddingFailed;

  /**
   * Embeds a question, with whatever prefix the model wants for questions.
   *
   * @throws EmbeddingFailed if the model cannot be reached or loaded
   */
  float[] question(String text, Language language) throws EmbeddingFailed;
}
