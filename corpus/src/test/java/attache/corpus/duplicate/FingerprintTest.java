package attache.corpus.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static String words(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
  }

  private static boolean shareBand(Fingerprint one, Fingerprint other) {
    return one.bands().stream().anyMatch(other.bands()::contains);
  }

  @Test
  void punctuation_case_and_spaces_do_not_count() {
    assertThat(Fingerprint.of("The forum, in Kunming, opened."))
        .isEqualTo(Fingerprint.of("the forum in  Kunming opened"));
  }

  @Test
  void similarity_estimates_the_share_of_common_shingles() {
    Fingerprint one = Fingerprint.of(words(0, 1_000));
    Fingerprint other = Fingerprint.of(words(100, 1_100));

    assertThat(one.similarity(other)).isCloseTo(900.0 / 1_100, within(0.15));
    assertThat(shareBand(one, other)).isTrue();
  }

  @Test
  void copies_share_a_band_and_other_texts_do_not() {
    String story = "会议于二月二日在昆明举行，省委外事工作委员会委员出席了会议，听取了工作汇报，研究了下一步安排。";
    Fingerprint original = Fingerprint.of(story.repeat(2) + words(0, 100));
    Fingerprint copy = Fingerprint.of("新华社电 " + story.repeat(2) + words(0, 100) + " 编辑");
    Fingerprint another = Fingerprint.of(words(500, 700));

    assertThat(shareBand(original, copy)).isTrue();
    assertThat(original.similarity(another)).isLessThan(0.1);
    assertThat(shareBand(original, another)).isFalse();
  }
}
