package attache.index.search;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.UnicodeUtil;

/**
 * The different terms of some texts, each kept once, and how often each stands in one of them. The
 * engine looks every term that it is given up among all of an index, which takes longer than here,
 * where there are few. Not safe for several threads.
 */
final class TermCounter {
  /** As long as the engine's tokenizers make one; a number of more digits is nobody's question. */
  private static final int LONGEST = 255;

  private final BytesRefHash terms = new BytesRefHash();
  private final BytesRef written = new BytesRef(LONGEST * UnicodeUtil.MAX_UTF8_BYTES_PER_CHAR);

  /** How often each term stands in the text that is being counted; 0 elsewhere. */
  private int[] counts = new int[512];

  /** The terms of that text, in the order in which they came. */
  private int[] met = new int[512];

  private int size;

  /** The terms of a text, each once with how often it stands there. */
  static final class Counted {
    private final TermCounter counter;

    /** Their numbers with the counter. */
    private final int[] terms;

    private final int[] counts;

    private Counted(TermCounter counter, int[] terms, int[] counts) {
      this.counter = counter;
      this.terms = terms;
      this.counts = counts;
    }

    int size() {
      return terms.length;
    }

    /** Lets {@code term} be one of them, as long as the counter is not asked for another. */
    void get(int number, BytesRef term) {
      counter.terms.get(terms[number], term);
    }

    int count(int number) {
      return counts[number];
    }

    /** The same terms, each as if it stood there one time. */
    Counted once() {
      int[] ones = new int[terms.length];
      Arrays.fill(ones, 1);
      return new Counted(counter, terms, ones);
    }
  }

  /** Counts a term. */
  void add(char[] letters, int length) {
    if (length <= LONGEST) {
      written.length = UnicodeUtil.UTF16toUTF8(letters, 0, length, written.bytes);
      int known = terms.add(written);
      count(known < 0 ? -known - 1 : known, 1);
    }
  }

  /** Counts terms. */
  void add(Iterable<String> all) {
    for (String each : all) {
      add(each.toCharArray(), each.length());
    }
  }

  /** Counts the terms of a text that it counted before once more. */
  void add(Counted text) {
    for (int i = 0; i < text.size(); i++) {
      count(text.terms[i], text.counts[i]);
    }
  }

  private void count(int term, int times) {
    if (term >= counts.length) {
      counts = ArrayUtil.grow(counts, term + 1);
    }
    if (counts[term] == 0) {
      met = ArrayUtil.grow(met, size + 1);
      met[size] = term;
      size++;
    }
    counts[term] += times;
  }

  /** What was counted since the last time; counting begins anew. */
  Counted take() {
    int[] numbers = Arrays.copyOf(met, size);
    int[] times = new int[size];
    for (int i = 0; i < size; i++) {
      times[i] = counts[numbers[i]];
      counts[numbers[i]] = 0;
    }
    size = 0;
    return new Counted(this, numbers, times);
  }
}
