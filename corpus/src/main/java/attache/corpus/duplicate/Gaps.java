package attache.corpus.duplicate;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The stretches of one to three words of a text, by the two words before and the two behind: where
 * two texts have other words between the same ones, something was put for something else.
 */
record Gaps(Map<Long, Integer> byPlace, Set<Integer> stretches) {
  private static final int LONGEST = 3;

  static Gaps of(Words words) {
    Map<Long, Integer> gaps = new HashMap<>();
    for (int length = 1; length <= LONGEST; length++) {
      for (int i = 2; i + length + 1 < words.count(); i++) {
        if (!hasFigure(words, i, length)) {
          gaps.put(place(words, i, length), words.stretch(i, length));
        }
      }
    }
    return new Gaps(gaps, Set.copyOf(gaps.values()));
  }

  /** Whether a stretch stands anywhere in the text. */
  boolean holds(int stretch) {
    return stretches.contains(stretch);
  }

  private static boolean hasFigure(Words words, int start, int length) {
    for (int i = start; i < start + length; i++) {
      if (words.isFigure(i)) {
        return true;
      }
    }
    return false;
  }

  private static long place(Words words, int start, int length) {
    long place = length;
    for (int i : new int[] {start - 2, start - 1, start + length, start + length + 1}) {
      place = Words.mixed(place + words.withoutFigure(i));
    }
    return place;
  }
}
