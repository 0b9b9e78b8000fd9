package attache.bot.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;

import attache.bot.telegram.FakeTelegram;
import attache.bot.telegram.text.RichText;
import attache.config.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LibraryBotApiTest {
  private FakeTelegram server;
  private LibraryBotApi api;

  @BeforeEach
  void connect() {
    server = FakeTelegram.start();
    api =
        new LibraryBotApi(server.address(), new Secret(FakeTelegram.TOKEN), Duration.ofSeconds(10));
    server.person(1001, "Ann", "en");
  }

  @AfterEach
  void disconnect() {
    if (server != null) {
      api.close();
      server.close();
    }
  }

  @Test
  void says_who_the_bot_is() throws InterruptedException {
    assertThat(api.me()).isEqualTo(new Reply.Done<>(new Me(42, FakeTelegram.USERNAME)));
  }

  @Test
  void hands_over_updates_and_confirms_only_what_it_is_told_to() throws InterruptedException {
    server.says(1001, 1001, "Who signed?");
    RawUpdate first = updates(null).getFirst();
    assertThat(first.json()).contains("Who signed?");
    assertThat(updates(null)).containsExactly(first);
    assertThat(updates(first.id() + 1)).isEmpty();
  }

  @Test
  void sends_text_as_entities_and_edits_it() throws InterruptedException {
    RichText text =
        new RichText.Builder()
            .bold("<b>5 * 3</b>")
            .plain(" [1] 😀 ")
            .link("more", "https://a.example/x")
            .build();
    int id =
        ((Reply.Done<Integer>)
                api.send(
                    1001,
                    null,
                    77,
                    Content.of(text, Keyboard.of(new Keyboard.Button("[1]", "p:1:1")))))
            .value();
    assertThat(server.messages(1001).getFirst().path("text").asText())
        .isEqualTo("<b>5 * 3</b> [1] 😀 more");
    assertThat(server.messages(1001).getFirst().path("entities").toString())
        .contains("\"covers\":\"<b>5 * 3</b>\"", "https://a.example/x");
    Content changed = Content.of(RichText.plain("done"));
    assertThat(api.edit(1001, id, changed)).isEqualTo(new Reply.Done<>(true));
    assertThat(api.edit(1001, id, changed))
        .isInstanceOfSatisfying(
            Reply.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Reply.Refusal.NOT_MODIFIED));
    assertThat(api.delete(1001, id)).isEqualTo(new Reply.Done<>(true));
    assertThat(api.edit(1001, id, changed))
        .isInstanceOfSatisfying(
            Reply.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Reply.Refusal.MESSAGE_GONE));
  }

  @Test
  void a_call_whose_connection_dies_is_made_once_and_its_effect_is_unknown()
      throws InterruptedException {
    server.fault(Map.of("method", "sendMessage", "times", 1, "kind", "drop", "after_effect", true));
    assertThat(api.send(1001, null, null, Content.of(RichText.plain("once"))))
        .isInstanceOf(Reply.Unknown.class);
    assertThat(server.botMessages(1001)).hasSize(1);
  }

  @Test
  void faults_of_the_server_come_out_as_what_is_known() throws InterruptedException {
    Content content = Content.of(RichText.plain("x"));
    server.fault(Map.of("method", "sendMessage", "times", 1, "kind", "status", "retry_after", 7));
    assertThat(api.send(1001, null, null, content))
        .isEqualTo(new Reply.TooMany<>(Duration.ofSeconds(7)));
    for (Map<String, Object> fault :
        List.<Map<String, Object>>of(
            Map.of("kind", "status", "status", 502),
            Map.of("kind", "garbage"),
            Map.of("kind", "drop"))) {
      var whole = new java.util.HashMap<>(fault);
      whole.putAll(Map.of("method", "sendMessage", "times", 1));
      server.fault(whole);
      assertThat(api.send(1001, null, null, content)).isInstanceOf(Reply.Unknown.class);
    }
    server.post("block", Map.of("user_id", 1001));
    assertThat(api.send(1001, null, null, content))
        .isInstanceOfSatisfying(
            Reply.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Reply.Refusal.BLOCKED));
  }

  @Test
  void an_upgraded_group_is_refused_with_its_new_id() throws InterruptedException {
    server.post("chat", Map.of("id", -5, "type", "group", "members", List.of(1001)));
    server.post("migrate", Map.of("chat_id", -5, "new_id", -1000000000005L));
    assertThat(api.send(-5, null, null, Content.of(RichText.plain("x"))))
        .isInstanceOfSatisfying(
            Reply.Refused.class,
            refused -> {
              assertThat(refused.refusal()).isEqualTo(Reply.Refusal.MOVED);
              assertThat(refused.movedTo()).isEqualTo(-1000000000005L);
            });
  }

  @Test
  void a_file_is_fetched_from_the_configured_address() throws InterruptedException {
    byte[] content = "điều 1".getBytes(StandardCharsets.UTF_8);
    server.says(
        1001,
        1001,
        "",
        Map.of(
            "document",
            Map.of("file_name", "a.txt", "base64", Base64.getEncoder().encodeToString(content))));
    String json = updates(null).getFirst().json();
    String fileId = json.replaceAll(".*\"file_id\":\"([^\"]+)\".*", "$1");
    assertThat(((Reply.Done<byte[]>) api.download(fileId)).value()).isEqualTo(content);
  }

  @Test
  void a_wrong_token_is_unauthorized_and_never_shown() throws InterruptedException {
    try (LibraryBotApi wrong =
        new LibraryBotApi(server.address(), new Secret("43:SECRETSECRET"), Duration.ofSeconds(1))) {
      assertThat(wrong.me())
          .isInstanceOfSatisfying(
              Reply.Refused.class,
              refused -> assertThat(refused.refusal()).isEqualTo(Reply.Refusal.UNAUTHORIZED));
    }
    try (LibraryBotApi nobody =
        new LibraryBotApi(
            URI.create("http://127.0.0.1:9"),
            new Secret("43:SECRETSECRET"),
            Duration.ofSeconds(1))) {
      assertThat(nobody.me().toString()).contains("Unknown").doesNotContain("SECRETSECRET");
      assertThat(nobody.download("x").toString()).doesNotContain("SECRETSECRET");
    }
  }

  private List<RawUpdate> updates(@Nullable Long confirmBefore) throws InterruptedException {
    return ((Reply.Done<List<RawUpdate>>) api.updates(confirmBefore, Duration.ZERO)).value();
  }
}
