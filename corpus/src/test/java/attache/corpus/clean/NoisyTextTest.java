package attache.corpus.clean;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thirty labelled crawls, half of them of kinds of page that the cleaner was not written for. */
class NoisyTextTest {

  @ParameterizedTest
  @CsvSource({"en, 0.94", "vi, 0.94", "zh, 0.94"})
  void noise_leaves_and_the_article_stays(String language, double leastRecall) {
    Count count = new Count();
    NoisyText.ofLanguage(language).forEach(count::add);

    assertThat(count.texts).as("%s", count).isGreaterThanOrEqualTo(10);
    assertThat(count.lost).isEmpty();
    assertThat(count.recall()).as("noise left: %s", count.left).isGreaterThanOrEqualTo(leastRecall);
    assertThat(count.precision()).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void what_the_removed_lines_say_is_not_lost() {
    List<String> unlearned = new ArrayList<>();
    List<String> invented = new ArrayList<>();
    int said = 0;
    for (NoisyText text : NoisyText.ofLanguage("")) {
      Metadata found = text.cleaned().metadata();
      said += text.said().size();
      text.unlearned(found).forEach(each -> unlearned.add(text.name() + " " + each));
      text.invented(found).forEach(each -> invented.add(text.name() + " " + each));
    }

    assertThat(invented).isEmpty();
    assertThat((double) unlearned.size() / said).as("%s", unlearned).isLessThanOrEqualTo(0.2);
  }

  private static final class Count {
    private int texts;
    private int noise;
    private final List<String> left = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();

    void add(NoisyText text) {
      Cleaned cleaned = text.cleaned();
      texts++;
      noise += text.noise().size();
      text.left(cleaned).forEach(line -> left.add("\n  " + text.name() + ": " + line));
      text.lost(cleaned).forEach(line -> lost.add("\n  " + text.name() + ": " + line));
    }

    double recall() {
      return 1 - (double) left.size() / noise;
    }

    double precision() {
      int removed = noise - left.size();
      return (double) removed / (removed + lost.size());
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d texts, %d lines of noise: recall %.3f, precision %.3f%nleft %s%nlost %s",
          texts,
          noise,
          recall(),
          precision(),
          left,
          lost);
    }
  }
}
