package attache.index.search;

import java.util.Collections;
import java.util.Iterator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Terms that are ready to be indexed. To write them into one text and part it again would take
 * longer than to find them.
 */
final class TermStream extends TokenStream {
  /** As long as the engine's tokenizers make one; a number of more digits is nobody's question. */
  private static final int LONGEST = 255;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final Iterable<String> terms;

  /** Until {@link #reset}, which comes first, nothing. */
  private Iterator<String> left = Collections.emptyIterator();

  TermStream(Iterable<String> terms) {
    this.terms = terms;
  }

  @Override
  public boolean incrementToken() {
    while (left.hasNext()) {
      String next = left.next();
      if (next.length() <= LONGEST) {
        clearAttributes();
        term.append(next);
        return true;
      }
    }
    return false;
  }

  @Override
  public void reset() {
    left = terms.iterator();
  }
}
