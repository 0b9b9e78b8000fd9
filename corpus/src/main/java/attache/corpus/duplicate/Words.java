package attache.corpus.duplicate;

import attache.corpus.language.Kinds;
import attache.corpus.language.Letters;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The words of a text in order, each as a hash of its letters in lower case. A Han character is a
 * word, and so is a number in digits, without the commas between its thousands.
 */
final class Words {
  private static final int SHINGLE = 3;

  /** What is said in words as well as in digits; a text of a series differs from the next in it. */
  private static final int[] SPELLED =
      spelled(
          "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
              + " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty"
              + " ninety first second third fourth fifth sixth seventh eighth ninth tenth monday"
              + " tuesday wednesday thursday friday saturday sunday january february march april may"
              + " june july august september october november december jan feb mar apr jun jul aug"
              + " sep sept oct nov dec một hai ba bốn năm sáu bảy tám chín mười"
              + " 一 二 三 四 五 六 七 八 九 十 百 两 〇 零");

  private static final int LOW_BITS = 0x3FF;

  /** By the low bits of a word's hash, by which most words are told to be none of these. */
  private static final boolean[] MAY_BE_SPELLED = mayBeSpelled();

  /** Stands for any figure where words are compared without their figures. */
  private static final int ANY_FIGURE = 0x5EED;

  private int[] hashes;
  private boolean[] figures;
  private int count;

  private Words(int expected) {
    hashes = new int[expected];
    figures = new boolean[expected];
  }

  static Words of(String text) {
    char[] lower = Letters.inLowerCase(text);
    Words words = new Words(Math.max(16, text.length() / 3));
    int at = 0;
    while (at < lower.length) {
      int letter = Letters.at(lower, at);
      int kinds = Kinds.of(letter);
      int end = at + Character.charCount(letter);
      if ((kinds & Kinds.DIGIT) != 0) {
        end = endOfNumber(lower, at);
        words.add(hash(lower, at, end), true);
      } else if ((kinds & Kinds.IDEOGRAPH) != 0 || isOfWord(kinds)) {
        end = (kinds & Kinds.IDEOGRAPH) != 0 ? end : endOfWord(lower, end);
        int hash = hash(lower, at, end);
        words.add(hash, isSpelled(hash));
      }
      at = end;
    }
    return words;
  }

  private void add(int hash, boolean figure) {
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * count);
      figures = Arrays.copyOf(figures, 2 * count);
    }
    hashes[count] = hash;
    figures[count] = figure;
    count++;
  }

  private static boolean isOfWord(int kinds) {
    return (kinds & (Kinds.LETTER | Kinds.IDEOGRAPH)) == Kinds.LETTER
        || (kinds & Kinds.NON_SPACING_MARK) != 0;
  }

  private static int endOfWord(char[] text, int within) {
    int at = within;
    while (at < text.length) {
      int letter = Letters.at(text, at);
      if (!isOfWord(Kinds.of(letter))) {
        break;
      }
      at += Character.charCount(letter);
    }
    return at;
  }

  /** Where the digits end, those behind a sign within the number among them. */
  private static int endOfNumber(char[] text, int start) {
    int at = start;
    while (true) {
      while (isDigitAt(text, at)) {
        at += Character.charCount(Letters.at(text, at));
      }
      boolean goesOn =
          at + 1 < text.length
              && (text[at] == '.' || text[at] == ',' || text[at] == ':')
              && isDigitAt(text, at + 1);
      if (!goesOn) {
        return at;
      }
      at++;
    }
  }

  private static boolean isDigitAt(char[] text, int at) {
    return at < text.length && Kinds.is(Letters.at(text, at), Kinds.DIGIT);
  }

  private static int hash(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = text[i] == ',' ? hash : 31 * hash + text[i];
    }
    return hash;
  }

  /** Sorted. */
  private static int[] spelled(String words) {
    return Arrays.stream(words.split(" ", -1)).mapToInt(String::hashCode).sorted().toArray();
  }

  private static boolean[] mayBeSpelled() {
    boolean[] mayBe = new boolean[LOW_BITS + 1];
    for (int hash : SPELLED) {
      mayBe[hash & LOW_BITS] = true;
    }
    return mayBe;
  }

  private static boolean isSpelled(int hash) {
    return MAY_BE_SPELLED[hash & LOW_BITS] && Arrays.binarySearch(SPELLED, hash) >= 0;
  }

  int count() {
    return count;
  }

  boolean isFigure(int i) {
    return figures[i];
  }

  /** The word, as a hash. */
  int word(int i) {
    return hashes[i];
  }

  /** The word, or one value for all figures; 0 before the first and behind the last. */
  int withoutFigure(int i) {
    return i < 0 || i >= count ? 0 : figures[i] ? ANY_FIGURE : hashes[i];
  }

  /** Names a stretch of words. */
  int stretch(int start, int length) {
    long stretch = length;
    for (int i = start; i < start + length; i++) {
      stretch = mixed(stretch + hashes[i]);
    }
    return (int) stretch;
  }

  /** One hash for each three words in a row, in order; of a shorter text one in all. */
  int[] shingles() {
    int[] shingles = new int[Math.max(1, count - SHINGLE + 1)];
    for (int i = 0; i < shingles.length; i++) {
      shingles[i] = stretch(i, Math.min(SHINGLE, count));
    }
    return shingles;
  }

  /** The different words. */
  Set<Integer> distinct() {
    Set<Integer> distinct = new HashSet<>();
    for (int i = 0; i < count; i++) {
      distinct.add(hashes[i]);
    }
    return distinct;
  }

  /** Stafford's thirteenth variant of the finisher of MurmurHash3. */
  static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
