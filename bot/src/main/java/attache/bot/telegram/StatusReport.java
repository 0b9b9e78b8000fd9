package attache.bot.telegram;

import attache.bot.conversation.Phrase;
import attache.bot.log.AdminActions;
import attache.bot.log.LogUnavailable;
import attache.bot.log.Mark;
import attache.bot.log.QueryLog;
import attache.bot.telegram.api.Vitals;
import attache.corpus.Language;
import attache.index.GenerationInfo;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How things stand, for an admin. */
final class StatusReport {
  private static final int MOST_ACTIONS = 5;
  private static final Duration COUNTED = Duration.ofDays(7);
  private static final Logger LOG = LoggerFactory.getLogger(StatusReport.class);

  private final PresentIndex index;
  private final StandstillNotice standstill;
  private final Supplier<String> models;
  private final Questions questions;
  private final Vitals vitals;
  private final AdminActions actions;
  private final QueryLog log;
  private final Path home;
  private final Clock clock;

  /**
   * @param models says which models are used and whether they can be reached
   */
  StatusReport(
      PresentIndex index,
      StandstillNotice standstill,
      Supplier<String> models,
      Questions questions,
      Vitals vitals,
      AdminActions actions,
      QueryLog log,
      Path home,
      Clock clock) {
    this.index = index;
    this.standstill = standstill;
    this.models = models;
    this.questions = questions;
    this.vitals = vitals;
    this.actions = actions;
    this.log = log;
    this.home = home;
    this.clock = clock;
  }

  String text(Language language) {
    Vitals.Mishap mishap = vitals.lastMishap();
    StringBuilder text = new StringBuilder();
    text.append(index(language)).append('\n');
    text.append(Phrase.STATUS_WATCHING.in(language, standstill.state(language))).append('\n');
    text.append(Phrase.STATUS_MODELS.in(language, models.get())).append('\n');
    text.append(
            Phrase.STATUS_QUEUE.in(language, questions.running(), Math.max(0, questions.waiting())))
        .append('\n');
    text.append(Phrase.STATUS_UPDATES.in(language, time(vitals.lastUpdate(), language)))
        .append('\n');
    text.append(
            Phrase.STATUS_ERRORS.in(
                language,
                vitals.mishaps(),
                mishap == null
                    ? Phrase.NEVER.in(language)
                    : time(mishap.at(), language) + " " + mishap.what()))
        .append('\n');
    log(text, language);
    text.append(Phrase.STATUS_DISK.in(language, home.toFile().getUsableSpace() >> 20));
    var latest = actions.latest(MOST_ACTIONS);
    if (!latest.isEmpty()) {
      text.append("\n\n").append(Phrase.STATUS_ACTIONS.in(language));
      for (AdminActions.Action action : latest) {
        text.append("\n• ")
            .append(time(action.at(), language))
            .append(' ')
            .append(action.name())
            .append(": ")
            .append(action.action())
            .append(action.detail().isEmpty() ? "" : " " + action.detail())
            .append(" — ")
            .append(action.outcome());
      }
    }
    return text.toString();
  }

  private void log(StringBuilder text, Language language) {
    String state =
        log.trouble()
            .map(trouble -> Phrase.STATUS_LOG_FAILS.in(language, trouble.reason()))
            .orElseGet(() -> Phrase.STATUS_LOG_WORKS.in(language));
    text.append(Phrase.STATUS_LOG.in(language, state)).append('\n');
    try {
      Map<Mark, Integer> marks = log.feedbackSince(clock.instant().minus(COUNTED));
      text.append(
              Phrase.STATUS_FEEDBACK.in(
                  language, marks.getOrDefault(Mark.UP, 0), marks.getOrDefault(Mark.DOWN, 0)))
          .append('\n');
    } catch (LogUnavailable e) {
      // Without the log there is no feedback; why it cannot be used stands in the line above.
      LOG.debug("event=feedback_unknown", e);
    }
  }

  private String index(Language language) {
    return index.with(
        generation -> {
          GenerationInfo info = generation.info();
          return Phrase.STATUS_INDEX.in(
              language,
              info.name(),
              info.articles(),
              info.passages(),
              info.newest() == null ? Phrase.UNDATED.in(language) : info.newest());
        },
        message -> message,
        language);
  }

  private static String time(@Nullable Instant time, Language language) {
    return time == null
        ? Phrase.NEVER.in(language)
        : time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
