package attache.index.analysis;

import java.util.EnumSet;
import java.util.Set;

/** What is quick to see of the dates that may stand in a text in lower case. */
final class DateSigns {
  /** What may stand in a text, and has to for some way to write dates; quick to see. */
  enum Sign {
    /** Four digits that begin as a year does. */
    YEAR,
    /** Digits on both sides of a hyphen, slash or full stop. */
    JOINED_DIGITS,
    /** The English name of a month with a digit behind it. */
    MONTH_BEFORE_DIGIT,
    /** The English name of a month with a digit shortly before it. */
    MONTH_BEHIND_DAY
  }

  /** "30th of " before a month's name. UTF-16 units. */
  private static final int LONGEST_DAY = 8;

  private DateSigns() {}

  /**
   * Most texts hold the letters of a month's English name somewhere, fewer hold the word ("may"),
   * and very few a number beside it.
   */
  static Set<Sign> in(String text) {
    Set<Sign> seen = EnumSet.noneOf(Sign.class);
    char[] units = text.toCharArray();
    int start = 0;
    for (int i = 0; i <= units.length; i++) {
      char unit = i == units.length ? ' ' : units[i];
      if (unit >= 'a' && unit <= 'z') {
        continue;
      }
      if (NumberTokens.isDigit(unit)) {
        addNumber(text, i, seen);
      } else if (unit != '_') {
        if (EnglishMonths.contain(text, start, i)) {
          addMonth(text, start, i, seen);
        }
        start = i + 1;
      }
    }
    return seen;
  }

  private static void addNumber(String text, int at, Set<Sign> seen) {
    if (isYear(text, at)) {
      seen.add(Sign.YEAR);
    }
    if (at + 2 < text.length()
        && "-/.".indexOf(text.charAt(at + 1)) >= 0
        && NumberTokens.isDigit(text.charAt(at + 2))) {
      seen.add(Sign.JOINED_DIGITS);
    }
  }

  private static void addMonth(String text, int start, int end, Set<Sign> seen) {
    int behind = end;
    while (behind < text.length() && " .,".indexOf(text.charAt(behind)) >= 0) {
      behind++;
    }
    if (behind < text.length() && NumberTokens.isDigit(text.charAt(behind))) {
      seen.add(Sign.MONTH_BEFORE_DIGIT);
    }
    int before = Math.max(0, start - LONGEST_DAY);
    if (text.substring(before, start).chars().anyMatch(unit -> NumberTokens.isDigit((char) unit))) {
      seen.add(Sign.MONTH_BEHIND_DAY);
    }
  }

  /** Whether four digits begin here that are a year as {@link DatePattern#YEAR} has it. */
  static boolean isYear(String text, int at) {
    char first = text.charAt(at);
    return (first == '1' || first == '2')
        && at + 3 < text.length()
        && NumberTokens.isDigit(text.charAt(at + 2))
        && NumberTokens.isDigit(text.charAt(at + 3))
        && (first == '2' ? text.charAt(at + 1) == '0' : "56789".indexOf(text.charAt(at + 1)) >= 0);
  }
}
