package attache.bot.model;

/**
 * Takes out what a model writes between {@code <think>} and {@code </think>} in its answer, where
 * the server does not keep its thoughts apart. For one thread.
 */
final class Thoughts {
  private static final String OPEN = "<think>";
  private static final String CLOSE = "</think>";

  private final StringBuilder held = new StringBuilder();
  private boolean thinking;

  /** Takes a piece of the stream; gives what of it, and of pieces held back, is no thought. */
  String without(String piece) {
    held.append(piece);
    StringBuilder shown = new StringBuilder();
    while (true) {
      String tag = thinking ? CLOSE : OPEN;
      int at = held.indexOf(tag);
      if (at < 0) {
        int keep = beginningOf(tag);
        if (!thinking) {
          shown.append(held, 0, held.length() - keep);
        }
        held.delete(0, held.length() - keep);
        return shown.toString();
      }
      if (!thinking) {
        shown.append(held, 0, at);
      }
      held.delete(0, at + tag.length());
      thinking = !thinking;
    }
  }

  /** What was held back because it might have become a tag. */
  String rest() {
    return thinking ? "" : held.toString();
  }

  /** How many units at the end may be the beginning of the tag. */
  private int beginningOf(String tag) {
    for (int length = Math.min(tag.length() - 1, held.length()); length > 0; length--) {
      if (tag.startsWith(held.substring(held.length() - length))) {
        return length;
      }
    }
    return 0;
  }
}
