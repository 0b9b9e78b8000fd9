package attache.index.analysis;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as English, Vietnamese and Chinese write them, in lower case. */
final class WrittenDates {
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  private static final List<String> THANG = List.of("tháng");
  private static final List<String> MONTH_SIGN = List.of("月");
  private static final String HAN_NUMERALS = "〇零一二三四五六七八九十";
  private static final String NAME =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";

  /** All that {@link #NAME} matches. */
  private static final Set<String> MONTH_NAMES =
      Set.of(
          ("jan january feb february mar march apr april may jun june jul july aug august sep sept"
                  + " sepember september oct october nov november dec december")
              .split(" ", -1));

  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "((?:1[5-9]|20)\\d\\d)";
  private static final String HAN = "(\\d{1,4}|[" + HAN_NUMERALS + "]{1,4})";

  /** What may stand in a text, and has to for some way to write dates; quick to see. */
  private enum Sign {
    /** Four digits that begin as a year does. */
    YEAR,
    /** Digits on both sides of a hyphen, slash or full stop. */
    JOINED_DIGITS,
    /** The English name of a month with a digit behind it. */
    MONTH_BEFORE_DIGIT,
    /** The English name of a month with a digit shortly before it. */
    MONTH_BEHIND_DAY
  }

  /** Where in a text a written date may begin; quick to see. */
  private enum Start {
    DIGIT {
      @Override
      boolean isAt(String text, int at) {
        return isDigit(text.charAt(at));
      }
    },
    /** The English name of a month, or one of its abbreviations. */
    MONTH {
      @Override
      boolean isAt(String text, int at) {
        return (at == 0 || !isOfWord(text.charAt(at - 1)))
            && beginsMonth(text.charAt(at))
            && at + 2 < text.length()
            && MONTHS.containsKey(text.substring(at, at + 3));
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
        return isDigit(text.charAt(at)) || HAN_NUMERALS.indexOf(text.charAt(at)) >= 0;
      }
    };

    abstract boolean isAt(String text, int at);
  }

  /**
   * A way to write dates. What has to stand in a text for it is looked for first, and it is tried
   * only where it may begin, which is what makes the reading of a corpus quick.
   *
   * @param start where it begins
   * @param words one of these stands in every text that holds such a date; none where signs do
   * @param signs all of these do
   * @param groups what each group is: y, m, D for year, month and day in digits or Chinese
   *     numerals, n for a month's name
   */
  private record Form(
      Start start, List<String> words, Set<Sign> signs, Pattern pattern, String groups) {
    boolean canStandIn(String text, Set<Sign> seen) {
      return seen.containsAll(signs)
          && (words.isEmpty() || words.stream().anyMatch(text::contains));
    }

    /** Adds the dates of this form to {@code facts}; returns the text without them. */
    String take(String text, Set<String> facts) {
      Matcher matcher = null;
      StringBuilder rest = null;
      int done = 0;
      for (int i = 0; i < text.length(); i++) {
        if (!start.isAt(text, i)) {
          continue;
        }
        matcher =
            matcher == null
                ? pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false)
                : matcher;
        if (matcher.region(i, text.length()).lookingAt()) {
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
          case 'n' -> parts[1] = month(written);
          default -> parts[2] = number(written);
        }
      }
      return WrittenDates.add(parts[0], parts[1], parts[2], facts);
    }
  }

  private static final List<Form> FORMS =
      List.of(
          form(
              Start.DIGIT,
              List.of(),
              "\\b" + YEAR + "[-/.](\\d{1,2})[-/.](\\d{1,2})\\b",
              "ymD",
              Sign.JOINED_DIGITS),
          form(
              Start.DIGIT,
              List.of(),
              "\\b(\\d{1,2})[-/.](\\d{1,2})[-/.]" + YEAR + "\\b",
              "Dmy",
              Sign.JOINED_DIGITS),
          form(
              Start.MONTH,
              List.of(),
              "\\b" + NAME + " " + DAY + ",? " + YEAR + "\\b",
              "nDy",
              Sign.MONTH_BEFORE_DIGIT),
          form(
              Start.DIGIT,
              List.of(),
              "\\b" + DAY + "(?: of)? " + NAME + ",? " + YEAR + "\\b",
              "Dny",
              Sign.MONTH_BEHIND_DAY),
          form(
              Start.MONTH,
              List.of(),
              "\\b" + NAME + ",? " + YEAR + "\\b",
              "ny",
              Sign.MONTH_BEFORE_DIGIT),
          form(
              Start.MONTH,
              List.of(),
              "\\b" + NAME + " " + DAY + "\\b",
              "nD",
              Sign.MONTH_BEFORE_DIGIT),
          form(
              Start.DIGIT,
              List.of(),
              "\\b" + DAY + "(?: of)? " + NAME,
              "Dn",
              Sign.MONTH_BEHIND_DAY),
          form(
              Start.DIGIT,
              THANG,
              "(\\d{1,2}) tháng (\\d{1,2})(?:,? năm |[/-])" + YEAR + "\\b",
              "Dmy"),
          form(Start.WORD, THANG, "tháng (\\d{1,2})(?:,? năm | ?[/-])" + YEAR + "\\b", "my"),
          form(
              Start.WORD,
              List.of("ngày"),
              "ngày (\\d{1,2})(?:[/.-]| tháng )(\\d{1,2})\\b",
              "Dm"),
          form(Start.WORD, THANG, "tháng (\\d{1,2})\\b", "m"),
          form(Start.NUMERAL, MONTH_SIGN, HAN + "年 ?" + HAN + "月 ?" + HAN + "[日号]", "ymD"),
          form(Start.NUMERAL, MONTH_SIGN, HAN + "年 ?" + HAN + "月", "ym"),
          form(Start.NUMERAL, MONTH_SIGN, HAN + "月 ?" + HAN + "[日号]", "mD"),
          form(Start.NUMERAL, MONTH_SIGN, HAN + "月", "m"),
          form(Start.NUMERAL, List.of("年"), "(\\d{4}|[〇零一二三四五六七八九]{4}) ?年", "y"));

  /** "30th of " before a month's name. UTF-16 units. */
  private static final int LONGEST_DAY = 8;

  private WrittenDates() {}

  /** Adds the dates of a text to {@code facts}; returns the text without them. */
  static String take(String text, Set<String> facts) {
    String rest = text;
    Set<Sign> seen = signs(text);
    for (Form form : FORMS) {
      if (form.canStandIn(rest, seen)) {
        rest = form.take(rest, facts);
      }
    }
    return seen.contains(Sign.YEAR) ? withoutYears(rest, facts) : rest;
  }

  /**
   * Most texts hold the letters of a month's English name somewhere, fewer hold the word ("may"),
   * and very few a number beside it.
   */
  private static Set<Sign> signs(String text) {
    Set<Sign> seen = EnumSet.noneOf(Sign.class);
    char[] units = text.toCharArray();
    int start = 0;
    for (int i = 0; i <= units.length; i++) {
      char unit = i == units.length ? ' ' : units[i];
      if (unit >= 'a' && unit <= 'z') {
        continue;
      }
      if (isDigit(unit)) {
        addNumber(text, i, seen);
      } else if (unit != '_') {
        if (mayBeMonth(units, start, i) && MONTH_NAMES.contains(text.substring(start, i))) {
          addMonth(text, start, i, seen);
        }
        start = i + 1;
      }
    }
    return seen;
  }

  private static boolean mayBeMonth(char[] units, int start, int end) {
    int length = end - start;
    return length >= 3 && length <= 9 && beginsMonth(units[start]);
  }

  private static boolean beginsMonth(char letter) {
    return switch (letter) {
      case 'j', 'f', 'm', 'a', 's', 'o', 'n', 'd' -> true;
      default -> false;
    };
  }

  private static void addNumber(String text, int at, Set<Sign> seen) {
    if (isYear(text, at)) {
      seen.add(Sign.YEAR);
    }
    if (at + 2 < text.length()
        && "-/.".indexOf(text.charAt(at + 1)) >= 0
        && isDigit(text.charAt(at + 2))) {
      seen.add(Sign.JOINED_DIGITS);
    }
  }

  private static void addMonth(String text, int start, int end, Set<Sign> seen) {
    int behind = end;
    while (behind < text.length() && " .,".indexOf(text.charAt(behind)) >= 0) {
      behind++;
    }
    if (behind < text.length() && isDigit(text.charAt(behind))) {
      seen.add(Sign.MONTH_BEFORE_DIGIT);
    }
    int before = Math.max(0, start - LONGEST_DAY);
    if (text.substring(before, start).chars().anyMatch(unit -> isDigit((char) unit))) {
      seen.add(Sign.MONTH_BEHIND_DAY);
    }
  }

  /** Whether four digits begin here that are a year as {@link #YEAR} has it. */
  private static boolean isYear(String text, int at) {
    char first = text.charAt(at);
    return (first == '1' || first == '2')
        && at + 3 < text.length()
        && isDigit(text.charAt(at + 2))
        && isDigit(text.charAt(at + 3))
        && (first == '2' ? text.charAt(at + 1) == '0' : "56789".indexOf(text.charAt(at + 1)) >= 0);
  }

  /** Takes years that stand alone, and are no part of a longer number. */
  private static String withoutYears(String text, Set<String> facts) {
    StringBuilder rest = null;
    int done = 0;
    for (int i = 0; i + 3 < text.length(); i++) {
      if (isYear(text, i) && !isWithinNumber(text, i, i + 4)) {
        rest = rest == null ? new StringBuilder() : rest;
        rest.append(text, done, i).append(' ');
        facts.add("y" + text.substring(i, i + 4));
        done = i + 4;
        i = done - 1;
      }
    }
    return rest == null ? text : rest.append(text, done, text.length()).toString();
  }

  private static boolean isWithinNumber(String text, int start, int end) {
    if (start > 0 && isOfNumber(text.charAt(start - 1))) {
      return true;
    }
    boolean goesOn = end < text.length() && isOfNumber(text.charAt(end));
    return goesOn
        && (isDigit(text.charAt(end))
            || (end + 1 < text.length() && isDigit(text.charAt(end + 1))));
  }

  private static boolean isOfNumber(char unit) {
    return isDigit(unit) || unit == '.' || unit == ',';
  }

  private static boolean isOfWord(char unit) {
    return (unit >= 'a' && unit <= 'z') || isDigit(unit) || unit == '_';
  }

  private static boolean isDigit(char unit) {
    return unit >= '0' && unit <= '9';
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
      String ofMonth = "%02d".formatted(month);
      facts.add("mm" + ofMonth);
      if (year != 0) {
        facts.add("m" + year + "-" + ofMonth);
      }
      if (day != 0) {
        String ofDay = ofMonth + "-" + "%02d".formatted(day);
        facts.add("md" + ofDay);
        if (year != 0) {
          facts.add("d" + year + "-" + ofDay);
        }
      }
    }
    return true;
  }

  private static Form form(
      Start start, List<String> words, String pattern, String groups, Sign... signs) {
    Set<Sign> all = EnumSet.noneOf(Sign.class);
    all.addAll(List.of(signs));
    if (pattern.contains(YEAR)) {
      all.add(Sign.YEAR);
    }
    return new Form(start, words, all, Pattern.compile(pattern), groups);
  }

  private static int month(String name) {
    Integer month = MONTHS.get(name.substring(0, 3));
    return month == null ? 13 : month;
  }

  private static int number(String written) {
    @Nullable Double value = NumberWords.han(written);
    return value == null ? Integer.parseInt(written) : value.intValue();
  }
}
