package attache.index.analysis;

/** Takes terms, one after the other, without an object for each. */
@FunctionalInterface
public interface TermTaker {
  /**
   * @param letters the term stands at their beginning; good until the call returns
   * @param length of the term
   */
  void take(char[] letters, int length);
}
