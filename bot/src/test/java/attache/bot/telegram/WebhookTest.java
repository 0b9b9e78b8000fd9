package attache.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import attache.bot.telegram.api.Pacer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Updates that Telegram sends by itself, likely and unlikely ones. */
class WebhookTest {
  private static final String SECRET = "s3cret";

  @TempDir Path home;
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void questions_come_in_over_the_webhook_and_nobody_else_s_do() throws Exception {
    int port = freePort();
    try (FakeTelegram server = FakeTelegram.start("--rates", "off")) {
      server.person(1001, "Ann", "en");
      try (BotRun bot = start(server, port, BotRun.HURRIED)) {
        int question = server.says(1001, 1001, "Who signed?");
        JsonNode answer = server.answers(1001, question, 400, 20).getFirst();
        assertThat(answer.path("text").asText()).startsWith("Answer to Who signed?");
        assertThat(post(port, "wrong", "{\"update_id\":1}")).isEqualTo(403);
        assertThat(post(port, SECRET, "nonsense")).isEqualTo(400);
        assertThat(server.get("stats").path("pending_updates").asInt()).isZero();
        assertThat(server.calls("getUpdates")).isEmpty();
        assertThat(bot.ending).isNotDone();
      }
    }
  }

  @Test
  void no_update_brings_the_bot_down_or_makes_it_send_what_the_server_refuses() throws Exception {
    int port = freePort();
    int people = 40;
    try (FakeTelegram server = FakeTelegram.start("--rates", "off")) {
      for (int person = 1; person <= people; person++) {
        server.person(person, "Person " + person, "en");
      }
      try (BotRun bot = start(server, port, new Pacer.Limits(Duration.ZERO, 100_000, 100_000))) {
        Eventually.holds(
            Duration.ofSeconds(10), () -> assertThat(server.calls("setWebhook")).isNotEmpty());
        RandomUpdates updates = new RandomUpdates(11, people);
        for (int i = 0; i < Extent.of(300, 10_000); i++) {
          assertThat(post(port, SECRET, updates.next())).isEqualTo(200);
        }
        Eventually.holds(
            Duration.ofSeconds(Extent.of(60, 600)),
            () -> {
              try (var store = bot.store()) {
                assertThat(store.inbox().waiting()).isEmpty();
              }
            });
        int question = server.says(2, 2, "Who signed?");
        Eventually.holds(
            Duration.ofSeconds(20),
            () ->
                assertThat(server.botMessages(2).getLast().path("text").asText())
                    .startsWith("Answer to Who signed?"));
        assertThat(question).isPositive();
        // Chats, messages and taps that are not there are refused; nothing that was written is.
        assertThat(server.get("stats").path("rejected").fieldNames())
            .toIterable()
            .isSubsetOf("chat", "query", "message", "not-modified", "reply");
        assertThat(server.calls("sendMessage")).hasSizeGreaterThan(50);
      }
    }
  }

  private BotRun start(FakeTelegram server, int port, Pacer.Limits limits) {
    Map<String, String> environment = new HashMap<>();
    environment.put("ATTACHE_USERS", "open");
    environment.put("ATTACHE_TELEGRAM_PER_MINUTE", "10000");
    environment.put("ATTACHE_TELEGRAM_WEBHOOK_URL", "http://127.0.0.1:" + port + "/hook");
    environment.put("ATTACHE_TELEGRAM_WEBHOOK_LISTEN", "127.0.0.1:" + port);
    environment.put("ATTACHE_TELEGRAM_WEBHOOK_SECRET", SECRET);
    return BotRun.start(home, server.address(), new ScriptedAnswers(0), limits, environment);
  }

  private int post(int port, String secret, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/hook"))
            .header("X-Telegram-Bot-Api-Secret-Token", secret)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
