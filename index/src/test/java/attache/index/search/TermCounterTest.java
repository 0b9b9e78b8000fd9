package attache.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class TermCounterTest {
  private final TermCounter counter = new TermCounter();

  @Test
  void each_text_is_counted_by_itself() {
    counter.add(List.of("kunming", "friendly", "kunming", "昆明"));
    TermCounter.Counted first = counter.take();
    counter.add(List.of("friendly", "visit"));
    TermCounter.Counted second = counter.take();

    assertThat(counts(first)).isEqualTo(Map.of("kunming", 2, "friendly", 1, "昆明", 1));
    assertThat(counts(second)).isEqualTo(Map.of("friendly", 1, "visit", 1));
    assertThat(counts(first.once())).isEqualTo(Map.of("kunming", 1, "friendly", 1, "昆明", 1));
  }

  @Test
  void texts_are_put_together() {
    counter.add(List.of("kunming", "friendly"));
    TermCounter.Counted title = counter.take();
    counter.add(List.of("kunming", "kunming"));
    TermCounter.Counted text = counter.take();

    counter.add(title);
    counter.add(text);

    assertThat(counts(counter.take())).isEqualTo(Map.of("kunming", 3, "friendly", 1));
    assertThat(counter.take().size()).isZero();
  }

  @Test
  void many_terms_are_kept_and_endless_ones_are_not() {
    counter.add(List.of("9".repeat(256), "9".repeat(255)));
    for (int i = 0; i < 10_000; i++) {
      counter.add(List.of("term" + i));
    }

    assertThat(counts(counter.take()))
        .hasSize(10_001)
        .containsKeys("9".repeat(255), "term0", "term9999");
  }

  private static Map<String, Integer> counts(TermCounter.Counted text) {
    Map<String, Integer> counts = new TreeMap<>();
    BytesRef term = new BytesRef();
    for (int i = 0; i < text.size(); i++) {
      text.get(i, term);
      counts.put(term.utf8ToString(), text.count(i));
    }
    return counts;
  }
}
