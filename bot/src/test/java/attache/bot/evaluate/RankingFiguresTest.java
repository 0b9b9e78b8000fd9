package attache.bot.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The expectations are worked out by hand from the formulas. */
class RankingFiguresTest {
  private static final Offset<Double> EXACTLY = within(1e-12);

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }

  @Test
  void one_relevant_article_at_rank_three() {
    RankingFigures figures = RankingFigures.of(List.of("x", "y", "a"), Map.of("a", 1));
    assertThat(figures.ndcg10()).isCloseTo(1 / log2(4), EXACTLY);
    assertThat(figures.mrr10()).isCloseTo(1.0 / 3, EXACTLY);
    assertThat(figures.hit1()).isZero();
    assertThat(figures.hit4()).isEqualTo(1);
    assertThat(figures.recall10()).isEqualTo(1);
  }

  @Test
  void the_gain_is_the_grade_and_the_ideal_order_is_by_grade() {
    RankingFigures figures =
        RankingFigures.of(List.of("b", "x", "a"), Map.of("a", 3, "b", 1, "c", 2, "x", 0));
    double gained = 1 / log2(2) + 3 / log2(4);
    double ideal = 3 / log2(2) + 2 / log2(3) + 1 / log2(4);
    assertThat(figures.ndcg10()).isCloseTo(gained / ideal, EXACTLY);
    assertThat(figures.mrr10()).isEqualTo(1);
    assertThat(figures.hit1()).isEqualTo(1);
    assertThat(figures.recall10()).isCloseTo(2.0 / 3, EXACTLY);
  }

  @Test
  void what_stands_below_rank_ten_counts_for_nothing() {
    List<String> ranked =
        IntStream.rangeClosed(1, 11).mapToObj(rank -> rank == 11 ? "a" : "x" + rank).toList();
    RankingFigures figures = RankingFigures.of(ranked, Map.of("a", 1));
    assertThat(figures).isEqualTo(new RankingFigures(1, 0, 0, 0, 0, 0));
  }

  @Test
  void recall_is_of_all_relevant_articles_even_beyond_ten() {
    Map<String, Integer> grades =
        IntStream.rangeClosed(1, 20)
            .boxed()
            .collect(java.util.stream.Collectors.toMap(n -> "a" + n, n -> 1));
    List<String> ranked = IntStream.rangeClosed(1, 20).mapToObj(n -> "a" + n).toList();
    RankingFigures figures = RankingFigures.of(ranked, grades);
    assertThat(figures.recall10()).isEqualTo(0.5);
    assertThat(figures.ndcg10()).isCloseTo(1, EXACTLY);
  }

  @Test
  void the_mean_is_over_questions() {
    RankingFigures mean =
        RankingFigures.mean(
            List.of(
                new RankingFigures(1, 1, 1, 1, 1, 1), new RankingFigures(1, 0.5, 0.25, 0, 1, 0)));
    assertThat(mean).isEqualTo(new RankingFigures(2, 0.75, 0.625, 0.5, 1, 0.5));
    assertThat(RankingFigures.mean(List.of())).isEqualTo(new RankingFigures(0, 0, 0, 0, 0, 0));
  }
}
