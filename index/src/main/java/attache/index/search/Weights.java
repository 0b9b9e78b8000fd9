package attache.index.search;

import attache.corpus.Language;

/**
 * What each part of a search counts for questions in a language. All were chosen on the development
 * suites; README.md, "Fusion", gives the figures.
 *
 * @param pair a pair of neighbours found, against a single word found
 * @param title a word found in the title, against the same in the passage
 * @param accented a Vietnamese word found with its diacritics, beside the same without
 * @param facts a number or date found, in whatever written form
 * @param whole the list of whole articles, against the list of passages; may be nought
 * @param vector the list by vectors, against the list of passages; may be nought, and then the
 *     question is not embedded
 */
record Weights(
    double pair, double title, double accented, double facts, double whole, double vector) {
  static Weights of(Language language) {
    return switch (language) {
      case ENGLISH -> new Weights(0.1, 0.5, 0, 0.3, 1, 0.7);
      case VIETNAMESE -> new Weights(0.5, 0.5, 0.5, 0.3, 0, 0);
      case CHINESE -> new Weights(0.5, 0.3, 0, 0.3, 0, 0);
      case OTHER -> new Weights(0.3, 0.3, 0, 0.3, 0.5, 0);
    };
  }
}
