package attache.index.analysis;

import static attache.index.analysis.DatePattern.HAN_NUMERALS;
import static attache.index.analysis.DatePattern.YEAR;
import static attache.index.analysis.EnglishMonths.NAME;

import attache.index.analysis.DatePattern.Start;
import attache.index.analysis.DateSigns.Sign;
import java.util.List;
import java.util.Set;

/** Dates as English, Vietnamese and Chinese write them, in lower case. */
final class WrittenDates {
  private static final List<String> THANG = List.of("tháng");
  private static final List<String> MONTH_SIGN = List.of("月");
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final String HAN = "(\\d{1,4}|[" + HAN_NUMERALS + "]{1,4})";

  private static final List<DatePattern> FORMS =
      List.of(
          DatePattern.of(
              Start.DIGIT,
              List.of(),
              "\\b" + YEAR + "[-/.](\\d{1,2})[-/.](\\d{1,2})\\b",
              "ymD",
              Sign.JOINED_DIGITS),
          DatePattern.of(
              Start.DIGIT,
              List.of(),
              "\\b(\\d{1,2})[-/.](\\d{1,2})[-/.]" + YEAR + "\\b",
              "Dmy",
              Sign.JOINED_DIGITS),
          DatePattern.of(
              Start.MONTH,
              List.of(),
              "\\b" + NAME + " " + DAY + ",? " + YEAR + "\\b",
              "nDy",
              Sign.MONTH_BEFORE_DIGIT),
          DatePattern.of(
              Start.DIGIT,
              List.of(),
              "\\b" + DAY + "(?: of)? " + NAME + ",? " + YEAR + "\\b",
              "Dny",
              Sign.MONTH_BEHIND_DAY),
          DatePattern.of(
              Start.MONTH,
              List.of(),
              "\\b" + NAME + ",? " + YEAR + "\\b",
              "ny",
              Sign.MONTH_BEFORE_DIGIT),
          DatePattern.of(
              Start.MONTH,
              List.of(),
              "\\b" + NAME + " " + DAY + "\\b",
              "nD",
              Sign.MONTH_BEFORE_DIGIT),
          DatePattern.of(
              Start.DIGIT,
              List.of(),
              "\\b" + DAY + "(?: of)? " + NAME,
              "Dn",
              Sign.MONTH_BEHIND_DAY),
          DatePattern.of(
              Start.DIGIT,
              THANG,
              "(\\d{1,2}) tháng (\\d{1,2})(?:,? năm |[/-])" + YEAR + "\\b",
              "Dmy"),
          DatePattern.of(
              Start.WORD, THANG, "tháng (\\d{1,2})(?:,? năm | ?[/-])" + YEAR + "\\b", "my"),
          DatePattern.of(
              Start.WORD, List.of("ngày"), "ngày (\\d{1,2})(?:[/.-]| tháng )(\\d{1,2})\\b", "Dm"),
          DatePattern.of(Start.WORD, THANG, "tháng (\\d{1,2})\\b", "m"),
          DatePattern.of(
              Start.NUMERAL, MONTH_SIGN, HAN + "年 ?" + HAN + "月 ?" + HAN + "[日号]", "ymD"),
          DatePattern.of(Start.NUMERAL, MONTH_SIGN, HAN + "年 ?" + HAN + "月", "ym"),
          DatePattern.of(Start.NUMERAL, MONTH_SIGN, HAN + "月 ?" + HAN + "[日号]", "mD"),
          DatePattern.of(Start.NUMERAL, MONTH_SIGN, HAN + "月", "m"),
          DatePattern.of(Start.NUMERAL, List.of("年"), "(\\d{4}|[〇零一二三四五六七八九]{4}) ?年", "y"));

  private WrittenDates() {}

  /** Adds the dates of a text to {@code facts}; returns the text without them. */
  static String take(String text, Set<String> facts) {
    String rest = text;
    Set<Sign> seen = DateSigns.in(text);
    for (DatePattern form : FORMS) {
      if (form.canStandIn(rest, seen)) {
        rest = form.take(rest, facts);
      }
    }
    return seen.contains(Sign.YEAR) ? withoutYears(rest, facts) : rest;
  }

  /** Takes years that stand alone, and are no part of a longer number. */
  private static String withoutYears(String text, Set<String> facts) {
    StringBuilder rest = null;
    int done = 0;
    for (int i = 0; i + 3 < text.length(); i++) {
      if (DateSigns.isYear(text, i) && !isWithinNumber(text, i, i + 4)) {
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
        && (NumberTokens.isDigit(text.charAt(end))
            || (end + 1 < text.length() && NumberTokens.isDigit(text.charAt(end + 1))));
  }

  private static boolean isOfNumber(char unit) {
    return NumberTokens.isDigit(unit) || unit == '.' || unit == ',';
  }
}
