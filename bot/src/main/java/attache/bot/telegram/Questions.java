package attache.bot.telegram;

import attache.bot.answer.Answer;
import attache.bot.conversation.Answering;
import attache.bot.conversation.Phrase;
import attache.bot.log.Asker;
import attache.bot.log.BotStore;
import attache.bot.log.Delivery;
import attache.bot.log.LoggedAnswer;
import attache.bot.log.People;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off questions: one at a time in a chat, so many at once in all, each on a virtual thread.
 * The first message is there before the question's turn comes; it becomes the answer.
 */
final class Questions {
  private static final Logger LOG = LoggerFactory.getLogger(Questions.class);
  private static final long POSITION_MILLIS = 5_000;

  private final Messenger messenger;
  private final Answering answering;
  private final QueryLog log;
  private final BotStore store;
  private final Turns turns;
  private final Progress progress;
  private final Clock clock;
  private final Vitals vitals;
  private final ExecutorService threads;
  private final int atOnce;
  private final Semaphore turnsLeft;
  private final AtomicInteger running = new AtomicInteger();
  private final Lanes lanes;

  /** By the number of their update: the questions that are waiting or being answered. */
  private final ConcurrentSkipListMap<Long, QuestionRun> open = new ConcurrentSkipListMap<>();

  private final Set<Long> started = ConcurrentHashMap.newKeySet();
  private volatile boolean closing;

  Questions(
      Messenger messenger,
      Answering answering,
      QueryLog log,
      BotStore store,
      Turns turns,
      Progress progress,
      Clock clock,
      Vitals vitals,
      ExecutorService threads,
      int atOnce) {
    this.messenger = messenger;
    this.answering = answering;
    this.log = log;
    this.store = store;
    this.turns = turns;
    this.progress = progress;
    this.clock = clock;
    this.vitals = vitals;
    this.threads = threads;
    this.atOnce = atOnce;
    this.turnsLeft = new Semaphore(atOnce, true);
    this.lanes = new Lanes(threads);
  }

  /** Takes a question on; returns at once. What ran for an earlier wording of it ends. */
  void submit(QuestionRun run) {
    for (QuestionRun other : open.values()) {
      if (other.slotSeq() == run.slotSeq()) {
        other.end(End.SUPERSEDED);
      }
    }
    open.put(run.entry().seq(), run);
    CompletableFuture<Boolean> announced =
        CompletableFuture.supplyAsync(() -> uninterrupted(() -> announce(run)), threads);
    lanes.submit(run.said().chat().id(), () -> uninterrupted(() -> work(run, announced.join())));
  }

  /** How many wait for their turn. */
  int waiting() {
    return open.size() - started.size();
  }

  int running() {
    return running.get();
  }

  /** Stops a person's questions in a chat, or anybody's for an admin; gives how many. */
  int stop(long chat, long person, boolean anybody) {
    int count = 0;
    for (QuestionRun run : open.values()) {
      if (run.said().chat().id() == chat && (anybody || run.said().from().id() == person)) {
        run.end(End.STOPPED);
        count++;
      }
    }
    return count;
  }

  /** Stops the question of a Stop button; only who asked it and admins may. */
  boolean stop(long slotSeq, long chat, long person, boolean anybody, boolean dryRun) {
    boolean found = false;
    for (QuestionRun run : open.values()) {
      if (run.slotSeq() == slotSeq
          && run.said().chat().id() == chat
          && (anybody || run.said().from().id() == person)) {
        found = true;
        if (!dryRun) {
          run.end(End.STOPPED);
        }
      }
    }
    return found;
  }

  /** Starts nothing more; what runs may finish. */
  void close() {
    closing = true;
  }

  /** Ends what still runs, to be taken up by the next bot. */
  void park() {
    open.values().forEach(run -> run.end(End.PARKED));
  }

  boolean idle() {
    return running.get() == 0;
  }

  private interface Step<T> {
    T run() throws InterruptedException;
  }

  /** A step that is interrupted leaves its question in the inbox, for the next bot. */
  private static boolean uninterrupted(Step<Boolean> step) {
    try {
      return step.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean announce(QuestionRun run) throws InterruptedException {
    if (run.entry().question() != null) {
      return true;
    }
    return messenger.show(run.slot(0), Place.under(run.said()), opening(run), Urgency.REACTION)
        instanceof Messenger.Outcome.Visible;
  }

  private Content opening(QuestionRun run) {
    int ahead = ahead(run);
    String text =
        ahead < atOnce
            ? Phrase.SEARCHING.in(run.language())
            : Phrase.WAITING.in(run.language(), ahead);
    return Content.of(RichText.plain(text), Buttons.stop(run.slotSeq(), run.language()));
  }

  private int ahead(QuestionRun run) {
    return open.headMap(run.entry().seq()).size();
  }

  private boolean work(QuestionRun run, boolean visible) throws InterruptedException {
    try {
      if (!visible && !closing) {
        finish(run);
        return false;
      }
      awaitTurn(run);
      try {
        started.add(run.entry().seq());
        running.incrementAndGet();
        if (!closing) {
          answer(run);
        }
      } finally {
        running.decrementAndGet();
        turnsLeft.release();
      }
      return true;
    } catch (RejectedExecutionException e) {
      // The bot is going down: the question stays in the inbox for the next one.
      LOG.info("event=question_left seq={}", run.entry().seq());
      return false;
    } catch (RuntimeException e) {
      LOG.error("event=question_failed seq={}", run.entry().seq(), e);
      vitals.wentWrong("a question failed: " + e);
      apologise(run);
      return false;
    } finally {
      open.remove(run.entry().seq());
      started.remove(run.entry().seq());
    }
  }

  private void awaitTurn(QuestionRun run) throws InterruptedException {
    int told = ahead(run);
    while (!turnsLeft.tryAcquire(POSITION_MILLIS, TimeUnit.MILLISECONDS)) {
      int ahead = ahead(run);
      if (ahead != told && !run.said().chat().group() && !run.cancellation().isCancelled()) {
        told = ahead;
        messenger.progress(run.slot(0), opening(run), () -> !run.cancellation().isCancelled());
      }
    }
  }

  private void answer(QuestionRun run) throws InterruptedException {
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
            chosenLanguage(said),
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

  private @Nullable Language chosenLanguage(Incoming.Said said) {
    return store.people().find(said.from().id()).map(People.Known::language).orElse(null);
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

  private void apologise(QuestionRun run) throws InterruptedException {
    RichText text = RichText.plain(Phrase.FAILED.in(run.language()));
    show(run, new ArrayList<>(List.of(text)), Keyboard.NONE);
    finish(run);
  }

  private void finish(QuestionRun run) {
    store.inbox().done(run.entry().seq(), clock.instant());
  }
}
