package attache.index.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attache.corpus.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class InProcessEmbedderTest {
  private final InProcessEmbedder embedder =
      new InProcessEmbedder(Path.of("target", "djl").toAbsolutePath());

  @Test
  void texts_that_mean_alike_lie_closer_in_english_and_in_chinese() throws Exception {
    List<float[]> english =
        embedder.passages(
            List.of("The two leaders met for talks.", "Apples ripen in autumn."), Language.ENGLISH);
    float[] question = embedder.question("Did the presidents hold a summit?", Language.ENGLISH);
    assertThat(dot(question, english.get(0))).isGreaterThan(dot(question, english.get(1)));

    List<float[]> chinese = embedder.passages(List.of("两国领导人举行了会谈。", "苹果在秋天成熟。"), Language.CHINESE);
    float[] asked = embedder.question("两国总统会面了吗？", Language.CHINESE);
    assertThat(dot(asked, chinese.get(0))).isGreaterThan(dot(asked, chinese.get(1)));
  }

  @Test
  void vectors_have_unit_length_and_keep_the_order_of_their_texts() throws Exception {
    List<String> texts = List.of("Hanoi", "A much longer text about Kunming and Xining.", " ");
    List<float[]> together = embedder.passages(texts, Language.ENGLISH);
    for (int i = 0; i < texts.size(); i++) {
      assertThat(dot(together.get(i), together.get(i))).isCloseTo(1, within(1e-4));
      float[] alone = embedder.passages(List.of(texts.get(i)), Language.ENGLISH).getFirst();
      assertThat(dot(alone, together.get(i))).isCloseTo(1, within(1e-3));
    }
  }

  @Test
  void a_language_without_a_model_is_said_to_have_none() {
    assertThat(embedder.model(Language.VIETNAMESE)).isEmpty();
    assertThatThrownBy(() -> embedder.question("chào", Language.VIETNAMESE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void loading_turns_the_tokenizers_reports_off() throws Exception {
    embedder.question("anything", Language.ENGLISH);
    assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
    assertThat(ai.djl.util.Utils.isOfflineMode()).isTrue();
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
