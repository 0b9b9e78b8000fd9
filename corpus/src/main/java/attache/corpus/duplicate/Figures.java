package attache.corpus.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of a text by their places: the two words before and the one behind, in which other
 * figures count as alike. What was cut from a copy, or added around it, has no place in the other
 * text and says nothing; a report of the next day has the same places and other figures there.
 */
record Figures(Map<Long, List<Integer>> byPlace) {
  static Figures of(Words words) {
    Map<Long, List<Integer>> byPlace = new HashMap<>();
    for (int i = 0; i < words.count(); i++) {
      if (words.isFigure(i)) {
        long place =
            Words.mixed(
                Words.mixed(Words.mixed(words.withoutFigure(i - 2)) + words.withoutFigure(i - 1))
                    + words.withoutFigure(i + 1));
        byPlace.computeIfAbsent(place, key -> new ArrayList<>(2)).add(words.stretch(i, 1));
      }
    }
    return new Figures(byPlace);
  }

  /** Whether no place that both texts have holds different figures. */
  boolean agree(Figures other) {
    return byPlace.entrySet().stream()
        .allMatch(
            each -> {
              List<Integer> there = other.byPlace.get(each.getKey());
              return there == null || each.getValue().stream().anyMatch(there::contains);
            });
  }
}
