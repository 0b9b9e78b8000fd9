package attache.corpus.clean;

import attache.corpus.language.Letters;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How far one line repeats another: words, and pairs of Han characters. */
final class Overlap {
  /** No Han character comes before it. */
  private static final int FIRST_HAN = 0x2E80;

  private Overlap() {}

  /** The share of {@code line}'s words that {@code other} has too, 0 to 1; 0 for a line without. */
  static double share(String line, String other) {
    return share(units(line), units(other));
  }

  /** As {@link #share(String, String)}, of lines whose {@link #units} are known. */
  static double share(Set<String> own, Set<String> theirs) {
    if (own.isEmpty()) {
      return 0;
    }
    return (double) own.stream().filter(theirs::contains).count() / own.size();
  }

  static Set<String> units(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    Set<String> units = new HashSet<>();
    int hanBefore = -1;
    for (int start = 0; start < lower.length(); ) {
      int first = lower.codePointAt(start);
      int end = start + Character.charCount(first);
      if (isHan(first)) {
        if (hanBefore >= 0) {
          units.add(lower.substring(hanBefore, end));
        }
        hanBefore = start;
      } else {
        hanBefore = -1;
        if (isOfWord(first)) {
          while (end < lower.length() && isOfWord(lower.codePointAt(end))) {
            end += Character.charCount(lower.codePointAt(end));
          }
          units.add(lower.substring(start, end));
        }
      }
      start = end;
    }
    return units;
  }

  private static boolean isHan(int letter) {
    return letter >= FIRST_HAN && Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
  }

  /** A letter, a mark upon one or a digit; no Han character. */
  private static boolean isOfWord(int letter) {
    return (Letters.isOfWord(letter) || isNumber(letter)) && !isHan(letter);
  }

  private static boolean isNumber(int letter) {
    int type = Character.getType(letter);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
