package attache.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups, with the privacy mode on and off. */
class GroupTest {
  private static final int ANN = 1001;
  private static final int BINH = 1002;
  private static final long FORUM = -1000000000007L;

  @TempDir Path home;
  private final ScriptedAnswers answers = new ScriptedAnswers(5);

  @SuppressWarnings("NullAway.Init")
  private FakeTelegram server;

  @SuppressWarnings("NullAway.Init")
  private BotRun bot;

  private void start(String privacy) {
    server = FakeTelegram.start("--rates", "off", "--privacy", privacy);
    server.person(ANN, "Ann", "en");
    server.person(BINH, "Bình", "vi");
    server.post(
        "chat",
        Map.of(
            "id",
            FORUM,
            "type",
            "forum",
            "members",
            List.of(ANN, BINH),
            "topics",
            List.of(Map.of("id", 5, "name", "Visits"))));
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
  void commands_mentions_and_replies_are_answered_in_their_topic_and_talk_is_not() {
    start("off");
    server.says(FORUM, ANN, "Good morning", Map.of("thread_id", 5));
    int asked =
        server.says(
            FORUM, ANN, "/ask@" + FakeTelegram.USERNAME + " Who signed?", Map.of("thread_id", 5));
    JsonNode answer = server.answers(FORUM, asked, 400, 20).getFirst();
    assertThat(answer.path("text").asText()).startsWith("Answer to Who signed?");
    assertThat(answer.path("thread_id").asInt()).isEqualTo(5);
    assertThat(answer.path("reply_to").asInt()).isEqualTo(asked);
    int mention =
        server.says(FORUM, ANN, "@" + FakeTelegram.USERNAME + " and when?", Map.of("thread_id", 5));
    assertThat(server.answers(FORUM, mention, 400, 20).getFirst().path("text").asText())
        .startsWith("Answer to and when?");
    int other = server.says(FORUM, ANN, "/ask@another_bot Who?", Map.of("thread_id", 5));
    assertThat(server.answers(FORUM, other, 200, 1)).isEmpty();
    assertThat(answers.asked).hasSize(2);
  }

  @Test
  void with_privacy_on_follow_ups_of_several_people_are_kept_apart() {
    start("on");
    ask(ANN, "/ask Kunming?");
    JsonNode binhs = ask(BINH, "/ask Xining?");
    ask(ANN, "/ask and in 2022?");
    assertThat(answers.asked.getLast().conversation())
        .extracting(turn -> turn.asked())
        .containsExactly("Kunming?");
    int reply =
        server.says(FORUM, ANN, "and when?", Map.of("reply_to", binhs.path("message_id").asInt()));
    server.answers(FORUM, reply, 400, 20);
    assertThat(answers.asked.getLast().conversation())
        .extracting(turn -> turn.asked())
        .containsExactly("Xining?");
  }

  @Test
  void a_bare_mention_under_a_message_asks_what_that_message_says() {
    start("off");
    int remark = server.says(FORUM, BINH, "Who led the visit?");
    int mention = server.says(FORUM, ANN, "@" + FakeTelegram.USERNAME, Map.of("reply_to", remark));
    assertThat(server.answers(FORUM, mention, 400, 20).getFirst().path("text").asText())
        .startsWith("Answer to Who led the visit?");
  }

  @Test
  void in_a_group_only_who_asked_can_stop() {
    start("on");
    int asked = server.says(FORUM, ANN, "/ask slow question");
    Eventually.holds(
        java.time.Duration.ofSeconds(5),
        () ->
            assertThat(server.botMessages(FORUM).getFirst().path("text").asText())
                .contains("[1] …"));
    int message = server.botMessages(FORUM).getFirst().path("message_id").asInt();
    server.taps(FORUM, BINH, message, "Stop");
    JsonNode answer = server.answers(FORUM, asked, 2_500, 20).getFirst();
    assertThat(answer.path("text").asText()).contains("Sentence 1").doesNotContain("Stopped.");
  }

  private JsonNode ask(int person, String text) {
    return server.asks(FORUM, person, text);
  }
}
