package attache.bot.telegram;

import attache.bot.log.LogUnavailable;
import attache.bot.telegram.api.Vitals;
import attache.config.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done beside the questions, from the start to the end of a run. */
final class Chores implements Runnable {
  private static final Duration BETWEEN_CHORES = Duration.ofSeconds(5);
  private static final Duration BETWEEN_PURGES = Duration.ofHours(1);
  private static final Logger LOG = LoggerFactory.getLogger(Chores.class);

  private final Office office;
  private final TelegramBot.Parts parts;
  private final Vitals vitals;

  Chores(Office office, TelegramBot.Parts parts, Vitals vitals) {
    this.office = office;
    this.parts = parts;
    this.vitals = vitals;
  }

  @Override
  public void run() {
    try {
      office.menus().publish();
      checkLog();
      Instant purge = Instant.EPOCH;
      while (true) {
        try {
          office.messenger().clearOrphans();
          office.standstill().tell();
          Instant now = parts.clock().instant();
          if (now.isAfter(purge)) {
            office.store().inbox().purge(now);
            expireLog(now);
            purge = now.plus(BETWEEN_PURGES);
          }
        } catch (RuntimeException e) {
          LOG.warn("event=chore_failed", e);
          vitals.wentWrong("clearing up: " + Reason.of(e));
        }
        Thread.sleep(BETWEEN_CHORES);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Reads the whole log once: damage should be known before the last sound backup is gone. */
  private void checkLog() {
    try {
      List<String> problems = parts.log().upkeep().problems();
      if (!problems.isEmpty()) {
        String first = problems.getFirst();
        LOG.warn("event=log_damaged problems={} first=\"{}\"", problems.size(), first);
        vitals.wentWrong("the log is damaged (" + first + "); `attache doctor` says what to do");
      }
    } catch (LogUnavailable e) {
      LOG.warn("event=log_unusable why=\"{}\"", e.reason());
      vitals.wentWrong(e.reason());
    }
  }

  private void expireLog(Instant now) {
    try {
      int expired = parts.log().upkeep().expire(parts.settings().log().days(), now);
      LOG.debug("event=log_expired questions={}", expired);
    } catch (LogUnavailable e) {
      vitals.wentWrong("old questions stay in the log: " + e.reason());
    }
  }
}
