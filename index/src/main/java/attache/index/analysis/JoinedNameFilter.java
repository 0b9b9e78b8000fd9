package attache.index.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Adds, behind two neighbours with capitals that are short together, both as one word: names that
 * some write in one word and others in two ({@code Ha Noi}, {@code Hanoi}) meet. Comes before
 * letters are folded.
 */
final class JoinedNameFilter extends TokenFilter {
  /** The most letters of a name written as one word. */
  static final int LONGEST = 10;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final StringBuilder name = new StringBuilder();
  private final StringBuilder joined = new StringBuilder();
  private int end;

  JoinedNameFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (joined.length() > 0) {
      term.setEmpty().append(joined);
      increment.setPositionIncrement(0);
      joined.setLength(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    boolean capital = term.length() > 1 && Character.isUpperCase(term.charAt(0));
    boolean neighbour = name.length() > 0 && offset.startOffset() == end + 1;
    if (capital && neighbour && name.length() + term.length() <= LONGEST) {
      joined.append(name).append(term);
    }
    name.setLength(0);
    if (capital && term.length() < LONGEST) {
      name.append(term);
      end = offset.endOffset();
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    name.setLength(0);
    joined.setLength(0);
  }
}
