package attache.bot.answer.check;

import attache.bot.answer.check.Finding.Kind;
import java.util.Optional;

/** Every number stands in the passage, and counts the same thing there. */
final class NumberRule implements Rule {
  /** How much of the sentence's other content must stand beside a number that was moved. */
  private static final double COMPANY = 0.34;

  private static final int NEAR = 8;

  @Override
  public Optional<Finding.Unsupported> examine(Comparison comparison) {
    for (int i = 0; i < comparison.sentence().size(); i++) {
      Token token = comparison.sentence().get(i);
      Quantity quantity = token.quantity();
      if (quantity == null) {
        continue;
      }
      Optional<Finding.Unsupported> found =
          comparison.isMatched(i) ? counted(comparison, i) : unmatched(comparison, i, quantity);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding.Unsupported> unmatched(
      Comparison comparison, int index, Quantity quantity) {
    Optional<Token> instead =
        comparison.counterpart(index).stream()
            .filter(each -> each.is(Token.Kind.NUMBER))
            .filter(each -> each.quantity() != null && each.quantity().certain())
            .findFirst();
    Quantity theirs = instead.map(Token::quantity).orElse(null);
    if (theirs != null && !theirs.sameAs(quantity)) {
      return unsupported("the passage says " + theirs.shown() + ", not " + comparison.words(index));
    }
    if (!quantity.certain()) {
      return Optional.empty();
    }
    if (!comparison.isPresent(index)) {
      return unsupported("the passage has no number " + comparison.words(index));
    }
    return hasCompany(comparison, index)
        ? Optional.empty()
        : unsupported("the passage's " + comparison.words(index) + " is said of something else");
  }

  /** Somewhere in the passage the number stands in a sentence that says much of the same. */
  private static boolean hasCompany(Comparison comparison, int index) {
    for (int place = 0; place < comparison.passage().size(); place++) {
      Token token = comparison.passage().get(place);
      if (Likeness.same(comparison.sentence().get(index), token)
          && company(comparison, index, token.sentence()) >= COMPANY) {
        return true;
      }
    }
    return false;
  }

  private static double company(Comparison comparison, int index, int sentence) {
    double all = 0;
    double shared = 0;
    for (int i = 0; i < comparison.sentence().size(); i++) {
      Token token = comparison.sentence().get(i);
      if (i == index || !token.isContent()) {
        continue;
      }
      double weight = Alignment.weight(token);
      all += weight;
      boolean there =
          comparison.passage().stream()
              .anyMatch(each -> each.sentence() == sentence && Likeness.same(token, each));
      shared += there ? weight : 0;
    }
    return all == 0 ? 1 : shared / all;
  }

  /** A matched number's next content word stands near it in the passage, too. */
  private static Optional<Finding.Unsupported> counted(Comparison comparison, int index) {
    int place = comparison.alignment().match(index);
    int seen = 0;
    for (int i = index + 1; i < comparison.sentence().size() && seen < 3; i++) {
      Token token = comparison.sentence().get(i);
      if (!token.isContent()) {
        continue;
      }
      seen++;
      if (standsNear(comparison, token, place)) {
        return Optional.empty();
      }
    }
    for (int i = index - 1; i >= 0 && i >= index - 3; i--) {
      Token token = comparison.sentence().get(i);
      if (token.isContent() && standsNear(comparison, token, place)) {
        return Optional.empty();
      }
    }
    return seen == 0
        ? Optional.empty()
        : unsupported("the passage's " + comparison.words(index) + " counts something else");
  }

  private static boolean standsNear(Comparison comparison, Token token, int place) {
    int from = Math.max(0, place - NEAR);
    int to = Math.min(comparison.passage().size(), place + NEAR + 1);
    return comparison.passage().subList(from, to).stream()
        .anyMatch(each -> Likeness.same(token, each));
  }

  private static Optional<Finding.Unsupported> unsupported(String reason) {
    return Optional.of(new Finding.Unsupported(Kind.NUMBER, reason));
  }
}
