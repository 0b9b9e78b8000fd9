package attache.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import attache.bot.answer.check.CitedText;
import attache.corpus.Language;
import attache.index.embed.InProcessEmbedder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedWordingTest {
  private static final List<CitedText> VISIT =
      List.of(
          new CitedText(
              null,
              LocalDate.of(2024, 5, 16),
              Language.ENGLISH,
              "The prime minister called the president on Monday. They talked for thirty minutes."));

  @TempDir static Path folder;

  @Test
  void what_a_sentence_of_the_passage_says_in_other_words_is_said() {
    EmbeddedWording wording = new EmbeddedWording(new InProcessEmbedder(folder), 0.7);

    assertThat(wording.says("spoke with the president by phone", Language.ENGLISH, VISIT)).isTrue();
    assertThat(wording.says("rice was harvested early", Language.ENGLISH, VISIT)).isFalse();
  }

  @Test
  void nothing_is_said_in_a_language_without_a_model_or_another_than_the_passages() {
    EmbeddedWording wording = new EmbeddedWording(new InProcessEmbedder(folder), 0.1);

    assertThat(wording.says("gọi điện cho tổng thống", Language.VIETNAMESE, VISIT)).isFalse();
    assertThat(wording.says("与总统通话", Language.CHINESE, VISIT)).isFalse();
  }
}
