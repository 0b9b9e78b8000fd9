package attache.corpus.clean;

import attache.corpus.language.Kinds;
import attache.corpus.language.Letters;
import java.util.HashSet;
import java.util.Set;

/** How far one line repeats another: words, and pairs of Han characters. */
final class Overlap {
  /** No Han character comes before it. */
  private static final int FIRST_HAN = 0x2E80;

  private static final int OF_WORD = Kinds.LETTER | Kinds.MARK | Kinds.DIGIT | Kinds.OTHER_NUMBER;

  private Overlap() {}

  /** The share of {@code line}'s words that {@code other} has too, 0 to 1; 0 for a line without. */
  static double share(String line, String other) {
    return share(units(line), units(other));
  }

  /** As {@link #share(String, String)}. */
  static double share(Line line, Line other) {
    return share(line.units(), other.units());
  }

  private static double share(Set<String> own, Set<String> theirs) {
    if (own.isEmpty()) {
      return 0;
    }
    int common = 0;
    for (String unit : own) {
      common += theirs.contains(unit) ? 1 : 0;
    }
    return (double) common / own.size();
  }

  /** Whether a line has at least that share of another's words, above 0. */
  static boolean isWithin(Line line, Line other, double share) {
    Set<String> units = line.units();
    int missing = 0;
    for (String unit : units) {
      // Most lines lack most words, and to look for one takes less than to cut a line into all.
      if (!other.lowerCase().contains(unit)) {
        missing++;
        if ((double) (units.size() - missing) / units.size() < share) {
          return false;
        }
      }
    }
    return share(units, other.units()) >= share;
  }

  static String lowerCase(String line) {
    return new String(Letters.inLowerCase(line));
  }

  /** The words of a line and its pairs of Han characters, in lower case. */
  static Set<String> units(String line) {
    char[] lower = Letters.inLowerCase(line);
    Set<String> units = new HashSet<>();
    int hanBefore = -1;
    for (int start = 0; start < lower.length; ) {
      int first = Letters.at(lower, start);
      int kinds = Kinds.of(first);
      int end = start + Character.charCount(first);
      if (isHan(kinds, first)) {
        if (hanBefore >= 0) {
          units.add(new String(lower, hanBefore, end - hanBefore));
        }
        hanBefore = start;
      } else {
        hanBefore = -1;
        if ((kinds & OF_WORD) != 0) {
          end = endOfWord(lower, end);
          units.add(new String(lower, start, end - start));
        }
      }
      start = end;
    }
    return units;
  }

  private static boolean isHan(int kinds, int letter) {
    return (kinds & Kinds.HAN) != 0 && letter >= FIRST_HAN;
  }

  /** Behind letters, marks upon them and digits; a Han character ends a word. */
  private static int endOfWord(char[] text, int within) {
    int at = within;
    while (at < text.length) {
      int letter = Letters.at(text, at);
      int kinds = Kinds.of(letter);
      if ((kinds & OF_WORD) == 0 || isHan(kinds, letter)) {
        break;
      }
      at += Character.charCount(letter);
    }
    return at;
  }
}
