package attache.corpus.duplicate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where two texts that go the same way differ for a few words: after patience diff (Cohen, 2008),
 * stretches of words that both have once are found, those in the same order in both are kept, and
 * grown as far as the words are the same. What is left between two of them is a replacement.
 *
 * <p>It takes the time of sorting the words, whatever their number.
 */
final class Replacements {
  /**
   * Of more words, one side is another sentence and no replacement of the other. Between 3 and 10
   * it hardly matters: README.md, "Near-copies".
   */
  private static final int MOST_WORDS = 5;

  /** A name or a verb with its particle has no more words. */
  private static final int MOST_FOR_A_WORD = 3;

  /** Before the first common stretch and behind the last, a page's frame is told otherwise. */
  private static final int MOST_AT_AN_END = 2;

  private final Words one;
  private final Words other;
  private final Set<Integer> wordsOfOne;
  private final Set<Integer> wordsOfOther;

  private Replacements(Words one, Words other) {
    this.one = one;
    this.other = other;
    wordsOfOne = one.distinct();
    wordsOfOther = other.distinct();
  }

  /**
   * Whether somewhere each text has a figure in the place of the other's, or a word that the other
   * lacks in the place of one that it lacks itself.
   */
  static boolean change(Words one, Words other) {
    return new Replacements(one, other).change();
  }

  private boolean change() {
    int[] common = increasing(common());
    int endOfOne = 0;
    int endOfOther = 0;
    boolean first = true;
    for (int i = 0; i + 1 < common.length; i += 2) {
      if (common[i] < endOfOne || common[i + 1] < endOfOther) {
        continue;
      }
      if (isChanged(endOfOne, common[i], endOfOther, common[i + 1], first)) {
        return true;
      }
      first = false;
      endOfOne = common[i] + 1;
      endOfOther = common[i + 1] + 1;
      while (endOfOne < one.count()
          && endOfOther < other.count()
          && one.word(endOfOne) == other.word(endOfOther)) {
        endOfOne++;
        endOfOther++;
      }
    }
    return isChanged(endOfOne, one.count(), endOfOther, other.count(), true);
  }

  private boolean isChanged(int from, int to, int fromOther, int toOther, boolean atEnd) {
    int end = to;
    int endOther = toOther;
    while (end > from && endOther > fromOther && one.word(end - 1) == other.word(endOther - 1)) {
      end--;
      endOther--;
    }
    int longer = Math.max(end - from, endOther - fromOther);
    if (longer > (atEnd ? MOST_AT_AN_END : MOST_WORDS)) {
      return false;
    }
    Set<Integer> figures = figures(one, from, end);
    Set<Integer> others = figures(other, fromOther, endOther);
    boolean another = !figures.containsAll(others) && !others.containsAll(figures);
    return another
        || (!atEnd
            && longer <= MOST_FOR_A_WORD
            && hasWordBut(wordsOfOther, one, from, end)
            && hasWordBut(wordsOfOne, other, fromOther, endOther));
  }

  private static boolean hasWordBut(Set<Integer> known, Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!known.contains(words.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static Set<Integer> figures(Words words, int from, int to) {
    Set<Integer> figures = new HashSet<>();
    for (int i = from; i < to; i++) {
      if (words.isFigure(i)) {
        figures.add(words.word(i));
      }
    }
    return figures;
  }

  /** Pairs of places, in the order of the first text, of shingles that each text has once. */
  private int[] common() {
    Map<Integer, Integer> places = once(other.shingles());
    int[] shingles = one.shingles();
    Map<Integer, Integer> own = once(shingles);
    int[] pairs = new int[2 * own.size()];
    int size = 0;
    for (int i = 0; i < shingles.length; i++) {
      Integer there = places.get(shingles[i]);
      if (there != null && there >= 0 && own.getOrDefault(shingles[i], -1) == i) {
        pairs[size++] = i;
        pairs[size++] = there;
      }
    }
    return Arrays.copyOf(pairs, size);
  }

  /** Each shingle's place; -1 for one that comes again. */
  private static Map<Integer, Integer> once(int[] shingles) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < shingles.length; i++) {
      places.merge(shingles[i], i, (known, again) -> -1);
    }
    return places;
  }

  /** The longest choice of the pairs whose second places increase, too. */
  private static int[] increasing(int[] pairs) {
    int count = pairs.length / 2;
    int[] lastOfLength = new int[count];
    int[] before = new int[count];
    int longest = 0;
    for (int i = 0; i < count; i++) {
      int low = 0;
      int high = longest;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs[2 * lastOfLength[middle] + 1] < pairs[2 * i + 1]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? -1 : lastOfLength[low - 1];
      lastOfLength[low] = i;
      longest = Math.max(longest, low + 1);
    }
    int[] chosen = new int[2 * longest];
    int at = longest == 0 ? -1 : lastOfLength[longest - 1];
    for (int i = longest - 1; i >= 0; i--) {
      chosen[2 * i] = pairs[2 * at];
      chosen[2 * i + 1] = pairs[2 * at + 1];
      at = before[at];
    }
    return chosen;
  }
}
