package attache.corpus.read;

import java.nio.charset.Charset;
import java.util.BitSet;

/** Whether decoded bytes may be a text: noise decodes to characters that texts hardly have. */
final class Legibility {
  /**
   * Private, unassigned and control characters and those that stand for undecodable bytes, of all.
   * Texts with signs of their own fonts have fewer than one in a hundred, noise one in five.
   */
  private static final double MOST_ODD = 0.05;

  /**
   * Of a text's Chinese characters at least this share is common: of news 0.98 and more, of
   * Japanese 0.9, of noise taken for GB18030 or Big5 a half.
   */
  private static final double LEAST_COMMON = 0.7;

  /** Fewer Chinese characters tell nothing. */
  private static final int LEAST_CHINESE = 20;

  /** The first levels of GB 2312 and Big5, those of common characters, by their lead bytes. */
  private static final BitSet COMMON = new BitSet();

  static {
    addRows("GB2312", 0xB0, 0xD7);
    addRows("Big5", 0xA4, 0xC6);
  }

  private Legibility() {}

  private static void addRows(String charset, int first, int last) {
    for (int lead = first; lead <= last; lead++) {
      for (int trail = 0x40; trail <= 0xFE; trail++) {
        byte[] pair = {(byte) lead, (byte) trail};
        new String(pair, Charset.forName(charset))
            .codePoints()
            .filter(Character::isIdeographic)
            .forEach(COMMON::set);
      }
    }
  }

  /** Whether too many characters are none that a text consists of. */
  static boolean isNoise(String text) {
    long odd = text.codePoints().filter(Legibility::isOdd).count();
    return odd > text.length() * MOST_ODD;
  }

  /** Whether a text whose encoding was guessed consists of Chinese characters that nobody uses. */
  static boolean isRare(String text) {
    int chinese = 0;
    int common = 0;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      chinese += Character.isIdeographic(character) ? 1 : 0;
      common += COMMON.get(character) ? 1 : 0;
      i += Character.charCount(character);
    }
    return chinese >= LEAST_CHINESE && common < chinese * LEAST_COMMON;
  }

  private static boolean isOdd(int character) {
    return character == '\uFFFD'
        || switch (Character.getType(character)) {
          case Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE -> true;
          case Character.CONTROL -> !Character.isWhitespace(character);
          default -> false;
        };
  }
}
