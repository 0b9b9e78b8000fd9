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
import java.util.List;
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
  void faults_of_the_server_and_lost_replies_leave_each_answer_there_once() throws Exception {
    int port = freePort();
    try (FakeTelegram server = FakeTelegram.start("--rates", "off")) {
      server.person(1001, "Ann", "en");
      server.fault(Map.of("method", "setWebhook", "times", 1, "kind", "status", "status", 502));
      try (BotRun bot = start(server, port, BotRun.HURRIED)) {
        for (Map<String, Object> fault :
            List.<Map<String, Object>>of(
                Map.of("kind", "status", "status", 500),
                Map.of("kind", "status", "status", 429, "retry_after", 1),
                Map.of("kind", "garbage"),
                Map.of("kind", "drop", "after_effect", true))) {
          for (String method : List.of("sendMessage", "editMessageText")) {
            Map<String, Object> whole = new HashMap<>(fault);
            whole.putAll(Map.of("method", method, "times", 1));
            server.fault(whole);
          }
          String question = "Who signed " + fault.values() + "?";
          server.says(1001, 1001, question);
          Eventually.holds(
              Duration.ofSeconds(20),
              () ->
                  assertThat(server.botMessages(1001))
                      .filteredOn(
                          message ->
                              message.path("text").asText().startsWith("Answer to " + question)
                                  && message.path("text").asText().contains("Sources"))
                      .hasSize(1));
        }
        Eventually.holds(
            Duration.ofSeconds(15), () -> assertThat(server.botMessages(1001)).hasSize(4));
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
    environment.putAll(settings(port));
    return BotRun.start(home, server.address(), new ScriptedAnswers(0), limits, environment);
  }

  /** Those of a bot that takes updates on a port of this machine. */
  static Map<String, String> settings(int port) {
    return Map.of(
        "ATTACHE_TELEGRAM_WEBHOOK_URL", "http://127.0.0.1:" + port + "/hook",
        "ATTACHE_TELEGRAM_WEBHOOK_LISTEN", "127.0.0.1:" + port,
        "ATTACHE_TELEGRAM_WEBHOOK_SECRET", SECRET);
  }

  private int post(int port, String secret, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/hook"))
            .header("X-Telegram-Bot-Api-Secret-Token", secret)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
