package attache.bot.answer.check;

import attache.bot.answer.check.Finding.Kind;
import java.util.Optional;

/** Every day, month, year and weekday is the passage's. */
final class DayRule implements Rule {
  @Override
  public Optional<Finding.Unsupported> examine(Comparison comparison) {
    for (int i = 0; i < comparison.sentence().size(); i++) {
      if (comparison.sentence().get(i).is(Token.Kind.DAY) && !comparison.isMatched(i)) {
        Optional<Finding.Unsupported> found = unmatched(comparison, i);
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

  private static Optional<Finding.Unsupported> unsupported(String reason) {
    return Optional.of(new Finding.Unsupported(Kind.DATE, reason));
  }
}
