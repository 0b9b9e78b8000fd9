package attache.index.analysis;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
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
  private static final String HAN = "(\\d{1,4}|[〇零一二三四五六七八九十]{1,4})";

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

  /**
   * A way to write dates. What has to stand in a text for it is looked for first, which is what
   * makes the reading of a corpus quick.
   *
   * @param words one of these stands in every text that holds such a date; none where signs do
   * @param signs all of these do
   * @param groups what each group is: y, m, D for year, month and day in digits or Chinese
   *     numerals, n for a month's name
   */
  private record Form(List<String> words, Set<Sign> signs, Pattern pattern, String groups) {
    boolean canStandIn(String text, Set<Sign> seen) {
      return seen.containsAll(signs)
          && (words.isEmpty() || words.stream().anyMatch(text::contains));
    }
  }

  private static final List<Form> FORMS =
      List.of(
          form(
              List.of(),
              "\\b" + YEAR + "[-/.](\\d{1,2})[-/.](\\d{1,2})\\b",
              "ymD",
              Sign.JOINED_DIGITS),
          form(
              List.of(),
              "\\b(\\d{1,2})[-/.](\\d{1,2})[-/.]" + YEAR + "\\b",
              "Dmy",
              Sign.JOINED_DIGITS),
          form(
              List.of(),
              "\\b" + NAME + " " + DAY + ",? " + YEAR + "\\b",
              "nDy",
              Sign.MONTH_BEFORE_DIGIT),
          form(
              List.of(),
              "\\b" + DAY + "(?: of)? " + NAME + ",? " + YEAR + "\\b",
              "Dny",
              Sign.MONTH_BEHIND_DAY),
          form(List.of(), "\\b" + NAME + ",? " + YEAR + "\\b", "ny", Sign.MONTH_BEFORE_DIGIT),
          form(List.of(), "\\b" + NAME + " " + DAY + "\\b", "nD", Sign.MONTH_BEFORE_DIGIT),
          form(List.of(), "\\b" + DAY + "(?: of)? " + NAME, "Dn", Sign.MONTH_BEHIND_DAY),
          form(THANG, "(\\d{1,2}) tháng (\\d{1,2})(?:,? năm |[/-])" + YEAR + "\\b", "Dmy"),
          form(THANG, "tháng (\\d{1,2})(?:,? năm | ?[/-])" + YEAR + "\\b", "my"),
          form(List.of("ngày"), "ngày (\\d{1,2})(?:[/.-]| tháng )(\\d{1,2})\\b", "Dm"),
          form(THANG, "tháng (\\d{1,2})\\b", "m"),
          form(List.of("月"), HAN + "年 ?" + HAN + "月 ?" + HAN + "[日号]", "ymD"),
          form(List.of("月"), HAN + "年 ?" + HAN + "月", "ym"),
          form(List.of("月"), HAN + "月 ?" + HAN + "[日号]", "mD"),
          form(List.of("月"), HAN + "月", "m"),
          form(List.of("年"), "(\\d{4}|[〇零一二三四五六七八九]{4}) ?年", "y"));

  /** "30th of " before a month's name. UTF-16 units. */
  private static final int LONGEST_DAY = 8;

  private WrittenDates() {}

  /** Adds the dates of a text to {@code facts}; returns the text without them. */
  static String take(String text, Set<String> facts) {
    String rest = text;
    Set<Sign> seen = signs(text);
    for (Form form : FORMS) {
      if (form.canStandIn(rest, seen)) {
        rest = form.pattern.matcher(rest).replaceAll(match -> without(match, form, facts));
      }
    }
    return seen.contains(Sign.YEAR) ? withoutYears(rest, facts) : rest;
  }

  private static Set<Sign> signs(String text) {
    Set<Sign> seen = EnumSet.noneOf(Sign.class);
    addMonths(text, seen);
    if (hasYear(text)) {
      seen.add(Sign.YEAR);
    }
    for (int i = 1; i + 1 < text.length(); i++) {
      char unit = text.charAt(i);
      if ((unit == '-' || unit == '/' || unit == '.')
          && isDigit(text.charAt(i - 1))
          && isDigit(text.charAt(i + 1))) {
        seen.add(Sign.JOINED_DIGITS);
      }
    }
    return seen;
  }

  /**
   * Most texts hold the letters of a month's English name somewhere, fewer hold the word ("may"),
   * and very few a number beside it.
   */
  private static void addMonths(String text, Set<Sign> seen) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char unit = i == text.length() ? ' ' : text.charAt(i);
      boolean inside = (unit >= 'a' && unit <= 'z') || isDigit(unit) || unit == '_';
      if (!inside) {
        int length = i - start;
        if (length >= 3
            && length <= 9
            && "jfmasond".indexOf(text.charAt(start)) >= 0
            && MONTH_NAMES.contains(text.substring(start, i))) {
          addMonth(text, start, i, seen);
        }
        start = i + 1;
      }
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

  /** Whether a year in digits begins somewhere. */
  private static boolean hasYear(String text) {
    for (int i = 0; i + 3 < text.length(); i++) {
      if (isYear(text, i)) {
        return true;
      }
    }
    return false;
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

  private static boolean isDigit(char unit) {
    return unit >= '0' && unit <= '9';
  }

  /** What stands for a match in the text that is read on: nothing where it is a date. */
  private static String without(MatchResult match, Form form, Set<String> facts) {
    int[] parts = new int[3];
    for (int i = 0; i < form.groups.length(); i++) {
      String written = match.group(i + 1);
      switch (form.groups.charAt(i)) {
        case 'y' -> parts[0] = number(written);
        case 'm' -> parts[1] = number(written);
        case 'n' -> parts[1] = month(written);
        default -> parts[2] = number(written);
      }
    }
    return add(parts[0], parts[1], parts[2], facts) ? " " : " $0 ";
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

  private static Form form(List<String> words, String pattern, String groups, Sign... signs) {
    Set<Sign> all = EnumSet.noneOf(Sign.class);
    all.addAll(List.of(signs));
    if (pattern.contains(YEAR)) {
      all.add(Sign.YEAR);
    }
    return new Form(words, all, Pattern.compile(pattern), groups);
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
