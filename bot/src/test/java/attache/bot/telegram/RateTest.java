package attache.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import attache.bot.telegram.api.Pacer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many people at once, within Telegram's limits, on a server that enforces them. */
class RateTest {
  private static final int PEOPLE = Extent.of(30, 300);
  private static final Duration SPREAD = Duration.ofSeconds(Extent.of(6, 60));

  @TempDir Path home;

  @Test
  void all_are_answered_soon_and_no_limit_is_broken() throws InterruptedException {
    try (FakeTelegram server = FakeTelegram.start()) {
      for (int i = 0; i < PEOPLE; i++) {
        server.person(3000 + i, "Person " + i, "en");
      }
      server.post("chat", Map.of("id", -9, "type", "group", "members", List.of(3000)));
      Map<Long, Double> asked = new HashMap<>();
      try (BotRun bot =
          BotRun.start(
              home,
              server.address(),
              new ScriptedAnswers(30),
              Pacer.Limits.TELEGRAM,
              Map.of("ATTACHE_USERS", "open"))) {
        for (int i = 0; i < 6; i++) {
          server.says(-9, 3000, "/ask group question " + i);
        }
        for (int i = 0; i < PEOPLE; i++) {
          long person = 3000L + i;
          asked.put(person, System.currentTimeMillis() / 1e3);
          server.says(person, person, "Who asked " + i + "?");
          Thread.sleep(SPREAD.dividedBy(PEOPLE));
        }
        Eventually.holds(
            Duration.ofSeconds(60),
            () -> {
              try (var store = bot.store()) {
                assertThat(store.inbox().waiting()).isEmpty();
              }
            });
        Runtime runtime = Runtime.getRuntime();
        assertThat(runtime.totalMemory() - runtime.freeMemory()).isLessThan(1L << 30);
      }
      List<JsonNode> calls =
          Stream.concat(
                  server.calls("sendMessage").stream(), server.calls("editMessageText").stream())
              .sorted(Comparator.comparingDouble(RateTest::time))
              .toList();
      assertThat(server.get("stats").path("rejected").has("rate")).isFalse();
      assertApart(calls);
      assertReactions(calls, asked);
      for (int i = 0; i < PEOPLE; i++) {
        assertThat(server.botMessages(3000 + i)).singleElement().asString().contains("Sources");
      }
      assertThat(server.botMessages(-9))
          .hasSize(6)
          .allMatch(message -> message.toString().contains("Sources"));
    }
  }

  private static void assertApart(List<JsonNode> calls) {
    Map<String, Double> last = new HashMap<>();
    List<Double> all = new ArrayList<>();
    List<Double> group = new ArrayList<>();
    for (JsonNode call : calls) {
      String chat = call.path("params").path("chat_id").asText();
      Double before = last.put(chat, time(call));
      if (before != null) {
        assertThat(time(call) - before).as(call::toString).isGreaterThanOrEqualTo(1.0);
      }
      assertThat(within(all, time(call), 1)).isLessThan(30);
      all.add(time(call));
      if (chat.startsWith("-")) {
        assertThat(within(group, time(call), 60)).isLessThan(20);
        group.add(time(call));
      }
    }
  }

  private static long within(List<Double> times, double now, double seconds) {
    return times.stream().filter(time -> time > now - seconds).count();
  }

  private static void assertReactions(List<JsonNode> calls, Map<Long, Double> asked) {
    List<Double> reactions = new ArrayList<>();
    asked.forEach(
        (person, at) ->
            calls.stream()
                .filter(call -> call.path("params").path("chat_id").asLong() == person)
                .findFirst()
                .ifPresent(call -> reactions.add(time(call) - at)));
    reactions.sort(Comparator.naturalOrder());
    double p95 = reactions.get(reactions.size() * 95 / 100);
    System.getLogger("rates")
        .log(
            System.Logger.Level.INFO,
            "people={0} p50={1} p95={2}",
            PEOPLE,
            reactions.get(reactions.size() / 2),
            p95);
    assertThat(reactions).hasSize(PEOPLE);
    // A build shares its cores with other tests; the full run has them for itself.
    assertThat(p95).isLessThan((double) Extent.of(10, 2));
  }

  private static double time(JsonNode call) {
    return call.path("time").asDouble();
  }
}
