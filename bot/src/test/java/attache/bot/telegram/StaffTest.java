package attache.bot.telegram;

import static attache.bot.telegram.FakeTelegram.buttons;
import static org.assertj.core.api.Assertions.assertThat;

import attache.bot.log.LogFilter;
import attache.bot.log.LogUnavailable;
import attache.bot.log.LoggedAnswer;
import attache.bot.log.Mark;
import attache.corpus.Language;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A private chat, as staff see it. */
class StaffTest {
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
  void an_answer_is_one_message_with_numbers_that_lead_to_the_articles() {
    JsonNode answer = ask("How many friendly cities?");
    assertThat(answer.path("text").asText())
        .startsWith("Answer to How many friendly cities?. [1] Sentence 1 word. [2]")
        .contains(
            "Sources", "[1] Friends of Xining, Example Daily, 2023-05-12", "index of 2026-11-20");
    assertThat(answer.path("entities").toString())
        .contains("\"covers\":\"[1]\"", "https://example.org/1");
    assertThat(buttons(answer)).containsExactly("[1]", "[2]", "More", "👍", "👎");
    assertThat(server.botMessages(ANN)).hasSize(1);
  }

  @Test
  void the_message_says_searching_then_what_was_found_then_grows() {
    int question = server.says(ANN, ANN, "slow question");
    assertThat(server.await(ANN, question, "Searching…")).isNotNull();
    JsonNode found = server.await(ANN, question, "Found, now reading:");
    assertThat(found.path("text").asText()).contains("• Friends of Xining");
    assertThat(buttons(found)).containsExactly("Stop");
    assertThat(server.await(ANN, question, "Answer to slow question. [1] …")).isNotNull();
    assertThat(server.await(ANN, question, "Sources")).isNotNull();
    assertThat(server.get("chat/" + ANN).path("actions").toString()).contains("typing");
    assertThat(server.botMessages(ANN)).hasSize(1);
  }

  @Test
  void a_tap_on_a_number_shows_the_passage_also_after_a_restart() {
    int answer = ask("Who?").path("message_id").asInt();
    bot.close();
    bot = BotRun.start(home, server.address(), answers);
    server.taps(ANN, ANN, answer, "[2]");
    JsonNode passage = server.answers(ANN, answer, 300, 10).getFirst();
    assertThat(passage.path("text").asText())
        .contains(
            "[2] 云南外事工作会议, Example Daily, 2023-05-12",
            "Original in Chinese",
            "会议于2023年在昆明举行。",
            "https://example.org/2");
    assertThat(passage.path("entities").toString()).contains("expandable_blockquote", "bold");
    assertThat(passage.path("reply_to").asInt()).isEqualTo(answer);
  }

  @Test
  void a_button_is_believed_only_in_the_chat_where_its_answer_was_shown() {
    ask("Who?");
    server.person(1002, "Bình", "vi");
    int other = server.says(1002, 1002, "Ai?");
    int message = server.answers(1002, other, 300, 10).getLast().path("message_id").asInt();
    server.taps(1002, 1002, message, "👍");
    eventually(() -> assertThat(log().getFirst().feedback()).hasSize(1));
    assertThat(log().get(1).feedback()).isEmpty();
  }

  @Test
  void a_change_of_mind_replaces_the_vote_and_a_reason_can_be_chosen_or_written() {
    JsonNode answer = ask("Who?");
    int id = answer.path("message_id").asInt();
    server.taps(ANN, ANN, id, "👍");
    eventually(() -> assertThat(vote().mark()).isEqualTo(Mark.UP));
    server.taps(ANN, ANN, id, "👎");
    JsonNode reasons = server.awaitButton(ANN, id, "Out of date");
    assertThat(reasons.path("text")).isEqualTo(answer.path("text"));
    server.taps(ANN, ANN, id, "Out of date");
    eventually(() -> assertThat(vote().reason()).isEqualTo("out of date"));
    server.taps(ANN, ANN, id, "👎");
    server.awaitButton(ANN, id, "In my words…");
    server.taps(ANN, ANN, id, "In my words…");
    int prompt = server.answers(ANN, id, 300, 10).getFirst().path("message_id").asInt();
    server.says(ANN, ANN, "It was Minh.", Map.of("reply_to", prompt));
    eventually(() -> assertThat(vote().reason()).isEqualTo("It was Minh."));
    assertThat(answers.asked).hasSize(1);
  }

  @Test
  void stop_ends_the_work_and_keeps_what_there_is() {
    int question = server.says(ANN, ANN, "slow question");
    int message = server.await(ANN, question, "[1] …").path("message_id").asInt();
    Instant tapped = Instant.now();
    server.taps(ANN, ANN, message, "Stop");
    JsonNode answer = server.await(ANN, question, "Stopped.");
    assertThat(Duration.between(tapped, Instant.now())).isLessThan(Duration.ofSeconds(1));
    assertThat(answer.path("text").asText())
        .contains("Answer to slow question.")
        .doesNotContain("Sentence 1");
  }

  @Test
  void an_edited_question_is_answered_anew_in_the_same_message() {
    int question = server.says(ANN, ANN, "long question");
    server.await(ANN, question, "index of");
    assertThat(server.botMessages(ANN)).hasSizeGreaterThan(1);
    server.says(ANN, ANN, "Short question", Map.of("edited_message_id", question));
    JsonNode answer = server.await(ANN, question, "Answer to Short question.");
    eventually(() -> assertThat(server.botMessages(ANN)).hasSize(1));
    assertThat(answer.path("message_id"))
        .isEqualTo(server.botMessages(ANN).getFirst().path("message_id"));
  }

  @Test
  void a_long_answer_is_split_between_sentences() {
    server.reply(ANN, "long question", "index of");
    List<JsonNode> parts = server.botMessages(ANN);
    assertThat(parts).hasSizeGreaterThan(1);
    assertThat(parts.getFirst().path("text").asText()).endsWith("]");
    assertThat(parts.get(1).path("text").asText()).startsWith("Sentence ");
    for (JsonNode part : parts.subList(0, parts.size() - 1)) {
      assertThat(buttons(part)).isEmpty();
    }
    assertThat(buttons(parts.getLast())).contains("👍");
  }

  @Test
  void a_follow_up_knows_the_question_before_and_forget_ends_that() {
    ask("Kunming?");
    ask("and in 2022?");
    assertThat(answers.asked.getLast().conversation())
        .extracting(turn -> turn.asked())
        .containsExactly("Kunming?");
    say("/forget", "Forgotten");
    ask("and in 2021?");
    assertThat(answers.asked.getLast().conversation()).isEmpty();
  }

  @Test
  void a_quoted_message_is_the_context_of_a_question() {
    int remark = server.says(ANN, ANN, "The visit to Lào Cai");
    server.answers(ANN, remark, 300, 10);
    int question = server.says(ANN, ANN, "Who led it?", Map.of("reply_to", remark));
    server.answers(ANN, question, 300, 10);
    assertThat(answers.asked.getLast().conversation())
        .extracting(turn -> turn.understood())
        .containsExactly("The visit to Lào Cai");
  }

  @Test
  void the_language_is_the_question_s_or_the_chosen_one() {
    assertThat(ask("谁签署了协议？").path("text").asText()).contains("来源");
    assertThat(ask("Ai đã ký hiệp định?").path("text").asText()).contains("Nguồn");
    int chosen = say("/language", "In which language").path("message_id").asInt();
    server.taps(ANN, ANN, chosen, "Tiếng Việt");
    server.await(ANN, chosen - 1, "Từ giờ tôi trả lời bằng tiếng Việt.");
    ask("Who?");
    assertThat(answers.asked.getLast().preferred()).isEqualTo(Language.VIETNAMESE);
    assertThat(say("/help", "Attaché").path("text").asText())
        .contains("Tôi là Attaché", "/sources")
        .doesNotContain("/reindex");
  }

  @Test
  void what_is_not_found_is_said_and_what_fails_is_too() {
    assertThat(ask("unknown thing").path("text").asText()).startsWith("The articles do not say.");
    assertThat(ask("broken thing").path("text").asText())
        .startsWith("I cannot answer at the moment.");
    assertThat(ask("Who?").path("text").asText()).startsWith("Answer to Who?");
  }

  @Test
  void the_sources_of_the_last_answer_can_be_opened_again() {
    say("/sources", "no answer of mine");
    ask("Who?");
    JsonNode sources = say("/sources", "Friends of Xining");
    server.taps(ANN, ANN, sources.path("message_id").asInt(), "[1]");
    assertThat(
            server
                .answers(ANN, sources.path("message_id").asInt(), 300, 10)
                .getFirst()
                .path("text")
                .asText())
        .contains("12 international friendly cities");
  }

  @Test
  void a_caption_is_a_question_and_a_document_alone_is_not_taken_from_staff() {
    Map<String, Object> document =
        Map.of("document", Map.of("file_name", "a.txt", "base64", "eA=="));
    int captioned = server.says(ANN, ANN, "Who signed this?", document);
    assertThat(server.answers(ANN, captioned, 300, 10).getFirst().path("text").asText())
        .startsWith("Answer to Who signed this?");
    int bare = server.says(ANN, ANN, "", document);
    assertThat(server.answers(ANN, bare, 300, 10).getFirst().path("text").asText())
        .startsWith("Only admins may add documents.");
    say("/reindex", "Only admins");
    say("/nonsense", "do not know this command");
  }

  private JsonNode ask(String question) {
    return server.asks(ANN, ANN, question);
  }

  private JsonNode say(String text, String expected) {
    int id = server.says(ANN, ANN, text);
    JsonNode reply = server.answers(ANN, id, 200, 10).getFirst();
    assertThat(reply.path("text").asText()).contains(expected);
    return reply;
  }

  private List<LoggedAnswer> log() {
    try {
      return bot.log.list(LogFilter.latest(10));
    } catch (LogUnavailable e) {
      throw new AssertionError(e);
    }
  }

  private attache.bot.log.Feedback vote() {
    List<attache.bot.log.Feedback> votes = log().getFirst().feedback();
    assertThat(votes).hasSize(1);
    return votes.getFirst();
  }

  private static void eventually(Runnable check) {
    Eventually.holds(Duration.ofSeconds(10), check);
  }
}
