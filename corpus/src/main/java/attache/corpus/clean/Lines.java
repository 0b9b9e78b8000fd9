package attache.corpus.clean;

import attache.corpus.language.Kinds;
import java.util.function.BooleanSupplier;

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

  private Lines() {}

  static boolean endsAsSentence(String line) {
    return endsWith(line, SENTENCE_SIGNS);
  }

  /** As {@link #endsAsSentence}, but a question does not count, which a headline may be. */
  static boolean endsAsStatement(String line) {
    return endsWith(line, STATEMENT_SIGNS) || endsWithRemark(line);
  }

  static boolean endsWithFullStop(String line) {
    return endsWith(line, ".。");
  }

  /** Whether the line ends within a sentence, or before what it announces. */
  static boolean goesOn(String line) {
    return endsWith(line, ",，、;；:：");
  }

  private static boolean endsWith(String line, String signs) {
    int last = line.length() - 1;
    while (last >= 0
        && (Kinds.is(line.charAt(last), Kinds.WHITE_SPACE)
            || CLOSING.indexOf(line.charAt(last)) >= 0)) {
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
    return isBody(words(line), () -> endsAsSentence(line));
  }

  /** As {@link #isBody(String)}, of a line of so many words. */
  static boolean isBody(double words, BooleanSupplier endsAsSentence) {
    return words >= PARAGRAPH || (words >= SENTENCE && endsAsSentence.getAsBoolean());
  }

  /** The length of a line in words; two Han characters count as one. */
  static double words(String line) {
    int ideographs = 0;
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < line.length(); i++) {
      int kinds = Kinds.of(line.charAt(i));
      if ((kinds & Kinds.IDEOGRAPH) != 0) {
        ideographs++;
        inWord = false;
      } else if ((kinds & (Kinds.LETTER | Kinds.DIGIT)) != 0) {
        words += inWord ? 0 : 1;
        inWord = true;
      } else {
        inWord = false;
      }
    }
    return words + ideographs / 2.0;
  }
}
