package attache.bot.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UpdateReaderTest {
  private static final String ANN =
      "\"from\":{\"id\":7,\"is_bot\":false,\"first_name\":\"Ann\",\"language_code\":\"vi\"}";
  private static final String PRIVATE = "\"chat\":{\"id\":7,\"type\":\"private\"}";
  private static final String GROUP =
      "\"chat\":{\"id\":-1007,\"type\":\"supergroup\",\"is_forum\":true}";

  private final UpdateReader reader = new UpdateReader(new Me(42, "attache_bot"));

  @Test
  void a_command_loses_its_slash_and_the_name_of_the_bot() {
    Incoming.Said said = said(PRIVATE, "\"text\":\"/Ask@Attache_Bot  Ai ký?\"");
    assertThat(said.command()).isEqualTo("ask");
    assertThat(said.text()).isEqualTo("Ai ký?");
  }

  @Test
  void in_a_group_only_what_is_meant_for_the_bot_is_something() {
    assertThat(read(GROUP, "\"text\":\"good morning\"")).isInstanceOf(Incoming.Nothing.class);
    assertThat(read(GROUP, "\"text\":\"/ask@other_bot who\"")).isInstanceOf(Incoming.Nothing.class);
    assertThat(read(GROUP, "\"text\":\"mail me@attache_bot.example\""))
        .isInstanceOf(Incoming.Nothing.class);
    assertThat(said(GROUP, "\"text\":\"@Attache_bot who signed?\"").text())
        .isEqualTo("who signed?");
    assertThat(
            said(
                    GROUP,
                    "\"text\":\"and in 2022?\",\"reply_to_message\":{\"message_id\":3,\"from\":{\"id\":42,\"is_bot\":true,\"first_name\":\"b\"},\"chat\":{\"id\":-1007,\"type\":\"supergroup\"},\"date\":1,\"text\":\"old\"}")
                .repliedTo())
        .isEqualTo(new Incoming.RepliedTo(3, true, "old"));
  }

  @Test
  void a_topic_a_caption_and_a_quotation_are_read() {
    Incoming.Said said =
        said(
            GROUP,
            "\"caption\":\"@attache_bot 谁签署的？\",\"message_thread_id\":9,\"is_topic_message\":true,\"quote\":{\"text\":\"协议\",\"position\":0},\"document\":{\"file_id\":\"F\",\"file_unique_id\":\"u\",\"file_name\":\"a.pdf\",\"file_size\":12}");
    assertThat(said.thread()).isEqualTo(9);
    assertThat(said.text()).isEqualTo("谁签署的？");
    assertThat(said.quote()).isEqualTo("协议");
    assertThat(said.document()).isEqualTo(new Incoming.Attachment("F", "a.pdf", 12));
  }

  @Test
  void an_upgrade_names_both_chats_and_bots_are_not_listened_to() {
    assertThat(read("\"chat\":{\"id\":-7,\"type\":\"group\"}", "\"migrate_to_chat_id\":-1007"))
        .isEqualTo(new Incoming.Upgraded(-7, -1007));
    assertThat(
            reader.read(
                new RawUpdate(
                    1,
                    "{\"update_id\":1,\"message\":{\"message_id\":5,\"date\":1,\"from\":{\"id\":9,\"is_bot\":true,\"first_name\":\"b\"},"
                        + PRIVATE
                        + ",\"text\":\"x\"}}")))
        .isInstanceOf(Incoming.Nothing.class);
  }

  @Test
  void what_cannot_be_read_is_nothing() {
    for (String json :
        new String[] {
          "",
          "[]",
          "{\"message\":7}",
          "{\"update_id\":1,\"message\":{}}",
          "{\"update_id\":1,\"callback_query\":{\"id\":\"1\"}}",
          "nonsense"
        }) {
      assertThat(reader.read(new RawUpdate(1, json))).isInstanceOf(Incoming.Nothing.class);
    }
  }

  private Incoming.Said said(String chat, String rest) {
    return (Incoming.Said) read(chat, rest);
  }

  private Incoming read(String chat, String rest) {
    return reader.read(
        new RawUpdate(
            1,
            "{\"update_id\":1,\"message\":{\"message_id\":5,\"date\":1700000000,"
                + ANN
                + ","
                + chat
                + ","
                + rest
                + "}}"));
  }
}
