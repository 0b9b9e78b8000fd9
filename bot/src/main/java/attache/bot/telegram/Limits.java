package attache.bot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How many questions a person may ask in a minute. Safe for many threads. */
final class Limits {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final int perMinute;
  private final Map<Long, Deque<Instant>> asked = new HashMap<>();

  Limits(int perMinute) {
    this.perMinute = perMinute;
  }

  /** Counts a question in, unless there are too many already. */
  synchronized boolean admit(long person, Instant now) {
    asked.values().removeIf(times -> times.peekLast() == null || tooOld(times.peekLast(), now));
    Deque<Instant> times = asked.computeIfAbsent(person, id -> new ArrayDeque<>());
    while (!times.isEmpty() && tooOld(times.getFirst(), now)) {
      times.removeFirst();
    }
    if (times.size() >= perMinute) {
      return false;
    }
    times.addLast(now);
    return true;
  }

  int perMinute() {
    return perMinute;
  }

  private static boolean tooOld(Instant time, Instant now) {
    return time.isBefore(now.minus(MINUTE));
  }
}
