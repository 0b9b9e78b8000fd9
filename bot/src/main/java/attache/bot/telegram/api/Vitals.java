package attache.bot.telegram.api;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What can be told of the connection when somebody asks. Safe for many threads. */
public final class Vitals {
  /** Something that went wrong, and when. */
  public record Mishap(Instant at, String what) {}

  private final Clock clock;
  private final AtomicReference<@Nullable Instant> lastUpdate = new AtomicReference<>();
  private final AtomicReference<@Nullable Mishap> lastMishap = new AtomicReference<>();
  private final AtomicLong mishaps = new AtomicLong();

  public Vitals(Clock clock) {
    this.clock = clock;
  }

  public void updateArrived() {
    lastUpdate.set(clock.instant());
  }

  /**
   * @param what in a few words, without anything secret
   */
  public void wentWrong(String what) {
    mishaps.incrementAndGet();
    lastMishap.set(new Mishap(clock.instant(), what));
  }

  public @Nullable Instant lastUpdate() {
    return lastUpdate.get();
  }

  public @Nullable Mishap lastMishap() {
    return lastMishap.get();
  }

  public long mishaps() {
    return mishaps.get();
  }
}
