package attache.bot.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * How well articles are ranked, each figure from 0 to 1, as {@code trec_eval} computes them ({@code
 * ndcg_cut.10}, {@code recip_rank} of the first ten, {@code success}, {@code recall.10}).
 *
 * @param questions how many questions with a relevant article the figures are the mean of
 * @param ndcg10 normalised discounted cumulative gain of the first ten, the gain being the grade
 *     and the discount log2(rank + 1) (Järvelin and Kekäläinen, 2002)
 * @param mrr10 one over the rank of the first relevant article, 0 where it is not among ten
 * @param hit1 whether the first article is relevant
 * @param hit4 whether one of the first four is
 * @param recall10 the share of the relevant articles that are among the first ten
 */
public record RankingFigures(
    int questions, double ndcg10, double mrr10, double hit1, double hit4, double recall10) {
  private static final int DEPTH = 10;

  /**
   * Of one question.
   *
   * @param ranked article ids, best first, none twice
   * @param grades by article id; above 0 is relevant, and at least one is
   */
  static RankingFigures of(List<String> ranked, Map<String, Integer> grades) {
    List<String> top = ranked.stream().limit(DEPTH).toList();
    Set<String> found = new HashSet<>();
    double gain = 0;
    int first = 0;
    for (int rank = 1; rank <= top.size(); rank++) {
      int grade = Math.max(0, grades.getOrDefault(top.get(rank - 1), 0));
      if (grade > 0) {
        gain += grade / discount(rank);
        first = first == 0 ? rank : first;
        found.add(top.get(rank - 1));
      }
    }
    List<Integer> ideal =
        grades.values().stream().filter(grade -> grade > 0).sorted((a, b) -> b - a).toList();
    if (ideal.isEmpty()) {
      throw new IllegalArgumentException("No article is relevant: " + grades);
    }
    double best = 0;
    for (int rank = 1; rank <= Math.min(DEPTH, ideal.size()); rank++) {
      best += ideal.get(rank - 1) / discount(rank);
    }
    return new RankingFigures(
        1,
        gain / best,
        first == 0 ? 0 : 1.0 / first,
        first == 1 ? 1 : 0,
        first >= 1 && first <= 4 ? 1 : 0,
        (double) found.size() / ideal.size());
  }

  private static double discount(int rank) {
    return Math.log(rank + 1) / Math.log(2);
  }

  /** The mean over questions; all zero where there are none. */
  static RankingFigures mean(List<RankingFigures> each) {
    return new RankingFigures(
        each.size(),
        mean(each, RankingFigures::ndcg10),
        mean(each, RankingFigures::mrr10),
        mean(each, RankingFigures::hit1),
        mean(each, RankingFigures::hit4),
        mean(each, RankingFigures::recall10));
  }

  private static double mean(List<RankingFigures> each, ToDoubleFunction<RankingFigures> figure) {
    return each.stream().mapToDouble(figure).average().orElse(0);
  }
}
