package attache.bot.telegram.api;

import java.time.Duration;

/** Waits; a test's own does so in no time. */
@FunctionalInterface
public interface Pause {
  void sleep(Duration time) throws InterruptedException;

  Pause REAL = Thread::sleep;
}
