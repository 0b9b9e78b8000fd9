package attache.bot.answer;

/** How near two embeddings are, -1 to 1. */
final class Cosine {
  private Cosine() {}

  /** Of two vectors of unit length, as embedding models give them. */
  static double of(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
