package attache.bot.telegram;

import attache.bot.telegram.api.BotApi;
import attache.bot.telegram.api.Content;
import attache.bot.telegram.text.RichText;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a person see that an answer is being made: "typing" every few seconds, and the message
 * growing as fast as edits are allowed.
 */
final class Progress {
  private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

  /** Telegram shows "typing" for five seconds: core.telegram.org/bots/api#sendchataction. */
  private static final Duration TYPING = Duration.ofSeconds(4);

  /** In a group an answer grows only while enough of the minute's 20 messages is left. */
  private static final int KEPT_FOR_RESULTS = 12;

  private final Messenger messenger;
  private final BotApi api;
  private final ExecutorService threads;

  Progress(Messenger messenger, BotApi api, ExecutorService threads) {
    this.messenger = messenger;
    this.api = api;
    this.threads = threads;
  }

  private enum State {
    IDLE,
    CALLING,
    OVER
  }

  /**
   * Goes on until it is ended. Then no edit of it is under way any more, so that none can overtake
   * the result.
   */
  final class Shown {
    private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);
    private final QuestionRun run;
    private final Future<?> typing;
    private final Future<?> growing;
    private volatile boolean over;

    private Shown(QuestionRun run) {
      this.run = run;
      this.typing = threads.submit(() -> quietly(this::type));
      this.growing = threads.submit(() -> quietly(this::grow));
    }

    private void type() throws InterruptedException {
      while (!over) {
        api.typing(run.said().chat().id(), run.said().thread());
        Thread.sleep(TYPING);
      }
    }

    private void grow() throws InterruptedException {
      RichText shown = null;
      while (!over) {
        RichText now = run.progress();
        if (now == null || now.equals(shown) || crowded()) {
          run.awaitMore(Duration.ofSeconds(1));
        } else {
          Content content = Content.of(now, Buttons.stop(run.slotSeq(), run.language()));
          messenger.progress(run.slot(0), content, this::begin);
          state.compareAndSet(State.CALLING, State.IDLE);
          shown = now;
        }
      }
    }

    private boolean begin() {
      return state.compareAndSet(State.IDLE, State.CALLING);
    }

    private boolean crowded() {
      return messenger.left(run.said().chat()) < KEPT_FOR_RESULTS;
    }

    void end() throws InterruptedException {
      over = true;
      typing.cancel(true);
      if (state.compareAndSet(State.IDLE, State.OVER)) {
        growing.cancel(true);
        return;
      }
      try {
        growing.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("Showing progress throws nothing", e);
      }
    }
  }

  Shown follow(QuestionRun run) {
    return new Shown(run);
  }

  private interface Step {
    void run() throws InterruptedException;
  }

  private static void quietly(Step step) {
    try {
      step.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("event=progress_failed", e);
    }
  }
}
