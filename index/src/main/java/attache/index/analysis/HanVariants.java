package attache.index.analysis;

import com.github.houbb.opencc4j.core.impl.ZhConvertBootstrap;
import com.github.houbb.opencc4j.support.segment.impl.CharSegment;

/** Traditional and simplified Chinese characters (OpenCC's tables, through opencc4j). */
final class HanVariants {
  static final char FIRST = '㐀';
  static final char LAST = '鿿';

  /** The simplified form of each character from FIRST to LAST. */
  private static final char[] SIMPLIFIED = table();

  private HanVariants() {}

  static char simplified(char letter) {
    return letter < FIRST || letter > LAST ? letter : SIMPLIFIED[letter - FIRST];
  }

  static String simplified(String text) {
    StringBuilder folded = null;
    for (int i = 0; i < text.length(); i++) {
      char simplified = simplified(text.charAt(i));
      if (simplified != text.charAt(i)) {
        folded = folded == null ? new StringBuilder(text) : folded;
        folded.setCharAt(i, simplified);
      }
    }
    return folded == null ? text : folded.toString();
  }

  private static char[] table() {
    StringBuilder all = new StringBuilder(LAST - FIRST + 1);
    for (char letter = FIRST; letter <= LAST; letter++) {
      all.append(letter);
    }
    String folded =
        ZhConvertBootstrap.newInstance().segment(new CharSegment()).init().toSimple(all.toString());
    if (folded.length() != all.length()) {
      throw new IllegalStateException(
          "Folding " + all.length() + " characters one by one gave " + folded.length());
    }
    return folded.toCharArray();
  }
}
