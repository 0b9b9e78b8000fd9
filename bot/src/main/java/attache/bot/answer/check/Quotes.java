package attache.bot.answer.check;

import attache.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The stretches of each cited text that bear a sentence out: what a reader is to look at. */
final class Quotes {
  /** Tokens between two matched ones that are marked with them. */
  private static final int BRIDGED = 3;

  private Quotes() {}

  static List<List<Span>> of(Comparison comparison, List<PassageChecker.Reading> readings) {
    TreeSet<Integer> places = new TreeSet<>();
    for (int i = 0; i < comparison.sentence().size(); i++) {
      int place = comparison.alignment().match(i);
      if (place != Alignment.NONE) {
        places.add(place);
      }
    }
    return at(places, comparison, readings);
  }

  /** The stretches around some of the passage's tokens. */
  static List<List<Span>> at(
      Set<Integer> chosen, Comparison comparison, List<PassageChecker.Reading> readings) {
    TreeSet<Integer> places = new TreeSet<>(chosen);
    return readings.stream()
        .map(
            reading -> stretches(comparison.passage(), places.subSet(reading.from(), reading.to())))
        .toList();
  }

  private static List<Span> stretches(List<Token> passage, Iterable<Integer> places) {
    List<Span> spans = new ArrayList<>();
    int first = Alignment.NONE;
    int last = Alignment.NONE;
    for (int place : places) {
      boolean joins =
          last != Alignment.NONE
              && place - last <= BRIDGED + 1
              && passage.get(place).sentence() == passage.get(last).sentence();
      if (!joins) {
        add(passage, first, last, spans);
        first = place;
      }
      last = place;
    }
    add(passage, first, last, spans);
    return spans;
  }

  private static void add(List<Token> passage, int first, int last, List<Span> spans) {
    if (first == Alignment.NONE) {
      return;
    }
    boolean says = passage.subList(first, last + 1).stream().anyMatch(Token::isContent);
    if (says) {
      spans.add(new Span(passage.get(first).start(), passage.get(last).end()));
    }
  }
}
