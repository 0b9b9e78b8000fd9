package attache.index.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Writes numbers in one way: {@code 1,500} and Vietnamese {@code 1.500} become {@code 1500}, {@code
 * 3,5} becomes {@code 3.5}, {@code 12th} becomes {@code 12}.
 */
final class NumberFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  NumberFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (term.length() > 2 && term.charAt(0) >= '0' && term.charAt(0) <= '9') {
      String plain = WrittenNumber.plain(term.toString());
      term.setEmpty().append(plain);
    }
    return true;
  }
}
