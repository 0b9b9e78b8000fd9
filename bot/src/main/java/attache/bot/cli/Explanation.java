package attache.bot.cli;

import attache.bot.answer.Answer;
import attache.bot.answer.DroppedSentence;
import attache.index.DateRange;
import attache.index.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What led to an answer: what was understood, searched, found and dropped, and how long it took.
 */
final class Explanation {
  private Explanation() {}

  /** In lines, for a person to read. */
  static List<String> of(Answer answer) {
    List<String> lines = new ArrayList<>();
    DateRange dates = answer.question().query().dates();
    lines.add("understood  " + answer.question().understood());
    lines.add("language    " + answer.question().language().code());
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
        lines.add(
            String.format(
                Locale.ROOT,
                "       %+.4f    from %s: rank %d, value %.3f",
                part.share(),
                part.list(),
                part.rank(),
                part.value()));
      }
    }
    for (DroppedSentence dropped : answer.dropped()) {
      lines.add("dropped     " + dropped.text());
      lines.add("            " + dropped.reason());
    }
    Answer.Timings timings = answer.timings();
    lines.add(
        String.format(
            Locale.ROOT,
            "time        retrieve %d ms, compose %d ms, verify %d ms, total %d ms",
            timings.retrieve().toMillis(),
            timings.compose().toMillis(),
            timings.verify().toMillis(),
            timings.total().toMillis()));
    return lines;
  }
}
