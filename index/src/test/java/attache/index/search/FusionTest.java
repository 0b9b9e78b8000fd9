package attache.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attache.index.Hit.ScorePart;
import attache.index.search.RankedList.Found;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FusionTest {
  @Test
  void a_place_in_a_list_is_worth_its_weight_over_k_and_the_rank() {
    Map<Long, List<ScorePart>> parts =
        Fusion.of(
            List.of(
                new RankedList("words", 1, List.of(new Found(7, 12.5), new Found(8, 9))),
                new RankedList("vector:m", 0.5, List.of(new Found(8, 0.9)))));
    assertThat(parts.get(7L)).containsExactly(new ScorePart("words", 1, 12.5, 1.0 / 61));
    assertThat(parts.get(8L))
        .containsExactly(
            new ScorePart("words", 2, 9, 1.0 / 62), new ScorePart("vector:m", 1, 0.9, 0.5 / 61));
  }

  @Test
  void the_order_of_the_lists_does_not_matter() {
    Random random = new Random(7);
    for (int round = 0; round < 50; round++) {
      List<RankedList> lists =
          List.of(random("a", random), random("b", random), random("c", random));
      Map<Long, Double> forwards = scores(lists);
      Map<Long, Double> backwards = scores(lists.reversed());
      assertThat(backwards.keySet()).isEqualTo(forwards.keySet());
      forwards.forEach(
          (key, score) -> assertThat(backwards.get(key)).isCloseTo(score, within(1e-12)));
    }
  }

  @Test
  void standing_in_one_more_list_never_lowers_a_score() {
    Random random = new Random(11);
    for (int round = 0; round < 50; round++) {
      RankedList first = random("a", random);
      Map<Long, Double> alone = scores(List.of(first));
      Map<Long, Double> both = scores(List.of(first, random("b", random)));
      alone.forEach((key, score) -> assertThat(both.get(key)).isGreaterThanOrEqualTo(score));
    }
  }

  private static RankedList random(String name, Random random) {
    return new RankedList(
        name,
        random.nextDouble() + 0.1,
        LongStream.range(0, 40)
            .filter(key -> random.nextBoolean())
            .mapToObj(key -> new Found(key, random.nextDouble()))
            .toList());
  }

  private static Map<Long, Double> scores(List<RankedList> lists) {
    return Fusion.of(lists).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> entry.getValue().stream().mapToDouble(ScorePart::share).sum()));
  }
}
