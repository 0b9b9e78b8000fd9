package attache.bot.telegram.api;

import attache.bot.telegram.api.Reply.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Long polling that goes on whatever happens, until it is stopped or the token is refused.
 *
 * <p>An update is confirmed only once it is stored, and only right after it came: every other poll
 * asks for whatever is unconfirmed, with no offset at all. So Telegram may go on from any other
 * update id, lower ones included, and none is missed; what comes twice, the store passes over.
 *
 * <p>After a failure it asks with short waits, so that a server that hangs is noticed at once when
 * it comes back.
 */
public final class Poller {
  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

  /** At most one empty poll in this time. */
  private static final Duration LEAST_BETWEEN = Duration.ofSeconds(1);

  private static final Duration AFTER_CONFLICT = Duration.ofSeconds(4);
  private static final Duration CONFLICT_REMINDER = Duration.ofMinutes(5);

  private final BotApi api;
  private final UpdateStore store;
  private final Duration wait;
  private final Pause pause;
  private final LongSupplier nanos;
  private final Vitals vitals;
  private final Backoff backoff = new Backoff();

  private @Nullable Long confirmBefore;
  private @Nullable Long conflictReported;

  /** Why polling ended. */
  public enum End {
    STOPPED,
    UNAUTHORIZED
  }

  /**
   * @param wait how long the server may wait for an update
   * @param nanos a clock as {@link System#nanoTime}
   */
  public Poller(
      BotApi api,
      UpdateStore store,
      Duration wait,
      Pause pause,
      LongSupplier nanos,
      Vitals vitals) {
    this.api = api;
    this.store = store;
    this.wait = wait;
    this.pause = pause;
    this.nanos = nanos;
    this.vitals = vitals;
  }

  /** Polls until the thread is interrupted or the token is refused. */
  public End run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        if (!once()) {
          return End.UNAUTHORIZED;
        }
      }
      return End.STOPPED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return End.STOPPED;
    }
  }

  /** One poll and what follows from it; false if the token is refused. */
  private boolean once() throws InterruptedException {
    long began = nanos.getAsLong();
    Reply<List<RawUpdate>> reply =
        api.updates(confirmBefore, backoff.failing() ? Duration.ZERO : wait);
    switch (reply) {
      case Reply.Done<List<RawUpdate>>(List<RawUpdate> updates) -> arrived(updates, began);
      case Reply.TooMany<List<RawUpdate>>(Duration retryAfter) -> pause.sleep(retryAfter);
      case Reply.Unknown<List<RawUpdate>>(String why) -> failed(why);
      case Reply.Refused<List<RawUpdate>>(Refusal refusal, String description, Long movedTo) -> {
        if (refusal == Refusal.UNAUTHORIZED) {
          return false;
        }
        refused(refusal, description);
      }
    }
    return true;
  }

  private void arrived(List<RawUpdate> updates, long began) throws InterruptedException {
    if (backoff.failing()) {
      LOG.info("event=polling_recovered");
    }
    backoff.reset();
    conflictReported = null;
    confirmBefore = null;
    int fresh = 0;
    if (!updates.isEmpty()) {
      try {
        fresh = store.store(updates);
      } catch (RuntimeException e) {
        LOG.error("event=updates_not_stored count={}", updates.size(), e);
        vitals.wentWrong("updates could not be stored: " + e.getMessage());
        pause.sleep(backoff.next());
        return;
      }
      confirmBefore = updates.getLast().id() + 1;
    }
    if (fresh > 0) {
      vitals.updateArrived();
    } else {
      Duration took = Duration.ofNanos(nanos.getAsLong() - began);
      if (took.compareTo(LEAST_BETWEEN) < 0) {
        pause.sleep(LEAST_BETWEEN.minus(took));
      }
    }
  }

  private void failed(String why) throws InterruptedException {
    if (!backoff.failing()) {
      LOG.warn("event=polling_failed why=\"{}\"", why);
    }
    vitals.wentWrong("no updates: " + why);
    pause.sleep(backoff.next());
  }

  private void refused(Refusal refusal, String description) throws InterruptedException {
    if (refusal != Refusal.CONFLICT) {
      failed(description);
      return;
    }
    if (description.contains("webhook is active")) {
      LOG.warn("event=webhook_in_the_way action=delete");
      api.deleteWebhook();
      pause.sleep(LEAST_BETWEEN);
      return;
    }
    long now = nanos.getAsLong();
    if (conflictReported == null || now - conflictReported > CONFLICT_REMINDER.toNanos()) {
      LOG.warn(
          "event=second_poller Another program is receiving this bot's messages with the same token."
              + " Stop it; this one takes over as soon as it is gone.");
      conflictReported = now;
    }
    vitals.wentWrong("another program polls with the same token");
    pause.sleep(AFTER_CONFLICT);
  }
}
