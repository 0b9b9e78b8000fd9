package attache.bot.answer.check;

import com.ibm.icu.text.Transliterator;

/**
 * Folds traditional Chinese characters to simplified ones, one for one, so that lengths stay. A
 * table made once from ICU's rules: running the rules over each passage took most of its check.
 */
final class SimplifiedCharacters {
  private static final char FIRST = '\u4e00';
  private static final char LAST = '\u9fff';

  /** Made when Chinese is first read. */
  private static final class Table {
    private static final char[] FOLDED = fold();

    private static char[] fold() {
      StringBuilder all = new StringBuilder();
      for (char c = FIRST; c <= LAST; c++) {
        all.append(c).append('\n');
      }
      String[] folded =
          Transliterator.getInstance("Traditional-Simplified")
              .transliterate(all.toString())
              .split("\n", -1);
      char[] table = new char[LAST - FIRST + 1];
      for (int i = 0; i < table.length; i++) {
        table[i] = folded[i].length() == 1 ? folded[i].charAt(0) : (char) (FIRST + i);
      }
      return table;
    }
  }

  private SimplifiedCharacters() {}

  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      folded.append(c >= FIRST && c <= LAST ? Table.FOLDED[c - FIRST] : c);
    }
    return folded.toString();
  }
}
