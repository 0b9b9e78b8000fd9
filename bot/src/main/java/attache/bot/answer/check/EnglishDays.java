package attache.bot.answer.check;

import static attache.bot.answer.check.DayFinder.number;
import static attache.bot.answer.check.DayFinder.one;
import static attache.bot.answer.check.DayFinder.two;

import attache.bot.answer.check.DayFinder.Rule;
import attache.corpus.date.EnglishMonth;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** English dates: {@code July 20, 2023}, {@code 20 July}, {@code Monday}, {@code last year}. */
final class EnglishDays {
  private EnglishDays() {}

  private static final String MONTH =
      "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
          + "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?";
  private static final String WEEKDAY =
      "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?\\b";
  private static final String AND = "\\s*(?:-|–|to|and|through)\\s*";

  static final List<Rule> RULES =
      List.of(
          Rule.of(
              "\\b(?:"
                  + WEEKDAY
                  + ",? )?"
                  + MONTH
                  + " "
                  + DAY
                  + "(?!:)(?:"
                  + AND
                  + DAY
                  + "(?! [A-Z]))?(?:,? ((?:1|2)\\d{3})\\b)?",
              (m, published) ->
                  two(
                      m,
                      4,
                      DayMention.of(number(m, 5), month(m.group(2)), number(m, 3), day(m.group(1))),
                      DayMention.of(number(m, 5), month(m.group(2)), number(m, 4), null))),
          Rule.of(
              "\\b(?:"
                  + WEEKDAY
                  + ",? )?(?:the )?"
                  + DAY
                  + "(?:"
                  + AND
                  + DAY
                  + ")? (?:of )?"
                  + MONTH
                  + "(?:,? (?:of )?((?:1|2)\\d{3})\\b)?",
              (m, published) ->
                  two(
                      m,
                      3,
                      DayMention.of(number(m, 5), month(m.group(4)), number(m, 2), day(m.group(1))),
                      DayMention.of(number(m, 5), month(m.group(4)), number(m, 3), null))),
          Rule.of(
              "\\b" + MONTH + "(?:,| of)? ((?:1|2)\\d{3})\\b",
              (m, published) -> one(m, DayMention.of(number(m, 2), month(m.group(1)), null, null))),
          Rule.of(
              "\\b(?!May\\b|March\\b|Mar\\b)" + MONTH,
              (m, published) -> one(m, DayMention.of(null, month(m.group(1)), null, null))),
          Rule.of(
              "(?<=\\b(?:in|of|since|late|early|mid|last|this|next|by|until|till|from|before|after|and|to) )"
                  + "(May|March)\\b",
              (m, published) -> one(m, DayMention.of(null, month(m.group(1)), null, null))),
          Rule.of(
              "\\b" + WEEKDAY + "s?\\b",
              (m, published) -> one(m, DayMention.of(null, null, null, day(m.group(1))))),
          Rule.of(
              "(?<![\\d/])(\\d{1,2})/(\\d{1,2})/((?:19|20)\\d\\d)\\b",
              (m, published) ->
                  one(
                      m,
                      dayOrMonthFirst(
                          Integer.parseInt(m.group(1)),
                          Integer.parseInt(m.group(2)),
                          Integer.parseInt(m.group(3))))),
          Rule.of(
              "(?<![\\d.,$€£/-])(?:the year )?((?:1[5-9]|20)\\d\\d)(?![\\d,.]\\d|[\\d%-]| (?:people|troops|soldiers|dollars|million|billion|percent|km|miles))",
              (m, published) -> one(m, DayMention.of(number(m, 1), null, null, null))),
          Rule.counting(
              "(?i)\\b(last|this|next) year\\b",
              (m, published) ->
                  DayMention.of(published.getYear() + step(m.group(1)), null, null, null)),
          Rule.counting(
              "(?i)\\b(last|this|next) month\\b",
              (m, published) ->
                  DayMention.of(
                      null, published.plusMonths(step(m.group(1))).getMonthValue(), null, null)),
          Rule.of(
              "\\bon the (\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:of|day|anniversary|time|floor|round|century)\\b)",
              (m, published) -> one(m, DayMention.of(null, null, number(m, 1), null))),
          Rule.counting(
              "(?i)\\b(today|yesterday|tomorrow)\\b",
              (m, published) -> DayMention.on(published.plusDays(daysTo(m.group(1))))));

  private static DayMention dayOrMonthFirst(int first, int second, int year) {
    return first > 12
        ? DayMention.of(year, second, first, null)
        : second > 12
            ? DayMention.of(year, first, second, null)
            : DayMention.of(year, second, first, null);
  }

  private static int step(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "last" -> -1;
      case "next" -> 1;
      default -> 0;
    };
  }

  private static int daysTo(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "yesterday" -> -1;
      case "tomorrow" -> 1;
      default -> 0;
    };
  }

  private static int month(String name) {
    return EnglishMonth.number(name).orElse(0);
  }

  private static @Nullable DayOfWeek day(@Nullable String name) {
    return name == null ? null : DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
