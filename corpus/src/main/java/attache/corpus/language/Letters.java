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
    return Character.isLetter(point) || isMark(point);
  }

  /** Whether a code point is a mark that stands on a letter. */
  public static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** A text in lower case and without diacritics, đ as d: as Vietnamese is often typed. */
  public static String plain(String text) {
    String parted = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(parted.length());
    for (int at = 0; at < parted.length(); at += Character.charCount(parted.codePointAt(at))) {
      int point = parted.codePointAt(at);
      if (!isMark(point)) {
        plain.appendCodePoint(point == 'đ' ? 'd' : point);
      }
    }
    return plain.toString();
  }

  /** Where the word ends that a place is within or before. */
  public static int endOfWord(String text, int within) {
    int at = within;
    while (at < text.length() && isOfWord(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }
}
