package attache.bot.evaluate;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.List;

/**
 * Whether a text contains another once both are NFKC, their case is folded, and white space and
 * punctuation are dropped.
 */
public final class Containment {
  private Containment() {}

  /** Whether {@code text} contains one of {@code accepted}; nothing contains an empty one. */
  public static boolean any(String text, List<String> accepted) {
    String folded = fold(text);
    return accepted.stream()
        .map(Containment::fold)
        .anyMatch(each -> !each.isEmpty() && folded.contains(each));
  }

  static String fold(String text) {
    String folded =
        UCharacter.foldCase(Normalizer.normalize(text, Normalizer.Form.NFKC), true)
            .codePoints()
            .filter(each -> !Character.isWhitespace(each) && !Character.isSpaceChar(each))
            .filter(each -> !isPunctuation(each))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    // Folding can leave a letter and its mark apart that NFKC would join.
    return Normalizer.normalize(folded, Normalizer.Form.NFKC);
  }

  private static boolean isPunctuation(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
