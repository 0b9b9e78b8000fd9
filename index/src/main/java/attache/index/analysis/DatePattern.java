package attache.index.analysis;

import attache.index.analysis.DateSigns.Sign;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A way to write dates. What has to stand in a text for it is looked for first, and it is tried
 * only where it may begin, which is what makes the reading of a corpus quick.
 *
 * @param start where it begins
 * @param words one of these stands in every text that holds such a date; none where signs do
 * @param signs all of these do
 * @param groups what each group is: y, m, D for year, month and day in digits or Chinese numerals,
 *     n for a month's name
 */
record DatePattern(
    Start start, List<String> words, Set<Sign> signs, Pattern pattern, String groups) {
  static final String YEAR = "((?:1[5-9]|20)\\d\\d)";
  static final String HAN_NUMERALS = "〇零一二三四五六七八九十";

  /** Where in a text a written date may begin; quick to see. */
  enum Start {
    DIGIT {
      @Override
      boolean isAt(String text, int at) {
        return NumberTokens.isDigit(text.charAt(at));
      }
    },
    /** The English name of a month, or one of its abbreviations. */
    MONTH {
      @Override
      boolean isAt(String text, int at) {
        return (at == 0 || !isOfWord(text.charAt(at - 1))) && EnglishMonths.mayBeAt(text, at);
      }
    },
    /** {@code tháng} or {@code ngày}. */
    WORD {
      @Override
      boolean isAt(String text, int at) {
        return text.startsWith("tháng", at) || text.startsWith("ngày", at);
      }
    },
    /** A digit or a Chinese numeral. */
    NUMERAL {
      @Override
      boolean isAt(String text, int at) {
        return NumberTokens.isDigit(text.charAt(at)) || HAN_NUMERALS.indexOf(text.charAt(at)) >= 0;
      }
    };

    abstract boolean isAt(String text, int at);
  }

  static DatePattern of(
      Start start, List<String> words, String pattern, String groups, Sign... signs) {
    Set<Sign> all = EnumSet.noneOf(Sign.class);
    all.addAll(List.of(signs));
    if (pattern.contains(YEAR)) {
      all.add(Sign.YEAR);
    }
    return new DatePattern(start, words, all, Pattern.compile(pattern), groups);
  }

  boolean canStandIn(String text, Set<Sign> seen) {
    if (!seen.containsAll(signs)) {
      return false;
    }
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return words.isEmpty();
  }

  /** Adds the dates of this form to {@code facts}; returns the text without them. */
  String take(String text, Set<String> facts) {
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    StringBuilder rest = null;
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      if (start.isAt(text, i) && matcher.region(i, text.length()).lookingAt()) {
        rest = rest == null ? new StringBuilder(text.length()) : rest;
        rest.append(text, done, i).append(' ');
        if (!add(matcher, facts)) {
          rest.append(text, i, matcher.end()).append(' ');
        }
        done = matcher.end();
        i = done - 1;
      }
    }
    return rest == null ? text : rest.append(text, done, text.length()).toString();
  }

  /** Whether what was matched is a date. */
  private boolean add(MatchResult match, Set<String> facts) {
    int[] parts = new int[3];
    for (int i = 0; i < groups.length(); i++) {
      String written = match.group(i + 1);
      switch (groups.charAt(i)) {
        case 'y' -> parts[0] = number(written);
        case 'm' -> parts[1] = number(written);
        case 'n' -> parts[1] = EnglishMonths.number(written);
        default -> parts[2] = number(written);
      }
    }
    return add(parts[0], parts[1], parts[2], facts);
  }

  /** Whether the numbers make a date. */
  private static boolean add(int year, int month, int day, Set<String> facts) {
    boolean yearFits = year == 0 || (year >= 1_000 && year < 2_200);
    if (!yearFits || month > 12 || day > 31 || (year == 0 && month == 0)) {
      return false;
    }
    if (year != 0) {
      facts.add("y" + year);
    }
    if (month != 0) {
      String ofMonth = twoDigits(month);
      facts.add("mm" + ofMonth);
      if (year != 0) {
        facts.add("m" + year + "-" + ofMonth);
      }
      if (day != 0) {
        String ofDay = ofMonth + "-" + twoDigits(day);
        facts.add("md" + ofDay);
        if (year != 0) {
          facts.add("d" + year + "-" + ofDay);
        }
      }
    }
    return true;
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private static int number(String written) {
    @Nullable Double value = NumberWords.han(written);
    return value == null ? Integer.parseInt(written) : value.intValue();
  }

  private static boolean isOfWord(char unit) {
    return (unit >= 'a' && unit <= 'z') || NumberTokens.isDigit(unit) || unit == '_';
  }
}
