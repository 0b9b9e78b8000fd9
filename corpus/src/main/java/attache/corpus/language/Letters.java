package attache.corpus.language;

import java.text.Normalizer;
import java.util.Locale;

/** What of a text words are made of. */
public final class Letters {
  private static final int ASCII = 0x80;

  private Letters() {}

  /** Whether a code point is a letter or a mark that stands on one. */
  public static boolean isOfWord(int point) {
    return Kinds.is(point, Kinds.LETTER | Kinds.MARK);
  }

  /** Whether a code point is a mark that stands on a letter. */
  public static boolean isMark(int point) {
    return Kinds.is(point, Kinds.MARK);
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

  /** The UTF-16 units of a text in lower case, of whatever language. */
  public static char[] inLowerCase(String text) {
    char[] units = text.toCharArray();
    for (int i = 0; i < units.length; i++) {
      char unit = units[i];
      if (unit >= ASCII && dependsOnContext(unit)) {
        return text.toLowerCase(Locale.ROOT).toCharArray();
      }
      units[i] = inLowerCase(unit);
    }
    return units;
  }

  /** {@link Character#toLowerCase(char)}, which costs several calls. */
  public static char inLowerCase(char unit) {
    if (unit < ASCII) {
      return unit >= 'A' && unit <= 'Z' ? (char) (unit + ('a' - 'A')) : unit;
    }
    boolean hasNone = Kinds.is(unit, Kinds.LOWER_CASE | Kinds.IDEOGRAPH);
    return hasNone ? unit : Character.toLowerCase(unit);
  }

  /** Whether a unit has no lower case of its own: one of a pair, I with a dot, a Greek sigma. */
  private static boolean dependsOnContext(char unit) {
    return unit == 'İ' || unit == 'Σ' || Character.isHighSurrogate(unit);
  }

  /** The code point at a place of a text. */
  public static int at(char[] text, int place) {
    char unit = text[place];
    return Character.isHighSurrogate(unit) ? Character.codePointAt(text, place) : unit;
  }

  /** Where the word ends that a place is within or before. */
  public static int endOfWord(String text, int within) {
    int at = within;
    while (at < text.length()) {
      char unit = text.charAt(at);
      int point = Character.isHighSurrogate(unit) ? text.codePointAt(at) : unit;
      if (!isOfWord(point)) {
        break;
      }
      at += Character.charCount(point);
    }
    return at;
  }
}
