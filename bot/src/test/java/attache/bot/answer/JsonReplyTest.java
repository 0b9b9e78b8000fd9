package attache.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReplyTest {
  private static final String TWO =
      """
      {"sentences": [
        {"text": "Xining has 12 friendly cities.", "passages": [2, 9]},
        {"text": "西宁有12个友好城市。 [1] 还有学生。", "passages": []}
      ]}""";

  private static List<ModelSentence> read(String text, int pieceLength) {
    JsonReply reply = new JsonReply(3);
    List<ModelSentence> read = new ArrayList<>();
    for (int at = 0; at < text.length(); at += pieceLength) {
      read.addAll(reply.add(text.substring(at, Math.min(text.length(), at + pieceLength))));
    }
    read.addAll(reply.rest());
    return read;
  }

  private static ModelSentence proposed(String text, Integer... cited) {
    return new ModelSentence.Proposed(new Draft.Written(text, List.of(cited)));
  }

  @Test
  void sentences_are_read_whatever_the_pieces() {
    for (int length : List.of(1, 2, 7, 500)) {
      assertThat(read(TWO, length))
          .containsExactly(
              proposed("Xining has 12 friendly cities.", 2),
              proposed("西宁有12个友好城市。", 1),
              proposed("还有学生。"));
    }
  }

  @Test
  void a_sentence_is_given_out_as_soon_as_its_object_ends() {
    JsonReply reply = new JsonReply(3);

    assertThat(reply.add("{\"sentences\":[{\"text\":\"One.\",\"passages\":[1]")).isEmpty();
    assertThat(reply.add("}")).containsExactly(proposed("One.", 1));
  }

  @Test
  void no_sentences_mean_that_the_model_declines() {
    assertThat(read("{\"sentences\": []}", 4)).containsExactly(new ModelSentence.Declined());
  }

  @Test
  void what_is_no_such_object_is_kept_with_the_reason() {
    assertThat(read("Xining has 12 friendly cities.", 4))
        .containsExactly(
            new ModelSentence.Unreadable(
                "Xining has 12 friendly cities.", "the model did not write the JSON asked for"));
  }

  @Test
  void a_broken_off_object_loses_its_last_sentence_alone() {
    assertThat(read("{\"sentences\":[{\"text\":\"One.\",\"passages\":[1]},{\"text\":\"Two", 5))
        .first()
        .isEqualTo(proposed("One.", 1));
  }
}
