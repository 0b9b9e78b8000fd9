package attache.bot.answer;

import attache.bot.question.Question;
import attache.index.Hit;
import java.util.Comparator;
import java.util.regex.Pattern;

/** What a question's wording says about the shape of its answer, in the three languages. */
final class AskedAbout {
  private static final Pattern LATEST =
      pattern(
          "\\b(?:latest|newest|most recent(?:ly)?|recent(?:ly)?|current(?:ly)?|now(?:adays)?|so far|to date|up to now|at present)\\b"
              + "|(?<!\\p{L})(?:mới nhất|moi nhat|gần đây|gan day|hiện nay|hien nay|hiện tại|hien tai|đến nay|den nay|vừa qua|vua qua)(?!\\p{L})"
              + "|最新|最近|近期|目前|现在|现任|至今|迄今|截至");

  private static final Pattern SEVERAL =
      pattern(
          "\\b(?:which|what)(?: \\p{L}+){0,2} (?:countries|cities|provinces|organi[sz]ations|bodies|agencies|companies|leaders|officials|people|measures|projects|areas|fields|steps|topics|issues|events|activities|agreements|documents|results|sectors|places|persons|members|delegations)\\b"
              + "|\\b(?:list|enumerate|name (?:all|the|some)|what are|who are|what were|who were)\\b"
              + "|(?<!\\p{L})(?:những|nhung|các|cac) [\\p{L} ]{1,30}(?<!\\p{L})(?:nào|nao|gì|gi)(?!\\p{L})|(?<!\\p{L})(?:liệt kê|liet ke|kể tên|ke ten)(?!\\p{L})"
              + "|哪些|有哪几|列出|列举|分别是|都有(?:谁|什么|哪)");

  private AskedAbout() {}

  /** Whether it asks how things stand, or about certain days: newer articles then come first. */
  static boolean time(Question question) {
    return question.query().dates() != null || LATEST.matcher(question.understood()).find();
  }

  /** Whether it asks for several things, so that the answer is a list. */
  static boolean several(String question) {
    return SEVERAL.matcher(question).find();
  }

  /** The later an article was published the earlier it comes, those of no known day at the end. */
  static Comparator<Hit> newestFirst() {
    return Comparator.comparing(
        hit -> hit.article().metadata().publishedOn(),
        Comparator.nullsLast(Comparator.reverseOrder()));
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
