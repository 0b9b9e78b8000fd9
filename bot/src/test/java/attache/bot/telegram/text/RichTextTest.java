package attache.bot.telegram.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RichTextTest {
  @Test
  void text_is_divided_between_sentences_with_each_citation_in_its_sentence() {
    RichText.Builder builder = new RichText.Builder();
    for (int i = 1; i <= 40; i++) {
      builder
          .plain("Câu số " + i + " có nội dung. ")
          .link("[" + i + "]", "https://a.example/" + i)
          .plain(" ")
          .breakHere();
    }
    List<RichText> pieces = builder.build().split(100);
    for (RichText piece : pieces) {
      assertThat(piece.text().length()).isLessThanOrEqualTo(100);
      assertThat(piece.text()).startsWith("Câu số ").endsWith("]");
      piece
          .entities()
          .forEach(
              link ->
                  assertThat(piece.text().substring(link.start(), link.end())).matches("\\[\\d+]"));
    }
    assertThat(pieces.stream().mapToInt(piece -> piece.entities().size()).sum()).isEqualTo(40);
  }

  @Test
  void a_sentence_that_is_too_long_is_divided_between_words_and_never_within_a_link() {
    RichText text =
        new RichText.Builder()
            .plain("word ".repeat(16))
            .link("a link of several words", "https://a.example/")
            .plain(" end")
            .build();
    List<RichText> pieces = text.split(90);
    assertThat(pieces).hasSize(2);
    assertThat(pieces.get(1).text()).isEqualTo("a link of several words end");
  }

  @Test
  void no_piece_ends_within_a_character_and_no_text_is_lost() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < 300) {
        text.append(
            List.of("a", " ", "字", "😀", "e\u0301", "👨‍👩‍👧", "\n").get(random.nextInt(7)));
      }
      List<RichText> pieces = RichText.plain(text.toString()).split(20 + random.nextInt(30));
      String together = String.join("", pieces.stream().map(RichText::text).toList());
      assertThat(together.replaceAll("\\s", "")).isEqualTo(text.toString().replaceAll("\\s", ""));
      pieces.forEach(piece -> assertThat(RichText.clean(piece.text())).isEqualTo(piece.text()));
    }
  }

  @Test
  void a_message_holds_no_more_entities_than_the_server_keeps() {
    RichText.Builder builder = new RichText.Builder();
    for (int i = 0; i < 250; i++) {
      builder.bold("b").plain(" ").breakHere();
    }
    List<RichText> pieces = builder.build().split();
    assertThat(pieces)
        .allSatisfy(piece -> assertThat(piece.entities()).hasSizeLessThanOrEqualTo(100));
    assertThat(pieces.stream().mapToInt(piece -> piece.entities().size()).sum()).isEqualTo(250);
  }

  @Test
  void what_a_server_would_refuse_or_turn_around_is_cleaned_away() {
    assertThat(RichText.clean("a\u0000b\rc\td\u202Ee\uD83Df\uDE00g\u2066h\nи😀"))
        .isEqualTo("a bc de\uFFFDf\uFFFDgh\nи😀");
  }
}
