package attache.bot.cli;

import attache.bot.answer.Answer;
import attache.bot.answer.DroppedSentence;
import attache.index.DateRange;
import attache.index.Hit;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints, to where no program reads results, what led to an answer. */
final class Explanation {
  private final Console console;

  Explanation(Console console) {
    this.console = console;
  }

  void print(Answer answer) {
    DateRange dates = answer.question().query().dates();
    line("understood  " + answer.question().understood());
    line("language    " + answer.question().language().code());
    line(
        "dates       "
            + (dates == null
                ? "none"
                : dates.first() + " to " + dates.last() + (dates.explicit() ? "" : ", preferred")));
    line("gate        " + answer.trace().gate());
    for (Hit hit : answer.trace().evidence()) {
      String parts =
          hit.parts().stream()
              .map(
                  part ->
                      String.format(
                          Locale.ROOT,
                          "%s rank %d value %.3f gives %.4f",
                          part.list(),
                          part.rank(),
                          part.value(),
                          part.share()))
              .collect(Collectors.joining("; "));
      line(
          String.format(
              Locale.ROOT,
              "%3d  %.4f  %s  (%s)",
              hit.rank(),
              hit.score(),
              hit.passage().id(),
              parts));
    }
    for (DroppedSentence dropped : answer.dropped()) {
      line("dropped     " + dropped.text());
      line("            " + dropped.reason());
    }
    Answer.Timings timings = answer.timings();
    line(
        String.format(
            Locale.ROOT,
            "time        retrieve %d ms, compose %d ms, verify %d ms, total %d ms",
            timings.retrieve().toMillis(),
            timings.compose().toMillis(),
            timings.verify().toMillis(),
            timings.total().toMillis()));
  }

  private void line(String text) {
    console.err().println(text);
  }
}
