package attache.bot.telegram;

import static attache.bot.telegram.FakeTelegram.text;
import static org.assertj.core.api.Assertions.assertThat;

import attache.bot.log.Feedback;
import attache.bot.log.LogUnavailable;
import attache.bot.log.QuestionId;
import attache.bot.replay.CaseFile;
import attache.bot.replay.TestCase;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a bad answer in the chat becomes a test case. */
class CasesTest {
  private static final int MINH = 1;
  private static final int ANN = 1009;
  private static final int LI = 2;

  @TempDir Path home;
  private FakeTelegram server;
  private BotRun bot;

  @BeforeEach
  void start() {
    server = FakeTelegram.start("--rates", "off");
    server.person(MINH, "Minh", "vi");
    server.person(LI, "李", "zh");
    server.person(ANN, "Ann", "en");
    bot =
        BotRun.start(
            home,
            server.address(),
            new ScriptedAnswers(5),
            BotRun.HURRIED,
            Map.of("ATTACHE_USERS", "open", "ATTACHE_ADMINS", "1,2"));
  }

  @AfterEach
  void stop() {
    if (server != null) {
      bot.close();
      server.close();
    }
  }

  @Test
  void an_admin_makes_a_case_of_an_answer_with_the_article_it_should_rest_on() throws Exception {
    JsonNode answer = ask(MINH, "Ai ký thoả thuận?");
    tap(MINH, answer, "👎");
    tap(MINH, answer, "Lập ca kiểm thử");
    JsonNode choice = server.await(MINH, "Câu trả lời cho “Ai ký thoả thuận?” phải dựa vào đâu?");
    String article = choice.path("buttons").get(0).get(0).path("text").asText();
    tap(MINH, choice, article);
    JsonNode kept = server.await(MINH, "Đã lưu ca kiểm thử q1");
    assertThat(text(kept)).contains("“Ai ký thoả thuận?” cần bài “" + article);
    assertThat(kept.path("buttons")).isEmpty();

    TestCase added = cases().getFirst();
    assertThat(added.name()).isEqualTo("q1");
    assertThat(added.question()).isEqualTo("Ai ký thoả thuận?");
    assertThat(added.expectation().articles()).hasSize(1);
    assertThat(bot.adminActions())
        .singleElement()
        .satisfies(
            action -> {
              assertThat(action.action()).isEqualTo("case");
              assertThat(action.name()).isEqualTo("Minh");
              assertThat(action.detail()).startsWith("q1: the article");
            });
  }

  @Test
  void what_staff_found_bad_is_listed_for_admins_who_can_expect_a_refusal_or_a_text()
      throws Exception {
    server.reply(LI, "/feedback", "还没有人点 👎。");
    tap(ANN, ask(ANN, "Who won?"), "👎");
    JsonNode second = ask(ANN, "How many signed?");
    tap(ANN, second, "👎");
    tap(ANN, second, "Missed something");
    Eventually.holds(
        Duration.ofSeconds(5), () -> assertThat(reasons(2)).containsExactly("missed something"));
    JsonNode list = server.reply(LI, "/feedback", "1. ");
    assertThat(text(list)).contains("Who won?", "How many signed? — missed something");

    tap(LI, list, "1");
    tap(LI, server.await(LI, "“Who won?”的回答应以什么为依据？"), "没有答案");
    server.await(LI, "已存为测试用例 q1");
    tap(LI, list, "2");
    tap(LI, server.await(LI, "“How many signed?”的回答应以什么为依据？"), "应该说……");
    JsonNode asked = server.await(LI, "写出“How many signed?”的回答必须包含的文字");
    server.says(LI, LI, "十二个代表团", Map.of("reply_to", asked.path("message_id").asInt()));
    server.await(LI, "已存为测试用例 q2");

    assertThat(cases())
        .extracting(each -> each.expectation().refusal())
        .containsExactly(true, false);
    assertThat(cases().getLast().expectation().texts()).containsExactly("十二个代表团");
    assertThat(text(server.reply(LI, "/status", "个 👎"))).contains("0 个 👍，2 个 👎", "日志：正常");
  }

  @Test
  void others_see_no_button_and_cannot_use_one() throws Exception {
    JsonNode answer = ask(ANN, "Who signed?");
    tap(ANN, answer, "👎");
    Eventually.holds(
        Duration.ofSeconds(5),
        () -> assertThat(server.botMessages(ANN).toString()).contains("Not supported"));
    assertThat(server.botMessages(ANN).toString()).doesNotContain("Make a test case");
    server.reply(ANN, "/feedback", "Only admins may do that.");
    assertThat(cases()).isEmpty();
  }

  private List<String> reasons(long question) {
    try {
      return bot.log.find(new QuestionId(question)).orElseThrow().feedback().stream()
          .map(Feedback::reason)
          .toList();
    } catch (LogUnavailable e) {
      throw new IllegalStateException(e);
    }
  }

  private List<TestCase> cases() throws Exception {
    return new CaseFile(home.resolve("cases.jsonl")).read();
  }

  private JsonNode ask(long person, String question) {
    return server.asks(person, person, question);
  }

  private void tap(long person, JsonNode message, String button) {
    int id = message.path("message_id").asInt();
    server.awaitButton(person, id, button);
    server.taps(person, person, id, button);
  }
}
