package attache.bot.cli;

import attache.index.Progress;
import attache.index.ProgressListener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/**
 * Shows how an update of the index comes along: on a terminal a line drawn over itself, elsewhere
 * one line in a while that a program can read.
 */
final class ProgressBar implements ProgressListener {
  private static final Duration ON_TERMINAL = Duration.ofMillis(100);
  private static final Duration ELSEWHERE = Duration.ofSeconds(5);

  private final Console console;
  private final InstantSource clock;
  private Instant last;
  private boolean drawn;

  ProgressBar(Console console, InstantSource clock) {
    this.console = console;
    this.clock = clock;
    // Quick work shows nothing.
    this.last = clock.instant().plusMillis(500);
  }

  @Override
  public void progressed(Progress progress) {
    if (due()) {
      show(
          line(progress),
          String.format(
              Locale.ROOT,
              "progress stage=%s done=%d total=%d perSecond=%.1f leftSeconds=%d",
              progress.stage().name().toLowerCase(Locale.ROOT),
              progress.done(),
              progress.total(),
              progress.perSecond(),
              progress.left().toSeconds()));
    }
  }

  /** Shows work that is counted without a pace. */
  void counted(String what, int done, int total) {
    if (due()) {
      show(
          done + " of " + total + " " + what,
          "progress what=" + what.replace(' ', '_') + " done=" + done + " total=" + total);
    }
  }

  private boolean due() {
    Instant now = clock.instant();
    if (Duration.between(last, now)
            .compareTo(console.messagesOnTerminal() ? ON_TERMINAL : ELSEWHERE)
        < 0) {
      return false;
    }
    last = now;
    return true;
  }

  private void show(String forPeople, String forPrograms) {
    if (console.messagesOnTerminal()) {
      console.err().print("\r\u001b[2K" + forPeople);
      console.err().flush();
      drawn = true;
    } else {
      console.say(forPrograms);
    }
  }

  /** Clears the line that was drawn. */
  void close() {
    if (drawn) {
      console.err().print("\r\u001b[2K");
      console.err().flush();
    }
  }

  private static String line(Progress progress) {
    String what =
        switch (progress.stage()) {
          case SCANNING -> "Looking for changes";
          case READING -> "Indexing documents";
          case EMBEDDING -> "Embedding passages";
          case SWITCHING -> "Switching";
        };
    String total = progress.total() == 0 ? "" : " of " + progress.total();
    String left = progress.left().isZero() ? "" : ", " + spoken(progress.left()) + " left";
    return String.format(
        Locale.ROOT,
        "%s: %d%s (%.0f/s)%s",
        what,
        progress.done(),
        total,
        progress.perSecond(),
        left);
  }

  private static String spoken(Duration duration) {
    long seconds = Math.max(1, duration.toSeconds());
    return seconds < 100
        ? seconds + " s"
        : seconds < 6000 ? seconds / 60 + " min" : seconds / 3600 + " h";
  }
}
