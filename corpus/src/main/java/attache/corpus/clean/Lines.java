package attache.corpus.clean;

import java.util.regex.Pattern;

/** What a line looks like: a sentence or paragraph of a story, or something shorter. */
final class Lines {
  private static final Pattern SENTENCE_END =
      Pattern.compile("[.。!！?？…；;]\\s*[\"”’'»」』）)\\]】]*\\s*$");

  private static final Pattern STATEMENT_END =
      Pattern.compile("[.。!！…]\\s*[\"”’'»」』）)\\]】]*\\s*$|[。！？]\\s*[（(][^（()）]{1,40}[）)]\\s*$");

  /**
   * A line this long is a paragraph even without a full stop. In words, 2 Han characters being one.
   */
  private static final int PARAGRAPH = 40;

  /** A line that ends as a sentence and is this long belongs to the story. In words, as above. */
  private static final int SENTENCE = 8;

  private Lines() {}

  static boolean endsAsSentence(String line) {
    return SENTENCE_END.matcher(line).find();
  }

  /** As {@link #endsAsSentence}, but a question does not count, which a headline may be. */
  static boolean endsAsStatement(String line) {
    return STATEMENT_END.matcher(line).find();
  }

  /** Whether the line carries the story: whole sentences or a long paragraph. */
  static boolean isBody(String line) {
    double words = words(line);
    return words >= PARAGRAPH || (words >= SENTENCE && endsAsSentence(line));
  }

  /** The length of a line in words; two Han characters count as one. */
  static double words(String line) {
    double words = 0;
    boolean inWord = false;
    for (int i = 0; i < line.length(); i++) {
      char unit = line.charAt(i);
      if (Character.isIdeographic(unit)) {
        words += 0.5;
        inWord = false;
      } else if (Character.isLetterOrDigit(unit)) {
        words += inWord ? 0 : 1;
        inWord = true;
      } else {
        inWord = false;
      }
    }
    return words;
  }
}
