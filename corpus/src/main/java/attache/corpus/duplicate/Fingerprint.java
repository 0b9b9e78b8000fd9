package attache.corpus.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A sketch of a text by which near-copies are found: MinHash (Broder, On the resemblance and
 * containment of documents, 1997) over shingles of three words, Han characters counting as words.
 *
 * <p>Of {@value #SIZE} hash functions each keeps its least value over all shingles. Texts that
 * share a {@link #bands() band} are worth setting side by side as {@link StoryText}s: with 32 bands
 * of 3, two texts share one with a probability of 0.88 where they have 0.4 of their shingles in
 * common, 0.986 at 0.5, 0.99998 at 0.7, and 0.03 at 0.1.
 *
 * <p>Immutable.
 */
public final class Fingerprint {
  private static final int SIZE = 96;
  private static final int BAND = 3;

  /** Odd: with one each, a multiplication is a hash function (Dietzfelbinger and others, 1997). */
  private static final long[] FACTORS = factors();

  private static final long[] ADDENDS = LongStream.range(0, SIZE).toArray();

  private final int[] least;

  private Fingerprint(int[] least) {
    this.least = least;
  }

  /** The fingerprint of a text; case, punctuation and spaces do not count. */
  public static Fingerprint of(String text) {
    long[] least = new long[SIZE];
    Arrays.fill(least, Long.MAX_VALUE);
    for (int shingle : Words.of(text).shingles()) {
      long mixed = Words.mixed(shingle);
      for (int k = 0; k < SIZE; k++) {
        least[k] = Math.min(least[k], mixed * FACTORS[k] + ADDENDS[k]);
      }
    }
    // The upper halves count, and are least where the whole is: to compare the whole is faster.
    int[] upper = new int[SIZE];
    for (int k = 0; k < SIZE; k++) {
      upper[k] = (int) (least[k] >>> 32);
    }
    return new Fingerprint(upper);
  }

  private static long[] factors() {
    long[] factors = new long[SIZE];
    for (int k = 0; k < SIZE; k++) {
      factors[k] = Words.mixed(k + 1) | 1;
    }
    return factors;
  }

  /** An estimate of how much two texts share: 0, nothing, to 1, all. */
  public double similarity(Fingerprint other) {
    int equal = 0;
    for (int k = 0; k < SIZE; k++) {
      equal += least[k] == other.least[k] ? 1 : 0;
    }
    return (double) equal / SIZE;
  }

  /** Keys for a table: near-copies share at least one, other texts hardly ever. 32 of them. */
  public List<Long> bands() {
    List<Long> bands = new ArrayList<>();
    for (int band = 0; band < SIZE / BAND; band++) {
      long key = band;
      for (int k = band * BAND; k < (band + 1) * BAND; k++) {
        key = key * 0x100000001b3L + least[k];
      }
      bands.add(key);
    }
    return List.copyOf(bands);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fingerprint that && Arrays.equals(least, that.least);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(least);
  }
}
