package attache.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineStatisticsTest {
  private static final String FRAME = "The Kunming Gazette, founded 1987, page 3";

  private static List<String> article(int number) {
    return List.of(
        "The Kunming Gazette, founded 1987, page " + number,
        "Story number " + number + " tells in one long paragraph what happened on that day.",
        "A line of story " + "abcdefghij".charAt(number) + " alone");
  }

  private static LineStatistics over(int articles) {
    LineStatistics.Gatherer gatherer = new LineStatistics.Gatherer();
    for (int i = 0; i < articles; i++) {
      gatherer.add(LineStatistics.Edges.of(article(i)));
    }
    return gatherer.statistics();
  }

  @Test
  void a_line_of_five_articles_recurs_numbers_apart() {
    assertThat(over(4).recurs(FRAME)).isFalse();
    assertThat(over(5).recurs(FRAME)).isTrue();
    assertThat(over(5).recurs("A line of story a alone")).isFalse();
  }

  @Test
  void copies_of_one_article_count_once() {
    LineStatistics.Gatherer gatherer = new LineStatistics.Gatherer();
    for (int i = 0; i < 20; i++) {
      gatherer.add(LineStatistics.Edges.of(article(1)));
    }

    assertThat(gatherer.statistics().size()).isZero();
  }

  @Test
  void round_trips_through_bytes() throws IOException {
    LineStatistics statistics = over(6);

    assertThat(LineStatistics.of(statistics.toBytes())).isEqualTo(statistics);
    assertThatThrownBy(() -> LineStatistics.of(Arrays.copyOf(statistics.toBytes(), 12)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void a_document_that_breaks_its_reader_counts_nothing() {
    RawDocument broken =
        new RawDocument() {
          @Override
          public String location() {
            return "broken.txt";
          }

          @Override
          public Path file() {
            return Path.of("broken.txt");
          }

          @Override
          public ContentDigest digest() {
            return ContentDigest.of("broken");
          }

          @Override
          public ReadResult read(LineStatistics statistics) {
            throw new IllegalStateException("broken");
          }

          @Override
          public List<String> lines() {
            throw new IllegalStateException("broken");
          }
        };
    LineStatistics.Gatherer gatherer = new LineStatistics.Gatherer();
    gatherer.add(LineStatistics.Edges.of(broken));
    assertThat(gatherer.statistics().recurs("broken")).isFalse();
  }
}
