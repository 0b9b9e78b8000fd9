package attache.index.analysis;

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

  /**
   * A way to write dates. What has to stand in a text for it is looked for first, which is what
   * makes the reading of a corpus quick.
   *
   * @param needs one of these stands in every text that holds such a date; none where a month's
   *     name or a year does
   * @param year whether a year in digits stands in it
   * @param groups what each group is: y, m, D for year, month and day in digits or Chinese
   *     numerals, n for a month's name
   */
  private record Form(List<String> needs, boolean year, Pattern pattern, String groups) {
    boolean canStandIn(String text, boolean months, boolean years) {
      return (!year || years)
          && (groups.indexOf('n') < 0 || months)
          && (needs.isEmpty() || needs.stream().anyMatch(text::contains));
    }
  }

  private static final List<Form> FORMS =
      List.of(
          form(List.of(), "\\b" + YEAR + "[-/.](\\d{1,2})[-/.](\\d{1,2})\\b", "ymD"),
          form(List.of(), "\\b(\\d{1,2})[-/.](\\d{1,2})[-/.]" + YEAR + "\\b", "Dmy"),
          form(List.of(), "\\b" + NAME + " " + DAY + ",? " + YEAR + "\\b", "nDy"),
          form(List.of(), "\\b" + DAY + "(?: of)? " + NAME + ",? " + YEAR + "\\b", "Dny"),
          form(List.of(), "\\b" + NAME + ",? " + YEAR + "\\b", "ny"),
          form(List.of(), "\\b" + NAME + " " + DAY + "\\b", "nD"),
          form(List.of(), "\\b" + DAY + "(?: of)? " + NAME, "Dn"),
          form(THANG, "(\\d{1,2}) tháng (\\d{1,2})(?:,? năm |[/-])" + YEAR + "\\b", "Dmy"),
          form(THANG, "tháng (\\d{1,2})(?:,? năm | ?[/-])" + YEAR + "\\b", "my"),
          form(List.of("ngày"), "ngày (\\d{1,2})(?:[/.-]| tháng )(\\d{1,2})\\b", "Dm"),
          form(THANG, "tháng (\\d{1,2})\\b", "m"),
          form(List.of("月"), HAN + "年 ?" + HAN + "月 ?" + HAN + "[日号]", "ymD"),
          form(List.of("月"), HAN + "年 ?" + HAN + "月", "ym"),
          form(List.of("月"), HAN + "月 ?" + HAN + "[日号]", "mD"),
          form(List.of("月"), HAN + "月", "m"),
          form(List.of("年"), "(\\d{4}|[〇零一二三四五六七八九]{4}) ?年", "y"),
          form(List.of(), "(?<![\\d.,])" + YEAR + "(?![\\d.,]\\d|\\d)", "y"));

  private WrittenDates() {}

  /** Adds the dates of a text to {@code facts}; returns the text without them. */
  static String take(String text, Set<String> facts) {
    String rest = text;
    boolean months = namesMonth(text);
    boolean years = hasYear(text);
    for (Form form : FORMS) {
      if (form.canStandIn(rest, months, years)) {
        rest = form.pattern.matcher(rest).replaceAll(match -> without(match, form, facts));
      }
    }
    return rest;
  }

  /**
   * Whether a month's English name stands in a text as a word, and a digit, without which it is no
   * date. Most texts hold the letters of one somewhere, and few hold the word.
   */
  private static boolean namesMonth(String text) {
    boolean named = false;
    boolean digit = false;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char unit = i == text.length() ? ' ' : text.charAt(i);
      boolean inside = (unit >= 'a' && unit <= 'z') || isDigit(unit) || unit == '_';
      digit |= isDigit(unit);
      if (!inside) {
        int length = i - start;
        named |= length >= 3 && length <= 9 && MONTH_NAMES.contains(text.substring(start, i));
        start = i + 1;
      }
    }
    return named && digit;
  }

  /** Whether four digits in a row begin as a year of {@link #YEAR} does. */
  private static boolean hasYear(String text) {
    for (int i = 0; i + 3 < text.length(); i++) {
      char first = text.charAt(i);
      if ((first == '1' || first == '2')
          && isDigit(text.charAt(i + 2))
          && isDigit(text.charAt(i + 3))
          && (first == '2'
              ? text.charAt(i + 1) == '0'
              : "56789".indexOf(text.charAt(i + 1)) >= 0)) {
        return true;
      }
    }
    return false;
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

  private static Form form(List<String> needs, String pattern, String groups) {
    return new Form(needs, pattern.contains(YEAR), Pattern.compile(pattern), groups);
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
