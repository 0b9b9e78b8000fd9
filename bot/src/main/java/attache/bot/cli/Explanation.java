package attache.bot.cli;

import attache.bot.answer.Answer;
import attache.bot.answer.DroppedSentence;
import attache.bot.question.Translation;
import attache.index.DateRange;
import attache.index.Hit;
import attache.index.Retriever;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * What led to an answer: what was understood, searched, found and dropped, and how long it took.
 */
final class Explanation {
  private Explanation() {}

  /** In lines, for a person to read. */
  static List<String> of(Answer answer) {
    return lines(answer, hit -> Map.of());
  }

  /**
   * The same with the fields of the index that a passage was found by.
   *
   * @param retriever of the generation that the answer comes from
   */
  static List<String> of(Answer answer, Retriever retriever) {
    return lines(
        answer, hit -> retriever.wordsByField(answer.question().query(), hit.passage().id()));
  }

  private static List<String> lines(Answer answer, Function<Hit, Map<String, Double>> byField) {
    List<String> lines = new ArrayList<>();
    DateRange dates = answer.question().query().dates();
    lines.add("understood  " + answer.question().understood());
    lines.add("language    " + answer.question().language().code());
    for (Translation translation : answer.question().translations()) {
      lines.addAll(of(translation));
    }
    if (dates != null) {
      lines.add(
          "dates       "
              + dates.first()
              + " to "
              + dates.last()
              + (dates.explicit() ? "" : ", preferred"));
    }
    lines.add("gate        " + answer.trace().gate());
    for (Hit hit : answer.trace().evidence()) {
      lines.add(
          String.format(
              Locale.ROOT, "%3d  %.4f    %s", hit.rank(), hit.score(), hit.passage().id()));
      for (Hit.ScorePart part : hit.parts()) {
        lines.add("       " + of(part));
        if (part.list().equals("words")) {
          byField
              .apply(hit)
              .forEach(
                  (field, score) ->
                      lines.add(
                          String.format(
                              Locale.ROOT,
                              "                     %5.2f of it in %s",
                              score,
                              field)));
        }
      }
    }
    for (DroppedSentence dropped : answer.dropped()) {
      lines.add("dropped     " + dropped.text());
      lines.add("            " + dropped.reason());
    }
    Answer.Timings timings = answer.timings();
    List<Translation> translations = answer.question().translations();
    lines.add(
        String.format(
            Locale.ROOT,
            "time        retrieve %d ms%s, compose %d ms, verify %d ms, total %d ms",
            timings.retrieve().toMillis(),
            translations.isEmpty() ? "" : " (translating " + millis(translations) + " of it)",
            timings.compose().toMillis(),
            timings.verify().toMillis(),
            timings.total().toMillis()));
    return lines;
  }

  /** A translation, and why it was not searched with where it was not. */
  private static List<String> of(Translation translation) {
    String text =
        String.format(
            Locale.ROOT,
            "%s  %s: %s  (%s, %s)",
            translation.used() ? "translated" : "not used  ",
            translation.language().code(),
            translation.text().isEmpty() ? "-" : translation.text().replace('\n', ' '),
            translation.model(),
            translation.cached() ? "cached" : translation.took().toMillis() + " ms");
    return translation.used()
        ? List.of(text)
        : List.of(text, "            " + translation.refused());
  }

  private static long millis(List<Translation> translations) {
    return translations.stream()
        .map(Translation::took)
        .reduce(Duration.ZERO, Duration::plus)
        .toMillis();
  }

  /** One share of a score in words. */
  private static String of(Hit.ScorePart part) {
    if (part.list().equals(Hit.OUTSIDE_THE_DATES)) {
      return "           nothing of the days asked about was found; this is of other days";
    }
    String share = String.format(Locale.ROOT, "%+.4f    ", part.share());
    return share
        + switch (part.list()) {
          case "words" -> place("by the words of the passage and its title", part, "BM25 %.2f");
          case "article" -> place("by the words of the whole article", part, "BM25 %.2f");
          case "coverage" ->
              String.format(
                  Locale.ROOT,
                  "articles in its language say %.2f of the question at best",
                  part.value());
          case "date" -> String.format(Locale.ROOT, "by its date: times %.2f", part.value());
          case "cross-encoder" -> place("by the cross-encoder", part, "value %.3f");
          default ->
              part.list().startsWith("vector:")
                  ? place(
                      "by the " + part.list().replace("vector:", "vectors of "),
                      part,
                      "cosine %.3f")
                  : place("by " + part.list(), part, "value %.3f");
        };
  }

  private static String place(String way, Hit.ScorePart part, String value) {
    return way + ": rank " + part.rank() + ", " + String.format(Locale.ROOT, value, part.value());
  }
}
