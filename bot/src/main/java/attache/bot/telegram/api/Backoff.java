package attache.bot.telegram.api;

import java.time.Duration;

/**
 * How long to wait before the next try: half a second, doubled each time, at most three. With a try
 * that itself ends within six seconds, work goes on within ten of an outage's end.
 */
public final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration MOST = Duration.ofSeconds(3);

  private Duration next = FIRST;

  public Duration next() {
    Duration now = next;
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(MOST) < 0 ? doubled : MOST;
    return now;
  }

  public void reset() {
    next = FIRST;
  }

  boolean failing() {
    return !next.equals(FIRST);
  }
}
