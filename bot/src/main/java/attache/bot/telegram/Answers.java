package attache.bot.telegram;

import attache.bot.answer.Answer;
import attache.bot.conversation.Answering;
import attache.bot.conversation.Phrase;
import attache.bot.log.Asker;
import attache.bot.log.BotStore;
import attache.bot.log.Delivery;
import attache.bot.log.LoggedAnswer;
import attache.bot.log.QueryLog;
import attache.bot.log.QuestionId;
import attache.bot.log.Recording;
import attache.bot.question.Inquiry;
import attache.bot.telegram.QuestionRun.End;
import attache.bot.telegram.api.Content;
import attache.bot.telegram.api.Incoming;
import attache.bot.telegram.api.Keyboard;
import attache.bot.telegram.api.Pacer.Urgency;
import attache.bot.telegram.api.Vitals;
import attache.bot.telegram.text.AnswerText;
import attache.bot.telegram.text.RichText;
import attache.corpus.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers one question whose turn has come: has the answer made while its progress shows, writes it
 * down, and shows it in place of the question's first message.
 */
final class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  private final Messenger messenger;
  private final Answering answering;
  private final QueryLog log;
  private final BotStore store;
  private final Turns turns;
  private final Speech speech;
  private final Progress progress;
  private final Clock clock;
  private final Vitals vitals;

  Answers(
      Messenger messenger,
      Answering answering,
      QueryLog log,
      BotStore store,
      Turns turns,
      Speech speech,
      Progress progress,
      Clock clock,
      Vitals vitals) {
    this.messenger = messenger;
    this.answering = answering;
    this.log = log;
    this.store = store;
    this.turns = turns;
    this.speech = speech;
    this.progress = progress;
    this.clock = clock;
    this.vitals = vitals;
  }

  /**
   * Answers a question; how its work ended meanwhile decides what is shown. A question whose answer
   * is in the log already is only shown.
   */
  void answer(QuestionRun run) throws InterruptedException {
    Incoming.Said said = run.said();
    if (run.end() == End.SUPERSEDED) {
      finish(run);
      return;
    }
    QuestionId known = run.entry().question();
    Optional<LoggedAnswer> logged = known == null ? Optional.empty() : turns.find(known);
    if (known != null && logged.isPresent()) {
      deliver(run, logged.get().answer(), known, null);
      return;
    }
    Inquiry inquiry =
        new Inquiry(
            run.text(),
            turns.before(said, run.entry().received()),
            LocalDate.ofInstant(run.entry().received(), clock.getZone()),
            speech.chosen(said.from()),
            Set.of());
    Answer answer;
    Progress.Shown shown = progress.follow(run);
    try {
      answer = answering.answer(inquiry, run, run.cancellation());
    } catch (Answering.CannotAnswer e) {
      LOG.warn("event=cannot_answer why=\"{}\"", e.getMessage());
      vitals.wentWrong("cannot answer: " + e.getMessage());
      shown.end();
      apologise(run);
      return;
    } catch (RuntimeException e) {
      shown.end();
      throw e;
    }
    shown.end();
    conclude(run, inquiry, answer);
  }

  private void conclude(QuestionRun run, Inquiry inquiry, Answer answer)
      throws InterruptedException {
    switch (run.end()) {
      case PARKED -> LOG.info("event=question_parked seq={}", run.entry().seq());
      case SUPERSEDED -> finish(run);
      case STOPPED -> {
        if (answer.sentences().isEmpty()) {
          show(run, List.of(RichText.plain(Phrase.STOPPED.in(run.language()))), Keyboard.NONE);
          finish(run);
        } else {
          deliver(run, answer, record(run, inquiry, answer), Phrase.STOPPED.in(run.language()));
        }
      }
      case ANSWERED -> deliver(run, answer, record(run, inquiry, answer), null);
    }
  }

  /**
   * Writes the answer down before it is shown, so that after a crash it is shown and not remade.
   */
  private @Nullable QuestionId record(QuestionRun run, Inquiry inquiry, Answer answer) {
    Incoming.Said said = run.said();
    String thread = said.thread() == null ? "" : "#" + said.thread();
    Asker asker = new Asker("telegram", Long.toString(said.from().id()), said.chat().id() + thread);
    return switch (log.record(answer, asker, inquiry.conversation(), run.entry().received())) {
      case Recording.Recorded(QuestionId id) -> {
        store.inbox().answered(run.entry().seq(), id);
        store.talks().asked(Turns.place(said), id, run.entry().received());
        yield id;
      }
      case Recording.NotRecorded failed -> {
        vitals.wentWrong("not logged: " + failed.reason());
        yield null;
      }
    };
  }

  private void deliver(
      QuestionRun run, Answer answer, @Nullable QuestionId id, @Nullable String note)
      throws InterruptedException {
    Language language = around(answer, run.language());
    List<RichText> parts = AnswerText.whole(answer, language, note).split();
    if (id != null) {
      // Before the first edit: whoever taps a button wants it to be known.
      for (int part = 0; part < parts.size(); part++) {
        store.shown().shows(run.slot(part), id);
      }
    }
    boolean arrived = show(run, parts, Buttons.answer(answer, id, language));
    if (id != null) {
      for (int part = 0; part < parts.size(); part++) {
        store.shown().shows(run.slot(part), id);
      }
      Delivery.State state = arrived ? Delivery.State.SENT : Delivery.State.FAILED;
      log.delivery(id, new Delivery(state, null, clock.instant()));
    }
    finish(run);
  }

  /** What is said around an answer is in the language of the answer. */
  static Language around(Answer answer, Language otherwise) {
    Language language = answer.question().answerLanguage();
    return language == Language.OTHER ? otherwise : language;
  }

  /**
   * Shows all parts, the buttons below the last one; takes away parts of a longer answer before.
   */
  private boolean show(QuestionRun run, List<RichText> parts, Keyboard keyboard)
      throws InterruptedException {
    boolean visible = true;
    for (int part = 0; part < parts.size(); part++) {
      boolean last = part == parts.size() - 1;
      Content content = Content.of(parts.get(part), last ? keyboard : Keyboard.NONE);
      Messenger.Outcome outcome =
          messenger.show(run.slot(part), Place.under(run.said()), content, Urgency.RESULT);
      visible &= outcome instanceof Messenger.Outcome.Visible;
    }
    for (int part = parts.size(); store.shown().find(run.slot(part)).isPresent(); part++) {
      messenger.remove(run.slot(part));
    }
    return visible;
  }

  /** Says that there is no answer; the question is done with that. */
  void apologise(QuestionRun run) throws InterruptedException {
    RichText text = RichText.plain(Phrase.FAILED.in(run.language()));
    show(run, List.of(text), Keyboard.NONE);
    finish(run);
  }

  /** Takes the question out of the inbox. */
  void finish(QuestionRun run) {
    store.inbox().done(run.entry().seq(), clock.instant());
  }
}
