package attache.index.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Terms that are ready to be indexed, each once with how often it stands in the text. To write them
 * into one text and part it again would take longer than to find them.
 */
final class TermStream extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final BytesRef current = new BytesRef();
  private TermCounter.@Nullable Counted terms;
  private int next;

  /** Goes on with the terms of another text: a stream takes longer to make than to use. */
  TermStream of(TermCounter.Counted others) {
    terms = others;
    return this;
  }

  @Override
  public boolean incrementToken() {
    if (terms == null || next == terms.size()) {
      return false;
    }
    clearAttributes();
    terms.get(next, current);
    term.setBytesRef(current);
    frequency.setTermFrequency(terms.count(next));
    next++;
    return true;
  }

  @Override
  public void reset() {
    next = 0;
  }
}
