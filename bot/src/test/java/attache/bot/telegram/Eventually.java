package attache.bot.telegram;

import java.time.Duration;

/** Checks again until it holds. */
final class Eventually {
  private Eventually() {}

  static void holds(Duration atMost, Runnable check) {
    long until = System.nanoTime() + atMost.toNanos();
    while (true) {
      try {
        check.run();
        return;
      } catch (AssertionError | RuntimeException e) {
        if (System.nanoTime() > until) {
          throw e;
        }
      }
      try {
        Thread.sleep(30);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
