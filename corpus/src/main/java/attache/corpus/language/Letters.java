package attache.corpus.language;

/** What of a text words are made of. */
public final class Letters {
  private static final int ASCII = 0x80;

  private Letters() {}

  /** Whether a code point is a letter or a mark that stands on one. */
  public static boolean isOfWord(int point) {
    if (point < ASCII) {
      return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
    }
    int type = Character.getType(point);
    return Character.isLetter(point)
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
