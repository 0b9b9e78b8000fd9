package attache.corpus.duplicate;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sketch of a text by which near-copies are found: MinHash (Broder, On the resemblance and
 * containment of documents, 1997) over shingles of three words, Han characters counting as words.
 *
 * <p>Of {@value #SIZE} hash functions each keeps its least value over all shingles; the share of
 * equal values estimates the Jaccard similarity of the two sets of shingles with a standard error
 * of at most 0.07. Texts that share a {@link #bands() band} are worth comparing: with 16 bands of
 * 4, two texts of similarity 0.8 share one with a probability of 0.9998, of 0.3 with 0.12.
 *
 * <p>Immutable.
 */
public final class Fingerprint {
  private static final int SIZE = 64;
  private static final int BAND = 4;
  private static final int SHINGLE = 3;

  /** Two articles at least this similar are taken for one story; a judgement, not yet measured. */
  public static final double NEAR_COPY = 0.6;

  private static final Pattern WORD =
      Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+");

  private final int[] least;

  private Fingerprint(int[] least) {
    this.least = least;
  }

  /** The fingerprint of a text; case, punctuation and spaces do not count. */
  public static Fingerprint of(String text) {
    int[] least = new int[SIZE];
    Arrays.fill(least, Integer.MAX_VALUE);
    List<Integer> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group().hashCode());
    }
    int last = Math.max(1, words.size() - SHINGLE + 1);
    for (int i = 0; i < last; i++) {
      long shingle = 17;
      for (int word : words.subList(i, Math.min(words.size(), i + SHINGLE))) {
        shingle = shingle * 1_000_003 + word;
      }
      for (int k = 0; k < SIZE; k++) {
        least[k] = Math.min(least[k], mixed(shingle + k * 0x9E3779B97F4A7C15L));
      }
    }
    return new Fingerprint(least);
  }

  /** Stafford's thirteenth variant of the finisher of MurmurHash3, the upper half of it. */
  private static int mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return (int) ((z ^ (z >>> 31)) >>> 32);
  }

  /** An estimate of how much two texts share: 0, nothing, to 1, all. */
  public double similarity(Fingerprint other) {
    int equal = 0;
    for (int k = 0; k < SIZE; k++) {
      equal += least[k] == other.least[k] ? 1 : 0;
    }
    return (double) equal / SIZE;
  }

  /** One minus the {@link #similarity}. */
  public double distance(Fingerprint other) {
    return 1 - similarity(other);
  }

  /** Keys for a table: near-copies share at least one, other texts hardly ever. 16 of them. */
  public long[] bands() {
    long[] bands = new long[SIZE / BAND];
    for (int band = 0; band < bands.length; band++) {
      long key = band;
      for (int k = band * BAND; k < (band + 1) * BAND; k++) {
        key = key * 0x100000001b3L + least[k];
      }
      bands[band] = key;
    }
    return bands;
  }

  /** 256 bytes. */
  public byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(SIZE * Integer.BYTES);
    bytes.asIntBuffer().put(least);
    return bytes.array();
  }

  /**
   * What {@link #toBytes} gave.
   *
   * @throws IllegalArgumentException if it is not 256 bytes
   */
  public static Fingerprint of(byte[] bytes) {
    if (bytes.length != SIZE * Integer.BYTES) {
      throw new IllegalArgumentException("A fingerprint has 256 bytes, not " + bytes.length);
    }
    int[] least = new int[SIZE];
    ByteBuffer.wrap(bytes).asIntBuffer().get(least);
    return new Fingerprint(least);
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
