package attache.bot.answer.check;

import attache.corpus.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds days, months, years and weekdays in a text, in every form its language writes them. */
final class DayFinder {
  private DayFinder() {}

  /** A mention and where it stands, in UTF-16 units. */
  record Found(int start, int end, DayMention day) {}

  /** What one form of date makes of a match; {@code published} is the article's day. */
  interface Maker {
    List<Found> make(MatchResult match, @Nullable LocalDate published);
  }

  /** One form of date. Earlier rules win where two match at the same place. */
  record Rule(Pattern form, Maker maker) {
    static Rule of(String regex, Maker maker) {
      return new Rule(Pattern.compile(regex), maker);
    }

    /** A form that counts from the article's day; it means nothing where that is not known. */
    static Rule counting(String regex, BiFunction<MatchResult, LocalDate, DayMention> day) {
      return of(
          regex,
          (match, published) ->
              published == null ? List.of() : one(match, day.apply(match, published)));
    }
  }

  private static final List<Rule> COMMON =
      List.of(
          Rule.of(
              "(?<!\\d)((?:19|20)\\d\\d)-(\\d{1,2})(?:-(\\d{1,2}))?(?![\\d-])",
              (m, published) ->
                  one(m, DayMention.of(number(m, 1), number(m, 2), number(m, 3), null))));

  /** All mentions in order, none overlapping; those that name an impossible day are left out. */
  static List<Found> find(String text, Language language, @Nullable LocalDate published) {
    List<Found> all = new ArrayList<>();
    List<Rule> rules = new ArrayList<>(COMMON);
    rules.addAll(
        switch (language) {
          case VIETNAMESE -> VietnameseDays.RULES;
          case CHINESE -> ChineseDays.RULES;
          case ENGLISH, OTHER -> EnglishDays.RULES;
        });
    for (Rule rule : rules) {
      rule.form()
          .matcher(text)
          .results()
          .forEach(match -> addPossible(rule.maker().make(match, published), all, published));
    }
    all.sort(
        Comparator.comparingInt(Found::start)
            .thenComparing(Comparator.comparingInt(Found::end).reversed()));
    List<Found> kept = new ArrayList<>();
    int end = 0;
    for (Found found : all) {
      if (found.start() >= end) {
        kept.add(found);
        end = found.end();
      }
    }
    return kept;
  }

  private static void addPossible(
      List<Found> found, List<Found> all, @Nullable LocalDate published) {
    Integer year = null;
    Integer month = null;
    for (Found each : found.reversed()) {
      // "20 and 21 October 2013": what stands once holds for all.
      DayMention day = each.day();
      year = day.year() != null ? day.year() : year;
      month = day.month() != null ? day.month() : month;
      DayMention whole =
          new DayMention(year, month, day.day(), day.weekday(), null, null, day.resolved());
      if (possible(whole)) {
        all.add(new Found(each.start(), each.end(), whole.published(published)));
      }
    }
  }

  private static boolean possible(DayMention day) {
    return within(day.month(), 12) && within(day.day(), 31);
  }

  private static boolean within(@Nullable Integer value, int most) {
    return value == null || (value >= 1 && value <= most);
  }

  static List<Found> one(MatchResult match, DayMention day) {
    return List.of(new Found(match.start(), match.end(), day));
  }

  /**
   * Two days of one form, such as {@code 20 and 21/10}; the second starts where group {@code
   * second} does. One where that group is absent.
   */
  static List<Found> two(MatchResult match, int second, DayMention first, DayMention last) {
    if (match.start(second) < 0) {
      return one(match, first);
    }
    return List.of(
        new Found(match.start(), match.start(second), first),
        new Found(match.start(second), match.end(), last));
  }

  /** The group's number in digits or Chinese numerals, or null where the group is absent. */
  static @Nullable Integer number(MatchResult match, int group) {
    String digits = match.group(group);
    if (digits == null) {
      return null;
    }
    if (Character.isDigit(digits.charAt(0))) {
      return Integer.valueOf(digits);
    }
    return ChineseNumerals.value(digits).map(Number::intValue).orElse(null);
  }
}
