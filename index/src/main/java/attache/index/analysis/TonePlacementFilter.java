package attache.index.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Moves the tone mark of a Vietnamese syllable that ends in {@code oa}, {@code oe} or {@code uy}
 * from the second vowel, where the newer spelling puts it, to the first: {@code hoà} becomes {@code
 * hòa}, {@code thuý} becomes {@code thúy}. After {@code q} the two spellings do not differ. Terms
 * are composed (NFC) and in lower case already.
 */
final class TonePlacementFilter extends TokenFilter {
  private static final String TONED_A = "àáảãạ";
  private static final String TONED_E = "èéẻẽẹ";
  private static final String TONED_Y = "ỳýỷỹỵ";
  private static final String TONED_O = "òóỏõọ";
  private static final String TONED_U = "ùúủũụ";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  TonePlacementFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    int length = term.length();
    if (length >= 2) {
      move(term.buffer(), length);
    }
    return true;
  }

  private static void move(char[] letters, int length) {
    char glide = letters[length - 2];
    char vowel = letters[length - 1];
    if (glide == 'o') {
      int tone = Math.max(TONED_A.indexOf(vowel), TONED_E.indexOf(vowel));
      if (tone >= 0) {
        letters[length - 1] = TONED_A.indexOf(vowel) >= 0 ? 'a' : 'e';
        letters[length - 2] = TONED_O.charAt(tone);
      }
    } else if (glide == 'u' && (length < 3 || letters[length - 3] != 'q')) {
      int tone = TONED_Y.indexOf(vowel);
      if (tone >= 0) {
        letters[length - 1] = 'y';
        letters[length - 2] = TONED_U.charAt(tone);
      }
    }
  }
}
