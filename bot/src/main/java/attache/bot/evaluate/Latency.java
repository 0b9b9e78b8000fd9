package attache.bot.evaluate;

import java.time.Duration;
import java.util.List;

/** How long questions took: the time that half, 95 and 99 in a hundred of them did not exceed. */
public record Latency(Duration p50, Duration p95, Duration p99) {

  /** By the nearest-rank method; all zero where there are no times. */
  public static Latency of(List<Duration> times) {
    List<Duration> sorted = times.stream().sorted().toList();
    return new Latency(percentile(sorted, 50), percentile(sorted, 95), percentile(sorted, 99));
  }

  private static Duration percentile(List<Duration> sorted, int percent) {
    if (sorted.isEmpty()) {
      return Duration.ZERO;
    }
    int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
    return sorted.get(Math.max(rank, 1) - 1);
  }
}
