package attache.corpus.language;

import java.text.Normalizer;
import java.util.Locale;

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

  /** A text in lower case and without diacritics, đ as d: as Vietnamese is often typed. */
  public static String plain(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replace('đ', 'd');
  }
}
