package attache.index.analysis;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Folds compatibility forms and case and drops accents, as the engine's ICUNormalizer2Filter and
 * ASCIIFoldingFilter do one behind the other. What most words are written in, ASCII, the letters of
 * Vietnamese and Chinese characters, is looked up letter by letter; the rest goes their way.
 */
final class FoldingFilter extends TokenFilter {
  private static final Normalizer2 FORMS = Normalizer2.getNFKCCasefoldInstance();

  /** Of one letter, dropping its accents makes at most so many. */
  private static final int MOST_PER_LETTER = 4;

  /**
   * Before it come the Latin letters with their accents, and the signs that words are written with.
   */
  private static final char LETTERS = 0x2100;

  /** What becomes of each letter; 0 where it becomes several or depends on those beside it. */
  private static final char[] FOLDED = table();

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final StringBuilder normal = new StringBuilder();

  FoldingFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!foldEach(term.buffer(), term.length())) {
      FORMS.normalize(term, normal);
      char[] folded = term.resizeBuffer(normal.length() * MOST_PER_LETTER);
      term.setLength(withoutAccents(normal, folded));
    }
    return true;
  }

  /** Folds letter by letter; false, with nothing changed, where that does not do. */
  private static boolean foldEach(char[] letters, int length) {
    for (int i = 0; i < length; i++) {
      if (folded(letters[i]) == 0) {
        return false;
      }
    }
    for (int i = 0; i < length; i++) {
      letters[i] = folded(letters[i]);
    }
    return true;
  }

  private static char folded(char letter) {
    if (letter < LETTERS) {
      return FOLDED[letter];
    }
    return letter >= HanVariants.FIRST && letter <= HanVariants.LAST ? letter : 0;
  }

  private static char[] table() {
    char[] table = new char[LETTERS];
    StringBuilder normal = new StringBuilder();
    char[] folded = new char[64 * MOST_PER_LETTER];
    for (char letter = 0; letter < LETTERS; letter++) {
      // Its form depends on it alone.
      if (FORMS.hasBoundaryBefore(letter)) {
        FORMS.normalize(String.valueOf(letter), normal);
        int length = withoutAccents(normal, folded);
        table[letter] = length == 1 ? folded[0] : 0;
      }
    }
    return table;
  }

  private static int withoutAccents(StringBuilder normal, char[] folded) {
    char[] letters = new char[normal.length()];
    normal.getChars(0, letters.length, letters, 0);
    return ASCIIFoldingFilter.foldToASCII(letters, 0, folded, 0, letters.length);
  }
}
