package attache.bot.telegram;

import attache.bot.conversation.Phrase;
import attache.bot.telegram.QuestionRun.End;
import attache.bot.telegram.api.Content;
import attache.bot.telegram.api.Pacer.Urgency;
import attache.bot.telegram.api.Vitals;
import attache.bot.telegram.text.RichText;
import attache.config.Reason;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose turn it is: questions are worked off one at a time in a chat, so many at once in all, each
 * on a virtual thread, and can be stopped. The first message is there before the question's turn
 * comes; it becomes the answer.
 */
final class Questions {
  private static final Logger LOG = LoggerFactory.getLogger(Questions.class);
  private static final long POSITION_MILLIS = 5_000;

  private final Messenger messenger;
  private final Answers answers;
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
      Messenger messenger, Answers answers, Vitals vitals, ExecutorService threads, int atOnce) {
    this.messenger = messenger;
    this.answers = answers;
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
        answers.finish(run);
        return false;
      }
      awaitTurn(run);
      try {
        started.add(run.entry().seq());
        running.incrementAndGet();
        if (!closing) {
          answers.answer(run);
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
      vitals.wentWrong("a question failed (the log of the bot has more): " + Reason.of(e));
      answers.apologise(run);
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
}
