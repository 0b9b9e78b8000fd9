package attache.bot.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The poller against a server of a few lines, in simulated time. */
class PollerTest {
  private Duration now = Duration.ZERO;
  private final List<Duration> polls = new ArrayList<>();
  private final List<Duration> stored = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  @Test
  void after_an_outage_of_half_an_hour_it_receives_within_ten_seconds() {
    Duration end = Duration.ofMinutes(30);
    for (Duration hang : List.of(Duration.ZERO, Duration.ofSeconds(6))) {
      now = Duration.ZERO;
      stored.clear();
      poll(
          at -> {
            if (at.compareTo(end) < 0) {
              now = now.plus(hang);
              return new Reply.Unknown<>("outage");
            }
            return new Reply.Done<>(List.of(update(7)));
          },
          end.plusSeconds(60));
      assertThat(stored.getFirst().minus(end)).isLessThan(Duration.ofSeconds(10));
      seen.clear();
    }
  }

  @Test
  void when_nothing_comes_it_asks_at_most_once_a_second() {
    poll(at -> new Reply.Done<>(List.of()), Duration.ofMinutes(1));
    for (int i = 1; i < polls.size(); i++) {
      assertThat(polls.get(i).minus(polls.get(i - 1)))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }
  }

  @Test
  void retry_after_is_honoured() {
    poll(
        at ->
            at.isZero() ? new Reply.TooMany<>(Duration.ofSeconds(17)) : new Reply.Done<>(List.of()),
        Duration.ofSeconds(30));
    assertThat(polls.get(1)).isBetween(Duration.ofSeconds(17), Duration.ofMillis(17_010));
  }

  @Test
  void an_exception_in_the_store_ends_nothing_and_confirms_nothing() {
    List<@Nullable Long> confirmed = new ArrayList<>();
    int[] tries = {0};
    run(
        (confirm, wait) -> {
          confirmed.add(confirm);
          return new Reply.Done<>(List.of(update(5)));
        },
        updates -> {
          if (tries[0]++ < 3) {
            throw new IllegalStateException("disk full");
          }
          return seen.add("5") ? 1 : 0;
        },
        Duration.ofSeconds(20));
    assertThat(confirmed.subList(0, 5)).containsExactly(null, null, null, null, 6L);
  }

  @Test
  void after_a_reset_of_the_ids_nothing_is_lost_in_either_direction() {
    TreeMap<Long, RawUpdate> pending = new TreeMap<>();
    List<Long> ids = List.of(100L, 101L, 3L, 4L, 900L, 95L, 96L);
    int[] next = {0};
    run(
        (confirm, wait) -> {
          if (confirm != null) {
            pending.headMap(confirm).clear();
          }
          if (next[0] < ids.size()) {
            long id = ids.get(next[0]++);
            pending.put(id, update(id));
          }
          return new Reply.Done<>(List.copyOf(pending.values()));
        },
        updates -> (int) updates.stream().filter(update -> seen.add(update.json())).count(),
        Duration.ofMinutes(1));
    assertThat(seen)
        .containsExactlyInAnyOrderElementsOf(ids.stream().map(id -> update(id).json()).toList());
  }

  @Test
  void a_second_poller_is_waited_out_and_a_webhook_removed() {
    boolean[] webhook = {true};
    FakeApi api =
        new FakeApi(
            (confirm, wait) -> {
              tick();
              String why =
                  webhook[0]
                      ? "Conflict: can't use getUpdates method while webhook is active"
                      : "Conflict: terminated by other getUpdates request";
              return now.compareTo(Duration.ofMinutes(1)) < 0
                  ? new Reply.Refused<>(Reply.Refusal.CONFLICT, why, null)
                  : new Reply.Done<>(List.of(update(1)));
            }) {
          @Override
          public Reply<Boolean> deleteWebhook() {
            webhook[0] = false;
            return new Reply.Done<>(true);
          }
        };
    assertThat(run(api, this::store, Duration.ofSeconds(70))).isEqualTo(Poller.End.STOPPED);
    assertThat(webhook[0]).isFalse();
    assertThat(stored.getFirst()).isLessThan(Duration.ofSeconds(65));
  }

  @Test
  void a_refused_token_ends_it() {
    assertThat(
            poll(
                at -> new Reply.Refused<>(Reply.Refusal.UNAUTHORIZED, "Unauthorized", null),
                Duration.ofSeconds(9)))
        .isEqualTo(Poller.End.UNAUTHORIZED);
  }

  private Poller.End poll(Function<Duration, Reply<List<RawUpdate>>> server, Duration until) {
    return run((confirm, wait) -> server.apply(now), this::store, until);
  }

  private int store(List<RawUpdate> updates) {
    int fresh = 0;
    for (RawUpdate update : updates) {
      if (seen.add(update.json())) {
        stored.add(now);
        fresh++;
      }
    }
    return fresh;
  }

  private Poller.End run(FakeApi.Updates server, UpdateStore store, Duration until) {
    return run(
        new FakeApi(
            (confirm, wait) -> {
              polls.add(now);
              Reply<List<RawUpdate>> reply = server.next(confirm, wait);
              tick();
              return reply;
            }),
        store,
        until);
  }

  private Poller.End run(FakeApi api, UpdateStore store, Duration until) {
    Pause pause =
        time -> {
          now = now.plus(time);
          if (now.compareTo(until) > 0) {
            throw new InterruptedException();
          }
        };
    Poller poller =
        new Poller(
            api,
            store,
            Duration.ofSeconds(10),
            pause,
            () -> now.toNanos(),
            new Vitals(Clock.systemUTC()));
    Poller.End end = poller.run();
    assertThat(Thread.interrupted()).isEqualTo(end == Poller.End.STOPPED);
    return end;
  }

  private void tick() {
    now = now.plusMillis(3);
  }

  private static RawUpdate update(long id) {
    return new RawUpdate(id, "{\"update_id\":" + id + "}");
  }
}
