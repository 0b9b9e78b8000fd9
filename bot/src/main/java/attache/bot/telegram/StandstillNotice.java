package attache.bot.telegram;

import attache.bot.conversation.Phrase;
import attache.bot.log.ShownMessages;
import attache.bot.telegram.api.Content;
import attache.bot.telegram.api.Pacer.Urgency;
import attache.bot.telegram.api.Person;
import attache.bot.telegram.text.RichText;
import attache.corpus.Language;
import attache.index.Generations;
import attache.index.Standstill;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells each admin once when changed files stop being indexed by themselves: why, and what to do.
 * What was told outlives a restart.
 */
final class StandstillNotice {
  private final Generations generations;
  private final boolean watch;
  private final List<Long> admins;
  private final Messenger messenger;
  private final ShownMessages shown;
  private final Speech speech;

  /** The messages that were tried: who has blocked the bot is not written to again and again. */
  private final Set<String> tried = new HashSet<>();

  /**
   * @param watch whether the bot is asked to watch the corpus
   */
  StandstillNotice(
      Generations generations,
      boolean watch,
      List<Long> admins,
      Messenger messenger,
      ShownMessages shown,
      Speech speech) {
    this.generations = generations;
    this.watch = watch;
    this.admins = List.copyOf(admins);
    this.messenger = messenger;
    this.shown = shown;
    this.speech = speech;
  }

  /** Tells what has not been told yet. */
  void tell() throws InterruptedException {
    Optional<Standstill> standstill = watch ? generations.standstill() : Optional.empty();
    if (standstill.isEmpty()) {
      return;
    }
    for (long admin : admins) {
      String slot = "standstill:" + standstill.get().since().toEpochMilli() + ":" + admin;
      if (tried.add(slot) && shown.find(slot).isEmpty()) {
        Language language = speech.of(new Person(admin, "", "", ""));
        messenger.show(
            slot,
            Place.privately(admin),
            Content.of(RichText.plain(Phrase.WATCH_STOPPED.in(language, state(language)))),
            Urgency.RESULT);
      }
    }
  }

  /** Whether changed files are picked up, and what keeps them from it. */
  String state(Language language) {
    if (!watch) {
      return Phrase.WATCH_OFF.in(language);
    }
    Optional<Standstill> standstill = generations.standstill();
    if (standstill.isEmpty()) {
      return Phrase.WATCH_ON.in(language);
    }
    Standstill found = standstill.get();
    Object since = found.since().truncatedTo(ChronoUnit.SECONDS);
    return switch (found.kind()) {
      case PAUSED -> Phrase.WATCH_PAUSED.in(language, found.message());
      case REFUSED -> Phrase.WATCH_REFUSED.in(language, since, found.message());
      case FAILED -> Phrase.WATCH_FAILED.in(language, since, found.message());
    };
  }
}
