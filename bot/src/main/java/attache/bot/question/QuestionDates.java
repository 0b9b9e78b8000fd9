package attache.bot.question;

import attache.index.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the days that a question speaks of, in English, Vietnamese and Chinese.
 *
 * <p>Days that it names ("in May 2023", "last year") are explicit; "recently" only prefers the past
 * half year. A year that is a goal or a limit ("by 2030", "đến năm 2030", "到2030年") says nothing
 * about when the articles are from, nor does a day without a year, nor what something is compared
 * with ("more than last year"). Where several times are named, those that depend on the day of
 * asking are meant ("this week ... after the closing of May 2020"), else all of them together.
 */
final class QuestionDates {
  private static final Pattern COMPARISON =
      Pattern.compile(
          "\\b(?:than|compared (?:to|with)|versus|as against|(?:up|down) (?:from|on))(?: (?:in|that of|the same (?:period|time) (?:of|in)?|the))?"
              + " (?:last|previous) (?:week|month|quarter|year)\\b"
              + "|\\b(?:than|compared (?:to|with)|versus|(?:up|down) (?:from|on))(?: (?:in|that of|the same (?:period|time) (?:of|in)))? (?:\\p{L}+ )?(?:19|20)\\d\\d\\b"
              + "|(?:so với|so voi)(?: cùng kỳ| cung ky)?(?: (?:tuần|tuan|tháng|thang|quý|quy|năm|nam))? (?:trước|truoc|ngoái|ngoai|qua|(?:19|20)\\d\\d)"
              + "|[比较](?:上个?(?:周|星期|月|季度|年)|去年|前年|上年|(?:19|20)\\d\\d年)(?:同期)?"
              + "|[与同和跟](?:上个?(?:周|星期|月|季度|年)|去年|前年|上年|(?:19|20)\\d\\d年)(?:同期)?(?:相比|比较|相较)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private QuestionDates() {}

  /** Days that a place in the question means. */
  private record Named(int start, int end, DateRange days, boolean relative) {}

  static Optional<DateRange> find(String question, LocalDate asked) {
    List<Named> named = named(COMPARISON.matcher(question).replaceAll(QuestionDates::blank), asked);
    List<Named> explicit = named.stream().filter(each -> each.days().explicit()).toList();
    List<Named> relative = explicit.stream().filter(Named::relative).toList();
    return (relative.isEmpty() ? explicit : relative)
        .stream()
            .map(Named::days)
            .reduce(QuestionDates::together)
            .or(() -> named.stream().map(Named::days).findFirst());
  }

  private static String blank(MatchResult match) {
    return " ".repeat(match.end() - match.start());
  }

  /** What the rules find; a place is what the first rule makes of it. */
  private static List<Named> named(String question, LocalDate asked) {
    List<Named> named = new ArrayList<>();
    for (DateRules.Rule rule : DateRules.ALL) {
      Matcher matcher = rule.pattern().matcher(question);
      while (matcher.find()) {
        int start = matcher.start();
        int end = matcher.end();
        DateRange days = rule.days().apply(matcher.toMatchResult(), asked);
        if (days != null
            && named.stream().noneMatch(each -> start < each.end() && each.start() < end)) {
          named.add(new Named(start, end, days, rule.relative()));
        }
      }
    }
    return named;
  }

  private static DateRange together(DateRange one, DateRange other) {
    return new DateRange(
        one.first().isBefore(other.first()) ? one.first() : other.first(),
        one.last().isAfter(other.last()) ? one.last() : other.last(),
        true);
  }
}
