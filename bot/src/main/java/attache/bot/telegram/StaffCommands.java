package attache.bot.telegram;

import attache.bot.conversation.Command;
import attache.bot.conversation.Phrase;
import attache.bot.log.BotStore;
import attache.bot.log.Inbox;
import attache.bot.log.LoggedAnswer;
import attache.bot.telegram.api.Content;
import attache.bot.telegram.api.Incoming;
import attache.bot.telegram.api.Keyboard;
import attache.bot.telegram.api.Pacer.Urgency;
import attache.bot.telegram.text.AnswerText;
import attache.bot.telegram.text.RichText;
import attache.corpus.Language;
import java.time.Clock;
import java.util.Optional;

/** The commands that everybody who is let in may use, but for the questions themselves. */
final class StaffCommands {
  private final Access access;
  private final Questions questions;
  private final Messenger messenger;
  private final Speech speech;
  private final Turns turns;
  private final BotStore store;
  private final Clock clock;

  StaffCommands(
      Access access,
      Questions questions,
      Messenger messenger,
      Speech speech,
      Turns turns,
      BotStore store,
      Clock clock) {
    this.access = access;
    this.questions = questions;
    this.messenger = messenger;
    this.speech = speech;
    this.turns = turns;
    this.store = store;
    this.clock = clock;
  }

  void command(Inbox.Entry entry, Incoming.Said said, Command command, Language language)
      throws InterruptedException {
    switch (command) {
      case SOURCES -> sources(entry, said, language);
      case LANGUAGE -> language(entry, said, language);
      case STOP -> {
        int stopped =
            questions.stop(said.chat().id(), said.from().id(), access.isAdmin(said.from().id()));
        if (stopped == 0) {
          answer(entry, said, Phrase.NOTHING_TO_STOP.in(language));
        }
      }
      case FORGET -> {
        store.talks().forget(Turns.place(said));
        answer(entry, said, Phrase.FORGOTTEN.in(language));
      }
      case START, HELP ->
          answer(
              entry,
              said,
              Command.help(language, access.isAdmin(said.from().id()) && !said.chat().group()));
      case ASK, STATUS, ARTICLES, REMOVE, REINDEX, ROLLBACK, USERS, FEEDBACK ->
          throw new IllegalArgumentException(command + " asks a question or is for admins");
    }
  }

  private void sources(Inbox.Entry entry, Incoming.Said said, Language language)
      throws InterruptedException {
    Optional<LoggedAnswer> last = store.talks().latest(Turns.place(said)).flatMap(turns::find);
    if (last.isEmpty() || !AnswerText.hasSources(last.get().answer())) {
      answer(entry, said, Phrase.NO_SOURCES.in(language));
      return;
    }
    RichText text = AnswerText.sources(last.get().answer(), language).split().getFirst();
    Keyboard buttons = new Keyboard(Buttons.passages(last.get().answer(), last.get().id()));
    show(entry, said, Content.of(text, buttons));
    store.shown().shows(entry.seq() + "/0", last.get().id());
  }

  private void language(Inbox.Entry entry, Incoming.Said said, Language language)
      throws InterruptedException {
    if (said.text().isBlank()) {
      RichText question = RichText.plain(Phrase.WHICH_LANGUAGE.in(language));
      show(entry, said, Content.of(question, Buttons.languages(language)));
      return;
    }
    answer(entry, said, speech.choose(said.from(), said.text(), clock.instant()));
  }

  private void answer(Inbox.Entry entry, Incoming.Said said, String text)
      throws InterruptedException {
    show(entry, said, Content.of(RichText.plain(text)));
  }

  private void show(Inbox.Entry entry, Incoming.Said said, Content content)
      throws InterruptedException {
    messenger.show(entry.seq() + "/0", Place.under(said), content, Urgency.REACTION);
  }
}
