package attache.bot.telegram;

import attache.bot.conversation.Command;
import attache.bot.conversation.Phrase;
import attache.bot.log.BotStore;
import attache.bot.log.Feedback;
import attache.bot.log.Inbox;
import attache.bot.log.Mark;
import attache.bot.log.QueryLog;
import attache.bot.log.QuestionId;
import attache.bot.log.Recording;
import attache.bot.log.ShownMessages;
import attache.bot.telegram.api.Content;
import attache.bot.telegram.api.Incoming;
import attache.bot.telegram.api.Pacer.Urgency;
import attache.bot.telegram.api.RawUpdate;
import attache.bot.telegram.api.UpdateReader;
import attache.bot.telegram.text.RichText;
import attache.corpus.Language;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what an update is: a question, a command, a tap, somebody at the door. */
final class Desk {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  private final UpdateReader reader;
  private final Access access;
  private final Admission admission;
  private final Questions questions;
  private final Limits limits;
  private final int longestQueue;
  private final Taps taps;
  private final StaffCommands staff;
  private final Administration administration;
  private final Cases cases;
  private final Uploads uploads;
  private final Messenger messenger;
  private final Speech speech;
  private final Turns turns;
  private final BotStore store;
  private final QueryLog log;
  private final Clock clock;

  Desk(
      UpdateReader reader,
      Access access,
      Admission admission,
      Questions questions,
      Limits limits,
      int longestQueue,
      Taps taps,
      StaffCommands staff,
      Administration administration,
      Cases cases,
      Uploads uploads,
      Messenger messenger,
      Speech speech,
      Turns turns,
      BotStore store,
      QueryLog log,
      Clock clock) {
    this.reader = reader;
    this.access = access;
    this.admission = admission;
    this.questions = questions;
    this.limits = limits;
    this.longestQueue = longestQueue;
    this.taps = taps;
    this.staff = staff;
    this.administration = administration;
    this.cases = cases;
    this.uploads = uploads;
    this.messenger = messenger;
    this.speech = speech;
    this.turns = turns;
    this.store = store;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Works off an update. A question is only taken on here, and done when it is answered; everything
   * else is done when this returns.
   *
   * @param recovered whether it was in the inbox when the bot started
   */
  void handle(Inbox.Entry entry, boolean recovered) throws InterruptedException {
    Incoming incoming = reader.read(new RawUpdate(entry.seq(), entry.body()));
    boolean taken =
        switch (incoming) {
          case Incoming.Said said -> said(entry, said, recovered);
          case Incoming.Tapped tapped -> {
            taps.handle(entry, tapped);
            yield false;
          }
          case Incoming.Membership membership -> {
            admission.membership(membership);
            yield false;
          }
          case Incoming.Upgraded(long from, long to) -> {
            store.people().moved(from, to);
            yield false;
          }
          case Incoming.Nothing nothing -> {
            LOG.debug("event=nothing_to_do kind={}", nothing.kind());
            yield false;
          }
        };
    if (!taken) {
      store.inbox().done(entry.seq(), clock.instant());
    }
  }

  private boolean said(Inbox.Entry entry, Incoming.Said said, boolean recovered)
      throws InterruptedException {
    store
        .people()
        .seen(said.from().id(), said.from().name(), said.from().username(), clock.instant());
    if (!access.mayUse(said.from().id(), said.chat())) {
      admission.knock(entry, said);
      return false;
    }
    if (said.command() != null) {
      Optional<Command> command = Command.of(said.command());
      if (command.isEmpty()) {
        if (!said.chat().group()) {
          answer(entry, said, Phrase.UNKNOWN_COMMAND.in(speech.of(said.from())));
        }
        return false;
      }
      return command(entry, said, command.get(), recovered);
    }
    if (said.document() != null && !said.chat().group() && access.isAdmin(said.from().id())) {
      uploads.receive(entry, said, said.document());
      return false;
    }
    if (said.text().isBlank()) {
      return withoutText(entry, said, recovered);
    }
    Optional<QuestionId> expected = repliedAbout(said, Cases.TEXT_SLOT);
    if (expected.isPresent() && access.isAdmin(said.from().id())) {
      cases.text(entry, said, expected.get(), speech.of(said.from()));
      return false;
    }
    Optional<QuestionId> criticised = repliedAbout(said, Taps.WHY_SLOT);
    if (criticised.isPresent()) {
      critique(entry, said, criticised.get());
      return false;
    }
    return ask(entry, said, said.text(), recovered);
  }

  private boolean withoutText(Inbox.Entry entry, Incoming.Said said, boolean recovered)
      throws InterruptedException {
    Incoming.RepliedTo target = said.repliedTo();
    if (target != null && !target.own() && !target.text().isBlank()) {
      // A bare mention under somebody's message is about that message.
      return ask(entry, said, target.text(), recovered);
    }
    Language language = speech.of(said.from());
    if (said.document() != null) {
      answer(entry, said, Phrase.DOCUMENT_ADMINS_ONLY.in(language));
    } else {
      answer(entry, said, Phrase.TEXT_ONLY.in(language));
    }
    return false;
  }

  private boolean command(Inbox.Entry entry, Incoming.Said said, Command command, boolean recovered)
      throws InterruptedException {
    Language language = speech.of(said.from());
    if (command.forAdmins()) {
      if (access.isAdmin(said.from().id())) {
        administration.command(entry, said, command, language);
      } else {
        answer(entry, said, Phrase.ADMINS_ONLY.in(language));
      }
      return false;
    }
    if (command == Command.ASK) {
      return askCommand(entry, said, recovered);
    }
    staff.command(entry, said, command, language);
    return false;
  }

  private boolean askCommand(Inbox.Entry entry, Incoming.Said said, boolean recovered)
      throws InterruptedException {
    if (!said.text().isBlank()) {
      return ask(entry, said, said.text(), recovered);
    }
    Incoming.RepliedTo target = said.repliedTo();
    if (target != null && !target.own() && !target.text().isBlank()) {
      return ask(entry, said, target.text(), recovered);
    }
    answer(entry, said, Phrase.ASK_WHAT.in(speech.of(said.from())));
    return false;
  }

  private boolean ask(Inbox.Entry entry, Incoming.Said said, String text, boolean recovered)
      throws InterruptedException {
    Language language = speech.about(said.from(), text);
    long slotSeq =
        said.edited()
            ? store.inbox().firstOf(said.chat().id(), said.messageId()).orElse(entry.seq())
            : entry.seq();
    if (said.edited() && sameAsBefore(slotSeq, text)) {
      return false;
    }
    if (!recovered && !limits.admit(said.from().id(), clock.instant())) {
      answer(entry, said, Phrase.TOO_MANY.in(language, limits.perMinute()));
      return false;
    }
    if (!recovered && questions.waiting() >= longestQueue) {
      answer(entry, said, Phrase.QUEUE_FULL.in(language));
      return false;
    }
    questions.submit(new QuestionRun(entry, said, text, slotSeq, language));
    return true;
  }

  /** Telegram reports an edit too where only a link's preview changed. */
  private boolean sameAsBefore(long slotSeq, String text) {
    return store
        .shown()
        .find(slotSeq + "/0")
        .map(ShownMessages.Shown::question)
        .flatMap(turns::find)
        .map(logged -> logged.answer().question().asked().equals(text))
        .orElse(false);
  }

  /** The answer that a person was asked about, if this is the reply to that. */
  private Optional<QuestionId> repliedAbout(Incoming.Said said, String slot) {
    Incoming.RepliedTo target = said.repliedTo();
    return target == null || !target.own()
        ? Optional.empty()
        : store
            .shown()
            .at(said.chat().id(), target.messageId())
            .filter(shown -> shown.slot().startsWith(slot))
            .flatMap(shown -> Optional.ofNullable(shown.question()));
  }

  private void critique(Inbox.Entry entry, Incoming.Said said, QuestionId question)
      throws InterruptedException {
    Recording recording =
        log.feedback(
            question,
            Long.toString(said.from().id()),
            new Feedback(Mark.DOWN, said.text(), clock.instant()));
    Language language = speech.of(said.from());
    answer(
        entry,
        said,
        recording instanceof Recording.Recorded
            ? Phrase.THANKS.in(language)
            : Phrase.FAILED.in(language));
  }

  private void answer(Inbox.Entry entry, Incoming.Said said, String text)
      throws InterruptedException {
    Content content = Content.of(RichText.plain(text));
    messenger.show(entry.seq() + "/0", Place.under(said), content, Urgency.REACTION);
  }
}
