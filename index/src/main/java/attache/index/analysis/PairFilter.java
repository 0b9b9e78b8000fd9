package attache.index.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Adds, behind each term but the first, the pair of the term before it and itself. Terms that an
 * earlier filter removed are skipped over: {@code minister of foreign affairs} has the pair {@code
 * minister_foreign}. A pair has the offsets of its second term.
 */
final class PairFilter extends TokenFilter {
  static final char JOINT = '_';
  static final String TYPE = "pair";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private final StringBuilder previous = new StringBuilder();
  private final StringBuilder current = new StringBuilder();
  private boolean owing;

  PairFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (owing) {
      owing = false;
      term.setEmpty().append(previous).append(JOINT).append(current);
      increment.setPositionIncrement(0);
      type.setType(TYPE);
      previous.setLength(0);
      previous.append(current);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    current.setLength(0);
    current.append(term);
    owing = previous.length() > 0;
    if (!owing) {
      previous.append(current);
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    previous.setLength(0);
    owing = false;
  }
}
