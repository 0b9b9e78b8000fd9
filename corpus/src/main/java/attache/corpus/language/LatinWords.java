package attache.corpus.language;

import java.util.Locale;
import java.util.regex.Pattern;

/** How many words in Latin script speak for which language; one word may speak for several. */
final class LatinWords {
  /** Letters with a mark that no other of the world's larger languages writes. */
  private static final Pattern VIETNAMESE_LETTER = Pattern.compile("[ăđơưĂĐƠƯ\\u1EA0-\\u1EF9]");

  /** Letters that Vietnamese shares with French, Portuguese and others. */
  private static final Pattern SHARED_LETTER =
      Pattern.compile("[àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ]");

  private static final int ASCII = 0x80;

  /** No character from here on is one of the letters a to z once its case and marks are gone. */
  private static final int NEVER_PLAIN = 0x2200;

  /**
   * Of a character, below the bits that follow: the letter from a to z that is left of it without
   * case and marks, from 1, or one of the next two.
   */
  private static final int PLAIN_LETTER = 31;

  private static final int ANOTHER_LETTER = 31;

  /** Nothing is left of a mark. */
  private static final int NOTHING = 0;

  private static final int BEYOND_ASCII = 1 << 5;
  private static final int OF_VIETNAMESE = 1 << 6;
  private static final int SHARED = 1 << 7;
  private static final int KNOWN = 1 << 8;

  /** By character, 0 where it was not met yet. Two threads that meet it at once write the same. */
  private static final short[] LETTERS = new short[NEVER_PLAIN];

  int total;

  /** Common in English and no Vietnamese syllable. */
  int english;

  /** Common in English, but a Vietnamese syllable too. */
  int englishSyllables;

  /** Common in another language and not in English. */
  int other;

  /** Of those, the ones that are no Vietnamese syllable. */
  int otherNoSyllable;

  /** Common in Vietnamese, diacritics apart. */
  int vietnamese;

  /** With a letter that only Vietnamese has. */
  int vietnameseLetters;

  /** With none of those, but one that Vietnamese shares with others. */
  int sharedLetters;

  /** Built as a Vietnamese syllable is. */
  int syllables;

  /** Of those, the ones with diacritics. */
  int markedSyllables;

  private LatinWords() {}

  static LatinWords of(char[] text) {
    LatinWords words = new LatinWords();
    for (int start = 0; start < text.length; ) {
      int first = Letters.at(text, start);
      int kinds = Kinds.of(first);
      if ((kinds & (Kinds.LETTER | Kinds.MARK)) == 0) {
        start += Character.charCount(first);
      } else {
        start = words.count(text, start, (kinds & Kinds.LATIN) != 0);
      }
    }
    return words;
  }

  /** Counts the word from there on, and says where it ends. */
  private int count(char[] text, int start, boolean latin) {
    long word = 0;
    int letters = 0;
    int signs = 0;
    boolean another = false;
    int at = start;
    while (at < text.length) {
      int point = Letters.at(text, at);
      int letter = letter(point);
      if (letter == 0) {
        break;
      }
      int plain = letter & PLAIN_LETTER;
      another |= plain == ANOTHER_LETTER;
      if (plain != NOTHING) {
        word = (word << 5) | plain;
        letters++;
      }
      signs |= letter;
      at += Character.charCount(point);
    }
    if (latin) {
      boolean packed = !another && letters <= PackedWords.LONGEST;
      count(packed ? KnownWords.of(word) : 0, signs, text, start, at);
    }
    return at;
  }

  private void count(int known, int signs, char[] text, int start, int end) {
    total++;
    boolean ascii = (signs & BEYOND_ASCII) == 0;
    boolean own = (signs & OF_VIETNAMESE) != 0;
    boolean shared = !own && (signs & SHARED) != 0;
    vietnameseLetters += own ? 1 : 0;
    sharedLetters += shared ? 1 : 0;
    if (known == 0) {
      return;
    }
    boolean syllable = (known & KnownWords.SYLLABLE) != 0;
    if (syllable) {
      syllables++;
      markedSyllables += own || shared ? 1 : 0;
    }
    vietnamese += (known & KnownWords.VIETNAMESE) != 0 ? 1 : 0;
    if (ascii && (known & KnownWords.ENGLISH) != 0) {
      english += syllable ? 0 : 1;
      englishSyllables += syllable ? 1 : 0;
    }
    boolean elsewhere =
        ascii
            ? (known & KnownWords.OTHER) != 0
            : KnownWords.isCommonElsewhere(
                new String(text, start, end - start).toLowerCase(Locale.ROOT), known);
    if (elsewhere) {
      other++;
      otherNoSyllable += syllable ? 0 : 1;
    }
  }

  /** What a character of a word is, a bit each; 0 for one that is of no word. */
  private static int letter(int point) {
    if (point >= NEVER_PLAIN) {
      return beyond(Kinds.of(point));
    }
    int known = LETTERS[point];
    if (known == 0) {
      known = learn(point) | KNOWN;
      LETTERS[point] = (short) known;
    }
    return known & ~KNOWN;
  }

  private static int beyond(int kinds) {
    if ((kinds & Kinds.LETTER) != 0) {
      return ANOTHER_LETTER | BEYOND_ASCII;
    }
    return (kinds & Kinds.MARK) != 0 ? NOTHING | BEYOND_ASCII : 0;
  }

  private static int learn(int point) {
    if (!Letters.isOfWord(point)) {
      return 0;
    }
    String letter = Character.toString(point);
    String lower = letter.toLowerCase(Locale.ROOT);
    long plain = PackedWords.packed(Letters.plain(letter));
    int left = plain >= 0 && plain <= PLAIN_LETTER ? (int) plain : ANOTHER_LETTER;
    return left
        | (lower.charAt(0) >= ASCII || lower.length() > 1 ? BEYOND_ASCII : 0)
        | (VIETNAMESE_LETTER.matcher(lower).find() ? OF_VIETNAMESE : 0)
        | (SHARED_LETTER.matcher(lower).find() ? SHARED : 0);
  }
}
