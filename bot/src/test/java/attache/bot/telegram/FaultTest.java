package attache.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What goes wrong between the bot and Telegram. */
@Execution(ExecutionMode.CONCURRENT)
class FaultTest {
  private static final int ANN = 1001;

  @TempDir Path home;
  private final ScriptedAnswers answers = new ScriptedAnswers(5);
  private FakeTelegram server;
  private BotRun bot;

  @BeforeEach
  void start() {
    server = FakeTelegram.start("--rates", "off");
    server.person(ANN, "Ann", "en");
    bot = BotRun.start(home, server.address(), answers);
  }

  @AfterEach
  void stop() {
    if (server != null) {
      bot.close();
      server.close();
    }
  }

  @Test
  void every_fault_of_every_method_is_outlived_and_the_answer_is_there_once() {
    for (Map<String, Object> fault :
        List.<Map<String, Object>>of(
            Map.of("kind", "status", "status", 500),
            Map.of("kind", "status", "status", 502),
            Map.of("kind", "status", "status", 429, "retry_after", 1),
            Map.of("kind", "garbage"),
            Map.of("kind", "drop"))) {
      for (String method :
          List.of("getUpdates", "sendMessage", "editMessageText", "sendChatAction")) {
        Map<String, Object> whole = new HashMap<>(fault);
        whole.putAll(Map.of("method", method, "times", 1));
        server.fault(whole);
      }
      assertAnsweredOnce("Who signed " + fault.values() + "?");
    }
  }

  @Test
  void an_effect_whose_reply_was_lost_leaves_no_second_message() {
    for (String method : List.of("sendMessage", "editMessageText")) {
      for (String kind : List.of("drop", "garbage")) {
        server.fault(Map.of("method", method, "times", 1, "kind", kind, "after_effect", true));
        assertAnsweredOnce("Who lost " + method + " " + kind + "?");
      }
    }
    // One message an answer, none of them left saying "searching".
    Eventually.holds(Duration.ofSeconds(15), () -> assertThat(server.botMessages(ANN)).hasSize(4));
  }

  @Test
  void a_restart_of_the_server_and_new_update_ids_lose_nothing() {
    assertAnsweredOnce("First?");
    server.post("restart", Map.of("down_s", 1));
    server.post("reset_update_ids", Map.of("next", 7));
    assertAnsweredOnce("Second?");
    server.post("reset_update_ids", Map.of("next", 900_000_000));
    assertAnsweredOnce("Third?");
    server.post("reset_update_ids", Map.of("next", 899_999_998));
    assertAnsweredOnce("Fourth?");
    assertThat(answers.asked).hasSize(4);
  }

  @Test
  void a_deleted_message_is_sent_anew() {
    int question = server.says(ANN, ANN, "slow question");
    editsAreRefused("Bad Request: message to edit not found");
    JsonNode answer = server.answers(ANN, question + 1, 500, 15).getLast();
    assertThat(answer.path("text").asText()).startsWith("Answer to slow question");
  }

  @Test
  void who_blocked_the_bot_is_left_alone_and_the_others_are_answered() {
    server.person(1002, "Bình", "vi");
    server.says(ANN, ANN, "slow question");
    server.post("block", Map.of("user_id", ANN));
    int other = server.says(1002, 1002, "Who?");
    assertThat(server.answers(1002, other, 400, 15)).hasSize(1);
    Eventually.holds(
        Duration.ofSeconds(10),
        () -> {
          try (var store = bot.store()) {
            assertThat(store.inbox().waiting()).isEmpty();
          }
        });
  }

  @Test
  void a_group_that_is_upgraded_gets_its_answer_where_it_is_now() {
    server.post("chat", Map.of("id", -5, "type", "group", "members", List.of(ANN)));
    server.says(-5, ANN, "/ask slow question");
    Eventually.holds(Duration.ofSeconds(20), () -> assertThat(server.botMessages(-5)).hasSize(1));
    server.post("migrate", Map.of("chat_id", -5, "new_id", -1000000000005L));
    Eventually.holds(
        Duration.ofSeconds(15),
        () ->
            assertThat(server.botMessages(-1000000000005L).getLast().path("text").asText())
                .startsWith("Answer to slow question"));
  }

  @Test
  void a_second_poller_is_waited_out_and_its_updates_are_taken_over() throws InterruptedException {
    String poll = server.address() + "/bot" + FakeTelegram.TOKEN + "/getUpdates?timeout=2";
    java.net.http.HttpClient http = java.net.http.HttpClient.newHttpClient();
    for (int i = 0; i < 3; i++) {
      var _ =
          http.sendAsync(
              java.net.http.HttpRequest.newBuilder(java.net.URI.create(poll)).build(),
              java.net.http.HttpResponse.BodyHandlers.discarding());
      Thread.sleep(500);
    }
    assertThat(server.get("stats").path("conflicts").asInt()).isPositive();
    assertThat(bot.ending).isNotDone();
    assertAnsweredOnce("Who polled?");
  }

  @Test
  void a_message_that_cannot_be_edited_is_replaced() {
    server.says(ANN, ANN, "slow question");
    editsAreRefused("Bad Request: message can't be edited");
    assertAnsweredOnce("slow question");
  }

  @Test
  void the_token_is_in_no_log_and_no_error() throws Exception {
    java.io.ByteArrayOutputStream written = new java.io.ByteArrayOutputStream();
    java.util.logging.StreamHandler handler =
        new java.util.logging.StreamHandler(written, new java.util.logging.SimpleFormatter());
    handler.setLevel(java.util.logging.Level.ALL);
    java.util.logging.Logger root = java.util.logging.Logger.getLogger("");
    root.addHandler(handler);
    try {
      server.fault(Map.of("method", "*", "times", 3, "kind", "drop"));
      server.fault(Map.of("method", "*", "times", 3, "kind", "garbage"));
      assertAnsweredOnce("Who logged?");
    } finally {
      root.removeHandler(handler);
      handler.close();
    }
    assertThat(written.toString(java.nio.charset.StandardCharsets.UTF_8))
        .contains("event=")
        .doesNotContain(FakeTelegram.TOKEN);
  }

  @Test
  void a_refused_token_ends_the_bot_with_a_message_and_exit_code_2() throws Exception {
    server.fault(Map.of("method", "getUpdates", "times", -1, "kind", "status", "status", 401));
    TelegramBot.Ending ending = bot.ending.get(20, TimeUnit.SECONDS);
    assertThat(ending.exitCode()).isEqualTo(2);
    assertThat(ending.message())
        .contains("ATTACHE_TELEGRAM_TOKEN")
        .doesNotContain(FakeTelegram.TOKEN);
  }

  @Test
  void the_work_is_parked_within_ten_seconds_and_taken_up_again() {
    int question = server.says(ANN, ANN, "slow long question");
    Eventually.holds(
        Duration.ofSeconds(5),
        () ->
            assertThat(server.botMessages(ANN).getFirst().path("text").asText()).contains("[1] …"));
    long began = System.nanoTime();
    bot.close();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    bot = BotRun.start(home, server.address(), new ScriptedAnswers(5));
    assertThat(server.botMessages(ANN)).hasSize(1);
    Eventually.holds(
        Duration.ofSeconds(20),
        () -> assertThat(server.botMessages(ANN).getFirst().path("text").asText()).contains("[2]"));
    assertThat(server.botMessages(ANN).getFirst().path("message_id").asInt())
        .isEqualTo(question + 1);
  }

  /** Once the question's first message is there, it cannot be changed any more. */
  private void editsAreRefused(String description) {
    Eventually.holds(Duration.ofSeconds(20), () -> assertThat(server.botMessages(ANN)).hasSize(1));
    server.fault(
        Map.of(
            "method",
            "editMessageText",
            "times",
            50,
            "kind",
            "status",
            "status",
            400,
            "description",
            description));
  }

  private void assertAnsweredOnce(String text) {
    server.says(ANN, ANN, text);
    Eventually.holds(
        Duration.ofSeconds(20),
        () ->
            assertThat(
                    server.botMessages(ANN).stream()
                        .map(message -> message.path("text").asText())
                        .filter(
                            shown ->
                                shown.startsWith("Answer to " + text) && shown.contains("Sources")))
                .hasSize(1));
  }
}
