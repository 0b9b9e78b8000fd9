package attache.index.search;

import attache.corpus.Language;
import java.util.regex.Pattern;

/**
 * What each part of a search counts for questions in a language. All were chosen on the development
 * suites; README.md, "Fusion", gives the figures.
 *
 * @param pair a pair of neighbours found, against a single word found; nought where the index has
 *     no pairs
 * @param title a word found in the title, against the same in the passage
 * @param accented a Vietnamese word found with its diacritics, beside the same without
 * @param facts a number or date found, in whatever written form
 * @param whole the list of whole articles, against the list of passages; may be nought
 */
record Weights(double pair, double title, double accented, double facts, double whole) {
  private static final double VECTOR = 0.7;

  /** Models of Ollama's library that were trained on English. */
  private static final Pattern ENGLISH_ALONE =
      Pattern.compile(
          "^ollama:(?:[^/]+/)*(?:all-minilm|nomic-embed-text|mxbai-embed-large|snowflake-arctic-embed"
              + "|bge-large)(?::|$)");

  static Weights of(Language language) {
    return switch (language) {
      case ENGLISH -> new Weights(0, 0.5, 0, 0.3, 1);
      case VIETNAMESE -> new Weights(0.5, 0.5, 0.5, 0.3, 0);
      case CHINESE -> new Weights(0.5, 0.3, 0, 0.3, 0);
      case OTHER -> new Weights(0.3, 0.3, 0, 0.3, 0.5);
    };
  }

  /**
   * The list by a model's vectors, against the list of passages; may be nought, and then the
   * question is not embedded. Models of one language alone count for it alone.
   */
  static double vector(String model, Language language) {
    return switch (model) {
      case "bge-small-zh-v1.5-q" -> 0;
      default -> ENGLISH_ALONE.matcher(model).find() && language != Language.ENGLISH ? 0 : VECTOR;
    };
  }
}
