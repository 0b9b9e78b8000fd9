package attache.corpus;

import attache.corpus.clean.Layout;
import attache.corpus.language.Kinds;
import attache.corpus.language.Letters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which lines recur at the edges of many articles of a corpus: a site's frame, not the articles'
 * own.
 *
 * <p>An immutable value: gathered over a corpus in a first pass, frozen with a generation of the
 * index, and handed to {@link RawDocument#read(LineStatistics)}, so that an article reads the same
 * whenever it is read. Memory is bounded whatever the corpus's size.
 */
public final class LineStatistics {
  /** Knows nothing: cleaning goes by its general rules alone. */
  public static final LineStatistics NONE = new LineStatistics(new long[0]);

  /** In how many different articles a line must stand before it counts as the site's. */
  private static final int LEAST_ARTICLES = 5;

  private static final int FORMAT = 1;

  private static final long START = 0xcbf29ce484222325L;

  /** Sorted. */
  private final long[] recurring;

  private LineStatistics(long[] recurring) {
    this.recurring = recurring;
  }

  /** Whether a line stands at the edge of five or more different articles, numbers in it apart. */
  public boolean recurs(String line) {
    return recurring.length > 0 && Arrays.binarySearch(recurring, hash(line)) >= 0;
  }

  /** How many lines recur. */
  public int size() {
    return recurring.length;
  }

  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(FORMAT);
      out.writeInt(recurring.length);
      for (long hash : recurring) {
        out.writeLong(hash);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory", e);
    }
    return bytes.toByteArray();
  }

  /**
   * What {@link #toBytes} wrote.
   *
   * @throws IOException if the bytes are truncated or of another version
   */
  public static LineStatistics of(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int format = in.readInt();
      int count = in.readInt();
      if (format != FORMAT || count < 0 || count != in.available() / Long.BYTES) {
        throw new IOException("These are not line statistics of format " + FORMAT);
      }
      long[] recurring = new long[count];
      for (int i = 0; i < count; i++) {
        recurring[i] = in.readLong();
      }
      return new LineStatistics(recurring);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LineStatistics that && Arrays.equals(recurring, that.recurring);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(recurring);
  }

  /** Over the line's letters and digits in lower case, numbers standing for one another. */
  private static long hash(String line) {
    long hash = START;
    boolean number = false;
    for (int i = 0; i < line.length(); i++) {
      char unit = line.charAt(i);
      boolean digit = unit >= '0' && unit <= '9';
      if (digit && !number) {
        hash = with(hash, '0');
      } else if (!digit && isLetterOrDigit(unit)) {
        hash = with(hash, Letters.inLowerCase(unit));
      }
      number = digit;
    }
    return hash;
  }

  /** Over the letters and digits. */
  private static long exactHash(String plain) {
    long hash = START;
    for (int i = 0; i < plain.length(); i++) {
      char unit = plain.charAt(i);
      if (isLetterOrDigit(unit)) {
        hash = with(hash, unit);
      }
    }
    return hash;
  }

  private static boolean isLetterOrDigit(char unit) {
    return Kinds.is(unit, Kinds.LETTER | Kinds.DIGIT);
  }

  /** FNV-1a. */
  private static long with(long hash, char unit) {
    return (hash ^ unit) * 0x100000001b3L;
  }

  /**
   * Counts lines, article by article. Not safe for several threads.
   *
   * <p>Counting is lossy above half a million different lines: those seen once are forgotten (Manku
   * and Motwani, Approximate frequency counts over data streams, 2002), so that a line may be
   * missed, never invented.
   */
  public static final class Gatherer {
    private static final int MOST_LINES = 500_000;

    private final Map<Long, Integer> counts = new HashMap<>();
    private final Set<Long> bodies = new HashSet<>();

    /**
     * Counts an article's lines; a copy of an article seen before, by its longest line, is none.
     */
    public void add(Edges edges) {
      boolean copy = bodies.size() < MOST_LINES && !bodies.add(edges.longest);
      if (edges.lines.length == 0 || copy) {
        return;
      }
      for (long hash : edges.lines) {
        counts.merge(hash, 1, Integer::sum);
      }
      if (counts.size() > MOST_LINES) {
        counts.values().removeIf(count -> count == 1);
      }
    }

    public LineStatistics statistics() {
      return new LineStatistics(
          counts.entrySet().stream()
              .filter(entry -> entry.getValue() >= LEAST_ARTICLES)
              .mapToLong(Map.Entry::getKey)
              .sorted()
              .toArray());
    }
  }

  /** What is counted of one article. Taken from documents on any number of threads at once. */
  public static final class Edges {
    /** How many lines from each end of an article may be its site's. */
    private static final int EDGE = 15;

    /** No longer line is counted. UTF-16 units. */
    private static final int LONGEST = 400;

    private final long longest;

    /** Each once; none for an article of a single line. */
    private final long[] lines;

    private Edges(long longest, long[] lines) {
      this.longest = longest;
      this.lines = lines;
    }

    /** A document that cannot be read counts nothing; that it cannot is told when it is read. */
    public static Edges of(RawDocument document) {
      try {
        return of(document.lines());
      } catch (RuntimeException | StackOverflowError brokenReader) {
        return of(List.of());
      }
    }

    static Edges of(List<String> raw) {
      List<String> lines = new ArrayList<>(raw.size());
      String longest = "";
      for (String each : raw) {
        String line = Layout.line(each);
        if (!line.isEmpty()) {
          lines.add(line);
          longest = line.length() > longest.length() ? line : longest;
        }
      }
      if (lines.size() < 2) {
        return new Edges(0, new long[0]);
      }
      long[] hashes = new long[Math.min(lines.size(), 2 * EDGE)];
      int count = 0;
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        boolean edge = i < EDGE || i >= lines.size() - EDGE;
        if (edge && line.length() <= LONGEST && !line.equals(longest)) {
          long hash = hash(line);
          hashes[count] = hash;
          count += holds(hashes, count, hash) ? 0 : 1;
        }
      }
      return new Edges(exactHash(longest), Arrays.copyOf(hashes, count));
    }

    /** Whether a value is among the first ones. */
    private static boolean holds(long[] values, int count, long value) {
      for (int i = 0; i < count; i++) {
        if (values[i] == value) {
          return true;
        }
      }
      return false;
    }
  }
}
