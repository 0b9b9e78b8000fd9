package attache.corpus.language;

import java.util.Arrays;

/**
 * Words of the letters a to z with what is known of each, five bits a letter in one number: a text
 * is looked up word by word without a string being made of any. Written once, then safe for many
 * threads.
 */
final class PackedWords {
  /** No longer word fits into a number. */
  static final int LONGEST = 12;

  /** Of a word that has another letter or is too long; no word is packed so. */
  static final long NONE = -1;

  /** Words are found after a probe or two where at least half of the table is free. */
  private static final int ROOM = 2;

  private final long[] words;
  private final byte[] known;
  private final int shift;

  /**
   * @param most how many words there may be
   */
  PackedWords(int most) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(ROOM * most);
    words = new long[1 << bits];
    Arrays.fill(words, NONE);
    known = new byte[1 << bits];
    shift = Long.SIZE - bits;
  }

  /** A word with a letter more; the empty word is 0. */
  static long with(long word, int letter) {
    return (word << 5) | (letter - ('a' - 1));
  }

  /** {@link #NONE} where there is another letter than a to z or too many. */
  static long packed(String word) {
    if (word.length() > LONGEST) {
      return NONE;
    }
    long packed = 0;
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      if (letter < 'a' || letter > 'z') {
        return NONE;
      }
      packed = with(packed, letter);
    }
    return packed;
  }

  /** Adds bits to what is known of a word. */
  void add(long word, int bits) {
    int place = place(word);
    words[place] = word;
    known[place] |= (byte) bits;
  }

  /** What is known of a word, a bit each; 0 where nothing is. */
  int of(long word) {
    return known[place(word)];
  }

  /** The word's place, or the free one where it would stand. */
  private int place(long word) {
    // Fibonacci hashing: Knuth, The Art of Computer Programming, volume 3, 6.4.
    int place = (int) ((word * 0x9E3779B97F4A7C15L) >>> shift);
    while (words[place] != word && words[place] != NONE) {
      place = (place + 1) & (words.length - 1);
    }
    return place;
  }
}
