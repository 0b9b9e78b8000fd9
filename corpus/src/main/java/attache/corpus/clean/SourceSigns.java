package attache.corpus.clean;

import attache.corpus.date.DateFinder;
import attache.corpus.language.Kinds;
import attache.corpus.language.Letters;

/**
 * What is quick to see of a line that may say who published or wrote an article, and when: most
 * lines are none, and need not be held against the patterns of {@link SourceLine}.
 */
final class SourceSigns {
  /**
   * What a word can begin with that {@link DateFinder}, the times, weekdays and joining words of
   * {@link SourceLine} take, as far as its first two letters are plain ones.
   */
  private static final String WORDS_OF_DATES =
      """
      january february march april may june july august september october november december
      st nd rd th of in since by until till during from before after early late mid year
      ngay thang nam sang chieu toi trua hom mung gio am pm gmt utc et est edt ict pst bst
      monday tuesday wednesday thursday friday saturday sunday thu hai ba nam sau bay chu nhat
      at on published posted updated last admin ngay luc dang cap nhat vao
      the first written modified ago an week minute second nguoi xuat pt pdt pst read""";

  /** By the first letter the second ones, a bit each. */
  private static final int[] DATE_BEGINNINGS = dateBeginnings();

  /** No label is longer. UTF-16 units. */
  private static final int LONGEST_LABEL = 24;

  private SourceSigns() {}

  /**
   * Whether a word stands before the first label that is of no date, time or weekday, nor a joining
   * word, as in nearly each line of a story: then more is said than who, where and when. Looked at
   * are two letters of each word, which does for nearly all.
   */
  static boolean saysMore(String line) {
    int end = beforeLabel(line, 0);
    for (int i = 0; i < end; i++) {
      if (!Letters.isOfWord(line.charAt(i))) {
        continue;
      }
      int behind = Letters.endOfWord(line, i);
      if (behind > end) {
        return false;
      }
      if (behind - i > 1 && !mayBeOfDate(line.charAt(i), line.charAt(i + 1))) {
        return true;
      }
      i = behind;
    }
    return false;
  }

  /**
   * Where the first label from a place on begins at the earliest: each ends with a letter and a
   * colon. Without such a colon, the end of the line.
   */
  static int beforeLabel(String line, int from) {
    for (int i = from + 1; i < line.length(); i++) {
      char unit = line.charAt(i);
      if (unit == ':' || unit == '：') {
        int last = i - 1;
        while (last > from && Kinds.is(line.charAt(last), Kinds.WHITE_SPACE)) {
          last--;
        }
        if (Letters.isOfWord(line.charAt(last))) {
          return Math.max(from, last - LONGEST_LABEL);
        }
      }
    }
    return line.length();
  }

  private static boolean mayBeOfDate(char first, char second) {
    int letter = Character.toLowerCase(first) - 'a';
    int next = Character.toLowerCase(second) - 'a';
    boolean plain = letter >= 0 && letter < 26 && next >= 0 && next < 26;
    return !plain || (DATE_BEGINNINGS[letter] & (1 << next)) != 0;
  }

  private static int[] dateBeginnings() {
    int[] beginnings = new int[26];
    for (String word : WORDS_OF_DATES.split("\\s+", -1)) {
      beginnings[word.charAt(0) - 'a'] |= 1 << (word.charAt(1) - 'a');
    }
    return beginnings;
  }

  /** A label's colon, a date's digits or one of few words, which are quick to see. */
  static boolean maySay(String line) {
    for (int i = 0; i < line.length(); i++) {
      char unit = line.charAt(i);
      if (unit == ':' || unit == '：' || (unit >= '0' && unit <= '9') || unit == '年') {
        return true;
      }
    }
    return line.startsWith("Theo ")
        || line.startsWith("Nguồn ")
        || line.contains("eporting by ")
        || line.contains("riting by ")
        || line.contains("ompiled by ")
        || line.contains("文/")
        || line.contains("文／")
        || line.contains("編譯")
        || line.regionMatches(true, 0, "by ", 0, 3)
        || line.contains("记者")
        || line.contains("記者")
        || line.contains("通讯员")
        || line.contains("编译")
        || line.contains("評論員")
        || line.contains("评论员");
  }
}
