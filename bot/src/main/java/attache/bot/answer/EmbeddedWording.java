package attache.bot.answer;

import attache.bot.answer.check.CitedText;
import attache.bot.answer.check.Wording;
import attache.corpus.Language;
import attache.corpus.split.SentenceSplitter;
import attache.index.Embedder;
import attache.index.EmbeddingFailed;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds a stretch for said where a sentence of the passage, in the same language, comes near enough
 * to it by an embedding model. A model that cannot be had holds nothing for said. Safe for many
 * threads at once.
 */
public final class EmbeddedWording implements Wording {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedWording.class);

  private final Embedder embedder;
  private final double near;

  /**
   * @param near the least cosine, above 0 to 1
   */
  public EmbeddedWording(Embedder embedder, double near) {
    this.embedder = embedder;
    this.near = near;
  }

  @Override
  public boolean says(String stretch, Language language, List<CitedText> cited) {
    List<String> texts = new ArrayList<>(List.of(stretch));
    cited.stream()
        .filter(each -> each.language() == language)
        .forEach(
            each ->
                SentenceSplitter.split(each.text(), language)
                    .forEach(span -> texts.add(span.of(each.text()))));
    if (texts.size() == 1 || embedder.model(language).isEmpty()) {
      return false;
    }
    try {
      List<float[]> directions = embedder.passages(texts, language);
      return directions.stream()
          .skip(1)
          .anyMatch(sentence -> Cosine.of(directions.getFirst(), sentence) >= near);
    } catch (EmbeddingFailed e) {
      LOG.warn("event=wording_unknown detail={}", e.getMessage());
      return false;
    }
  }
}
