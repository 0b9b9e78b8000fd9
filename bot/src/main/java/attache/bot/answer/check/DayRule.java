package attache.bot.answer.check;

import attache.bot.answer.check.Finding.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Every day, month, year and weekday is the passage's. */
final class DayRule implements Rule {
  /** So many words of a clause stand in one sentence before that sentence's day is the clause's. */
  private static final int LEAST_WORDS = 2;

  @Override
  public Optional<Finding.Unsupported> examine(Comparison comparison) {
    for (int i = 0; i < comparison.sentence().size(); i++) {
      if (comparison.sentence().get(i).is(Token.Kind.DAY)) {
        int at = i;
        Optional<Finding.Unsupported> found =
            comparison.isMatched(i)
                ? ofAnother(comparison, i)
                : unmatched(comparison, i).or(() -> ofAnother(comparison, at));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding.Unsupported> unmatched(Comparison comparison, int index) {
    Optional<DayMention> instead =
        comparison.counterpart(index).stream()
            .flatMap(each -> Optional.ofNullable(each.day()).stream())
            .findFirst();
    if (instead.isPresent()) {
      return unsupported(
          "the passage says " + instead.get().shown() + ", not " + comparison.words(index));
    }
    return comparison.isPresent(index)
        ? Optional.empty()
        : unsupported("the passage does not name " + comparison.words(index));
  }

  /**
   * The passage's sentence that most of the clause is told of names a day of its own, as far as
   * this one is named, and this one belongs to another sentence.
   */
  private static Optional<Finding.Unsupported> ofAnother(Comparison comparison, int index) {
    Token mine = comparison.sentence().get(index);
    Map<Integer, Integer> words = new HashMap<>();
    for (int i = 0; i < comparison.sentence().size(); i++) {
      Token token = comparison.sentence().get(i);
      int place = comparison.alignment().match(i);
      if (token.clause() == mine.clause() && token.is(Token.Kind.WORD) && place != Alignment.NONE) {
        words.merge(comparison.passage().get(place).sentence(), 1, Integer::sum);
      }
    }
    Optional<Map.Entry<Integer, Integer>> most =
        words.entrySet().stream().max(Map.Entry.comparingByValue());
    if (most.isEmpty()
        || most.get().getValue() < LEAST_WORDS
        || words.size() > 1
        || stands(comparison, mine, most.get().getKey())) {
      return Optional.empty();
    }
    return comparison.passage().stream()
        .filter(each -> each.sentence() == most.get().getKey())
        .filter(each -> comparison.sentence().stream().noneMatch(own -> Likeness.same(own, each)))
        .flatMap(each -> Optional.ofNullable(each.day()).stream())
        .filter(theirs -> mine.day() != null && mine.day().asFarAs(theirs))
        .findFirst()
        .flatMap(
            theirs ->
                unsupported(
                    "the passage says "
                        + theirs.shown()
                        + " of this, not "
                        + comparison.words(index)));
  }

  private static boolean stands(Comparison comparison, Token day, int sentence) {
    return comparison.passage().stream()
        .anyMatch(each -> each.sentence() == sentence && Likeness.same(day, each));
  }

  private static Optional<Finding.Unsupported> unsupported(String reason) {
    return Optional.of(new Finding.Unsupported(Kind.DATE, reason));
  }
}
