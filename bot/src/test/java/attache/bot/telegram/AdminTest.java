package attache.bot.telegram;

import static attache.bot.telegram.FakeTelegram.text;
import static org.assertj.core.api.Assertions.assertThat;

import attache.bot.log.AdminActions;
import attache.corpus.ArticleId;
import attache.index.Removal;
import attache.index.Standstill;
import attache.index.Upload;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in, and what admins do. */
class AdminTest {
  private static final int ADMIN = 1;
  private static final int STRANGER = 1009;

  @TempDir Path home;
  private final ScriptedAnswers answers = new ScriptedAnswers(5);
  private FakeTelegram server;
  private BotRun bot;

  @BeforeEach
  void start() {
    server = FakeTelegram.start("--rates", "off");
    server.person(ADMIN, "Minh", "en");
    server.person(STRANGER, "Eve", "en");
    bot = BotRun.start(home, server.address(), answers, BotRun.HURRIED, Map.of());
  }

  @AfterEach
  void stop() {
    if (server != null) {
      bot.close();
      server.close();
    }
  }

  private void startWatching() {
    bot.close();
    bot =
        BotRun.start(
            home,
            server.address(),
            answers,
            BotRun.HURRIED,
            Map.of("ATTACHE_CORPUS_WATCH", "true"));
  }

  /** The admin sends a document. */
  private void sends(String name, String text) {
    String content = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    server.says(ADMIN, ADMIN, "", Map.of("document", Map.of("file_name", name, "base64", content)));
  }

  @Test
  void a_stranger_gets_one_message_learns_nothing_and_is_let_in_and_put_out_by_a_tap() {
    int first = server.says(STRANGER, STRANGER, "Who signed?");
    assertThat(text(server.answers(STRANGER, first, 300, 10).getFirst()))
        .startsWith("This bot is private.");
    server.says(STRANGER, STRANGER, "/status");
    JsonNode knock = server.await(ADMIN, "Eve (1009) wants to use the bot.");
    assertThat(server.botMessages(STRANGER)).hasSize(1);
    assertThat(answers.asked).isEmpty();
    server.taps(ADMIN, ADMIN, knock.path("message_id").asInt(), "Let in");
    server.await(STRANGER, "You have been let in.");
    assertThat(text(server.asks(STRANGER, STRANGER, "Who signed?")))
        .startsWith("Answer to Who signed?");
    JsonNode users = server.reply(ADMIN, "/users", "Let in: Eve (1009)");
    server.taps(ADMIN, ADMIN, users.path("message_id").asInt(), "Put out Eve (1009)");
    server.await(ADMIN, "Let in: nobody");
    int after = server.says(STRANGER, STRANGER, "And now?");
    assertThat(server.answers(STRANGER, after, 200, 1)).isEmpty();
    assertThat(bot.adminActions())
        .extracting(AdminActions.Action::action)
        .containsExactly("refuse", "users", "allow");
    assertThat(bot.adminActions()).extracting(AdminActions.Action::name).containsOnly("Minh");
  }

  @Test
  void a_document_is_shown_as_it_was_understood_and_added_on_confirmation() {
    sends(
        "../tây ninh.md",
        "# Tây Ninh đón đoàn\n\nĐoàn đại biểu thăm tỉnh Tây Ninh ngày 12 tháng 5 năm 2023. Hai bên ký ba thoả thuận.");
    JsonNode shown = server.await(ADMIN, "Understood as:");
    assertThat(text(shown))
        .contains("Title: Tây Ninh đón đoàn", "Language: Vietnamese", "Passages: 1");
    server.taps(ADMIN, ADMIN, shown.path("message_id").asInt(), "Add");
    server.await(ADMIN, "Added: tây ninh.md");
    assertThat(bot.generations.titles()).contains("tây ninh.md");
    assertThat(bot.adminActions())
        .extracting(AdminActions.Action::action)
        .containsExactly("upload");
    server.says(
        ADMIN,
        ADMIN,
        "",
        Map.of(
            "document",
            Map.of("file_name", "huge.pdf", "base64", "eA==", "file_size", 30_000_000)));
    server.await(ADMIN, "larger than the 20 MB");
    server.says(
        ADMIN, ADMIN, "", Map.of("document", Map.of("file_name", "a.exe", "base64", "eA==")));
    server.await(ADMIN, "a.exe cannot be added");
  }

  @Test
  void reindexing_shows_the_difference_first_and_rollback_goes_back() {
    bot.generations.appears("A new article");
    JsonNode plan = server.reply(ADMIN, "/reindex", "Go ahead?");
    assertThat(text(plan)).contains("1 added", "• added: A new article");
    server.taps(ADMIN, ADMIN, plan.path("message_id").asInt(), "Yes");
    server.await(ADMIN, "Done: generation g000001, 21 passages, 1 s.");
    assertThat(bot.generations.titles()).contains("A new article");
    JsonNode rollback =
        server.reply(ADMIN, "/rollback", "Go back from g000002 to g000001 (20 articles)?");
    server.taps(ADMIN, ADMIN, rollback.path("message_id").asInt(), "Yes");
    Eventually.holds(
        java.time.Duration.ofSeconds(5),
        () -> assertThat(bot.generations.titles()).doesNotContain("A new article"));
  }

  @Test
  void articles_are_listed_in_pages_and_removed_after_confirmation() {
    JsonNode first = server.reply(ADMIN, "/articles", "20 articles, page 1 of 3");
    server.taps(ADMIN, ADMIN, first.path("message_id").asInt(), "▶");
    assertThat(text(server.await(ADMIN, "page 2 of 3"))).contains("Article 9,");
    JsonNode choice = server.reply(ADMIN, "/remove article 12", "Remove an article:");
    server.taps(ADMIN, ADMIN, choice.path("message_id").asInt(), "Article 12");
    JsonNode sure = server.await(ADMIN, "Remove “Article 12, Example Daily, 2023-05-12” for good?");
    server.taps(ADMIN, ADMIN, sure.path("message_id").asInt(), "Yes");
    server.await(ADMIN, "Removed: Article 12");
    assertThat(bot.generations.titles()).hasSize(19);
  }

  @Test
  void the_status_names_index_models_queue_and_disk_and_menus_differ_by_role() {
    assertThat(text(server.reply(ADMIN, "/status", "Index: g000001, 20 articles")))
        .contains("Models: scripted", "Questions: 0 running, 0 waiting", "MB free");
    assertThat(text(server.reply(ADMIN, "/help", "Attaché")))
        .contains("/reindex", "Send me a document");
    Eventually.holds(
        java.time.Duration.ofSeconds(5),
        () ->
            assertThat(server.calls("setMyCommands").toString())
                .contains(
                    "\"language_code\":\"vi\"",
                    "\"language_code\":\"zh\"",
                    "all_group_chats",
                    "\"chat_id\":\"1\""));
  }

  @Test
  void what_keeps_changed_files_from_being_indexed_is_told_once_and_shows_in_the_status() {
    server.reply(ADMIN, "/status", "Watching: off; changed files wait for /reindex");
    startWatching();
    server.reply(ADMIN, "/status", "Watching: changed files are picked up");
    Standstill refused =
        new Standstill(
            Standstill.Kind.REFUSED,
            Instant.parse("2026-11-20T08:00:00Z"),
            "9 of the 20 articles in the index would go.");
    bot.generations.standsStill(refused);
    assertThat(text(server.await(ADMIN, "not picked up by themselves any more")))
        .contains("refused since 2026-11-20T08:00:00Z", "9 of the 20 articles", "/reindex");
    assertThat(text(server.reply(ADMIN, "/status", "Watching: refused since")))
        .contains("9 of the 20 articles");
    startWatching();
    bot.generations.standsStill(refused);
    bot.generations.standsStill(
        new Standstill(
            Standstill.Kind.PAUSED,
            Instant.parse("2026-11-20T09:00:00Z"),
            "the index was taken back to g000001"));
    server.await(ADMIN, "any more.\nWatching: paused, because the index was taken back to g000001");
    assertThat(server.botMessages(ADMIN))
        .filteredOn(message -> text(message).contains("not picked up by themselves any more"))
        .as("each once, also over a restart")
        .hasSize(2);
  }

  @Test
  void an_upload_says_what_it_replaces_and_what_was_removed() {
    bot.generations.planned =
        file ->
            new Upload(
                file,
                Upload.Fate.REPLACES,
                "The first version",
                List.of(
                    new Removal(new ArticleId("pact.md"), Instant.parse("2026-11-20T08:00:00Z"))));
    sends("pact.md", "# The pact\n\nBoth sides signed the pact on 12 May 2023. It has 3 parts.");
    JsonNode shown = server.await(ADMIN, "Understood as:");
    assertThat(text(shown))
        .contains(
            "another version of “The first version”",
            "An admin removed this article (pact.md), on: 2026-11-20");
    server.taps(ADMIN, ADMIN, shown.path("message_id").asInt(), "Bring back");
    server.await(ADMIN, "Brought back: pact.md");
    assertThat(bot.generations.restored()).containsExactly(new ArticleId("pact.md"));
  }

  @Test
  void a_log_that_cannot_be_written_fails_no_answer_and_shows_in_the_status() throws Exception {
    Files.writeString(home.resolve("log.db"), "This is no log. ".repeat(500));
    assertThat(text(server.asks(ADMIN, ADMIN, "Who signed?"))).startsWith("Answer to Who signed?");
    assertThat(text(server.reply(ADMIN, "/status", "Index: g000001")))
        .contains("Log: questions are answered, not logged", "log.db is not a log or is damaged");
  }
}
