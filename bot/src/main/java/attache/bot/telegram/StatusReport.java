package attache.bot.telegram;

import attache.bot.conversation.Phrase;
import attache.bot.log.AdminActions;
import attache.bot.telegram.api.Vitals;
import attache.corpus.Language;
import attache.index.GenerationInfo;
import attache.index.Generations;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How things stand, for an admin. */
final class StatusReport {
  private static final int MOST_ACTIONS = 5;

  private final Generations generations;
  private final Supplier<String> models;
  private final Questions questions;
  private final Vitals vitals;
  private final AdminActions actions;
  private final Path home;

  /**
   * @param models says which models are used and whether they can be reached
   */
  StatusReport(
      Generations generations,
      Supplier<String> models,
      Questions questions,
      Vitals vitals,
      AdminActions actions,
      Path home) {
    this.generations = generations;
    this.models = models;
    this.questions = questions;
    this.vitals = vitals;
    this.actions = actions;
    this.home = home;
  }

  String text(Language language) {
    Vitals.Mishap mishap = vitals.lastMishap();
    StringBuilder text = new StringBuilder();
    text.append(index(language)).append('\n');
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

  private String index(Language language) {
    return Administration.withIndex(
        generations,
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
