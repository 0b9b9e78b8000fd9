package attache.corpus.clean;

/** What a line looks like: a sentence or paragraph of a story, or something shorter. */
final class Lines {
  /** Behind a sentence's last sign. */
  private static final String CLOSING = "\"”’'»」』）)]】";

  private static final String STATEMENT_SIGNS = ".。!！…";

  private static final String SENTENCE_SIGNS = STATEMENT_SIGNS + "?？；;";

  /** In a remark in brackets behind a Chinese sentence. UTF-16 units. */
  private static final int LONGEST_REMARK = 40;

  /**
   * A line this long is a paragraph even without a full stop. In words, 2 Han characters being one.
   */
  private static final int PARAGRAPH = 40;

  /** A line that ends as a sentence and is this long belongs to the story. In words, as above. */
  private static final int SENTENCE = 8;

  /** No ideograph comes before it. */
  private static final char FIRST_HAN = '\u3006';

  private Lines() {}

  static boolean endsAsSentence(String line) {
    return endsWith(line, SENTENCE_SIGNS);
  }

  /** As {@link #endsAsSentence}, but a question does not count, which a headline may be. */
  static boolean endsAsStatement(String line) {
    return endsWith(line, STATEMENT_SIGNS) || endsWithRemark(line);
  }

  private static boolean endsWith(String line, String signs) {
    int last = line.length() - 1;
    while (last >= 0
        && (Character.isWhitespace(line.charAt(last)) || CLOSING.indexOf(line.charAt(last)) >= 0)) {
      last--;
    }
    return last >= 0 && signs.indexOf(line.charAt(last)) >= 0;
  }

  /** "会议闭幕。（记者 张三）" */
  private static boolean endsWithRemark(String line) {
    int last = line.length() - 1;
    if (last < 0 || "）)".indexOf(line.charAt(last)) < 0) {
      return false;
    }
    int open = Math.max(line.lastIndexOf('（'), line.lastIndexOf('('));
    return open > 0 && last - open <= LONGEST_REMARK && endsWith(line.substring(0, open), "。！？");
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
      if (unit >= FIRST_HAN && Character.isIdeographic(unit)) {
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
