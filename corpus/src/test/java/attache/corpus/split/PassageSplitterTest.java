package attache.corpus.split;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.corpus.Passage;
import attache.corpus.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PassageSplitterTest {
  private static final ArticleId ID = new ArticleId("a.txt");

  private static final String ENGLISH =
      IntStream.rangeClosed(1, 40)
          .mapToObj(i -> "Sentence number " + i + " speaks of the friendly cities of the province.")
          .collect(Collectors.joining(" "));

  @Test
  void passages_are_even_and_end_on_sentence_borders() {
    List<Passage> passages = PassageSplitter.split(ID, ENGLISH, Language.ENGLISH);

    assertThat(passages).hasSize(4);
    assertThat(passages)
        .allSatisfy(
            passage -> {
              assertThat(passage.text()).startsWith("Sentence number").endsWith("province.");
              assertThat(passage.text().split(" ", -1)).hasSizeBetween(90, 150);
              assertThat(passage.span().of(ENGLISH)).isEqualTo(passage.text());
            });
    assertThat(passages.getLast().id().ordinal()).isEqualTo(3);
  }

  @Test
  void sentences_are_offsets_into_the_passage() {
    Passage second = PassageSplitter.split(ID, ENGLISH, Language.ENGLISH).get(1);

    assertThat(second.sentences())
        .hasSize(10)
        .allSatisfy(
            span ->
                assertThat(span.of(second.text())).matches("Sentence number \\d+ .*province\\."));
  }

  @Test
  void chinese_passages_have_a_few_hundred_characters() {
    String text = "会议指出，要认真学习外交思想，扎实做好各项工作。".repeat(50);

    assertThat(PassageSplitter.split(ID, text, Language.CHINESE))
        .allSatisfy(passage -> assertThat(passage.text()).hasSizeBetween(180, 320));
  }

  @Test
  void an_overlong_sentence_is_cut_at_its_clauses() {
    String clause = "the city held a forum with 1,200 guests, signed papers and invited experts; ";
    String text = "At first " + clause.repeat(30) + "and that was all.";

    List<Passage> passages = PassageSplitter.split(ID, text, Language.ENGLISH);

    assertThat(passages.size()).isGreaterThan(2);
    assertThat(passages.subList(0, passages.size() - 1))
        .allSatisfy(passage -> assertThat(passage.text()).endsWith(";"));
    assertThat(covered(passages)).isEqualTo(text.replaceAll("\\s", ""));
  }

  @Test
  void a_passage_in_another_language_says_so() {
    String text = ENGLISH + "\n" + "会议指出，要认真学习外交思想，扎实做好各项工作。".repeat(12);

    assertThat(PassageSplitter.split(ID, text, Language.ENGLISH).getLast().language())
        .isEqualTo(Language.CHINESE);
  }

  private static String covered(List<Passage> passages) {
    return passages.stream()
        .flatMap(passage -> passage.sentences().stream().map(span -> text(passage, span)))
        .collect(Collectors.joining())
        .replaceAll("\\s", "");
  }

  private static String text(Passage passage, Span span) {
    return span.of(passage.text());
  }
}
