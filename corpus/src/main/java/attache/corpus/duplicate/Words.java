package attache.corpus.duplicate;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

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
    String lower = text.toLowerCase(Locale.ROOT);
    Words words = new Words(Math.max(16, text.length() / 3));
    int at = 0;
    while (at < lower.length()) {
      int letter = lower.codePointAt(at);
      int end = at + Character.charCount(letter);
      if (Character.isDigit(letter)) {
        end = endOfNumber(lower, at);
        words.add(hash(lower, at, end), true);
      } else if (Character.isIdeographic(letter)) {
        int hash = hash(lower, at, end);
        words.add(hash, isSpelled(hash));
      } else if (isOfWord(letter)) {
        end = end(lower, at, Words::isOfWord);
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

  private static boolean isOfWord(int letter) {
    return (Character.isLetter(letter) && !Character.isIdeographic(letter))
        || Character.getType(letter) == Character.NON_SPACING_MARK;
  }

  private static int end(String text, int start, IntPredicate inside) {
    int at = start;
    while (at < text.length() && inside.test(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static int endOfNumber(String text, int start) {
    int at = end(text, start, Character::isDigit);
    boolean goesOn =
        at + 1 < text.length()
            && ".,:".indexOf(text.charAt(at)) >= 0
            && Character.isDigit(text.codePointAt(at + 1));
    return goesOn ? endOfNumber(text, at + 1) : at;
  }

  private static int hash(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      char unit = text.charAt(i);
      hash = unit == ',' ? hash : 31 * hash + unit;
    }
    return hash;
  }

  /** Sorted. */
  private static int[] spelled(String words) {
    return Arrays.stream(words.split(" ", -1)).mapToInt(String::hashCode).sorted().toArray();
  }

  private static boolean isSpelled(int hash) {
    return Arrays.binarySearch(SPELLED, hash) >= 0;
  }

  int count() {
    return count;
  }

  boolean isFigure(int i) {
    return figures[i];
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
