package attache.bot.answer.check;

import attache.bot.answer.check.Finding.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every number stands in the passage, and counts the same thing there. */
final class NumberRule implements Rule {
  /** How much of the sentence's other content must stand beside a number that was moved. */
  private static final double COMPANY = 0.34;

  private static final int NEAR = 8;
  private static final Set<String> AND = Set.of("and", "và", "和", "与", "及", "as", "well");
  private static final String UNIT = Lexicons.MARKER + "unit";

  @Override
  public Optional<Finding.Unsupported> examine(Comparison comparison) {
    for (int i = 0; i < comparison.sentence().size(); i++) {
      Token token = comparison.sentence().get(i);
      Quantity quantity = token.quantity();
      if (quantity == null) {
        continue;
      }
      int at = i;
      Optional<Finding.Unsupported> found =
          comparison.isMatched(i)
              ? otherBeside(comparison, at)
                  .or(() -> otherBetween(comparison, at))
                  .or(() -> otherAcross(comparison, at))
                  .or(() -> otherUnit(comparison, at))
                  .or(() -> counted(comparison, at))
              : unmatched(comparison, i, quantity);
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
      boolean otherwise =
          Measure.at(comparison.sentence(), index)
              .filter(length -> Measure.isNamed(comparison.passage(), length))
              .isPresent();
      if (otherwise || countsList(comparison, index)) {
        return Optional.empty();
      }
      return unsupported("the passage has no number " + comparison.words(index));
    }
    return hasCompany(comparison, index)
        ? Optional.empty()
        : unsupported("the passage's " + comparison.words(index) + " is said of something else");
  }

  /** The sentence counts the names that it lists right behind: "two states, A and B". */
  private static boolean countsList(Comparison comparison, int index) {
    List<Token> tokens = comparison.sentence();
    int names = 0;
    boolean listed = false;
    for (int i = index + 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean name = token.is(Token.Kind.NAME) && comparison.isPresent(i);
      if (name
          && tokens.get(i - 1).is(Token.Kind.NAME)
          && token.start() - tokens.get(i - 1).end() <= 1) {
        continue;
      }
      if (name && token.clause() != tokens.get(index).clause()) {
        names++;
        listed = true;
      } else if (listed && !AND.contains(token.form())) {
        break;
      }
    }
    return names > 1 && quantity(tokens.get(index)).values().contains(BigDecimal.valueOf(names));
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

  /** Beside the place of the thing that is counted stands another number, which is its own. */
  private static Optional<Finding.Unsupported> otherBeside(Comparison comparison, int index) {
    Token mine = comparison.sentence().get(index);
    int behind = index + 1;
    if (behind >= comparison.sentence().size()
        || mine.clause() != comparison.sentence().get(behind).clause()) {
      return Optional.empty();
    }
    int thing = comparison.alignment().match(behind);
    boolean counts = thing > 0 && comparison.sentence().get(behind).isContent();
    if (!counts || comparison.alignment().match(index) == thing - 1) {
      return Optional.empty();
    }
    Quantity theirs = comparison.passage().get(thing - 1).quantity();
    return theirs == null || !theirs.certain() || theirs.sameValue(quantity(mine))
        ? Optional.empty()
        : unsupported("the passage says " + theirs.shown() + ", not " + comparison.words(index));
  }

  /** Between the places of two neighbours the passage counts the same thing otherwise. */
  private static Optional<Finding.Unsupported> otherBetween(Comparison comparison, int index) {
    int before = comparison.matchedBefore(index);
    if (before < 0 || index - before > 2 || index + 1 >= comparison.sentence().size()) {
      return Optional.empty();
    }
    Token thing = comparison.sentence().get(index + 1);
    int from = comparison.alignment().match(before);
    int to = comparison.alignment().match(index);
    for (int place = from + 1; place < to; place++) {
      Quantity theirs = comparison.passage().get(place).quantity();
      if (theirs != null
          && theirs.certain()
          && !theirs.sameValue(quantity(comparison.sentence().get(index)))
          && Likeness.same(thing, comparison.passage().get(place + 1))
          && comparison.passage().get(place).sentence()
              == comparison.passage().get(to).sentence()) {
        return unsupported(
            "the passage says " + theirs.shown() + ", not " + comparison.words(index));
      }
    }
    return Optional.empty();
  }

  /**
   * The clause that the rest is told of has a number of its own for this, and the sentence takes
   * another clause's: of "A has risen from 1 to 2 years, B from 3 to 4", "A has risen to 4 years".
   */
  private static Optional<Finding.Unsupported> otherAcross(Comparison comparison, int index) {
    List<Token> tokens = comparison.sentence();
    int place = comparison.alignment().match(index);
    if (index + 1 >= tokens.size() || place + 1 >= comparison.passage().size()) {
      return Optional.empty();
    }
    Token thing = tokens.get(index + 1);
    int clause = comparison.passage().get(place).clause();
    for (int i = index - 1; i >= 0 && tokens.get(i).clause() == tokens.get(index).clause(); i--) {
      int told = comparison.alignment().match(i);
      if (told == Alignment.NONE || comparison.passage().get(told).clause() == clause) {
        continue;
      }
      return numberOf(comparison, told, thing)
          .filter(theirs -> !theirs.sameValue(quantity(tokens.get(index))))
          .flatMap(
              theirs ->
                  unsupported(
                      "the passage says " + theirs.shown() + ", not " + comparison.words(index)));
    }
    return Optional.empty();
  }

  /** The last number of a thing, unused, behind a place in its clause. */
  private static Optional<Quantity> numberOf(Comparison comparison, int place, Token thing) {
    List<Token> passage = comparison.passage();
    Quantity last = null;
    for (int at = place + 1;
        at + 1 < passage.size() && passage.get(at).clause() == passage.get(place).clause();
        at++) {
      Quantity quantity = passage.get(at).quantity();
      if (quantity != null
          && quantity.certain()
          && thing.isContent()
          && !comparison.isUsed(at)
          && Likeness.same(thing, passage.get(at + 1))) {
        last = quantity;
      }
    }
    return Optional.ofNullable(last);
  }

  /** Both name a unit right behind the number, and not the same. */
  private static Optional<Finding.Unsupported> otherUnit(Comparison comparison, int index) {
    int place = comparison.alignment().match(index);
    if (index + 1 >= comparison.sentence().size() || place + 1 >= comparison.passage().size()) {
      return Optional.empty();
    }
    Token mine = comparison.sentence().get(index + 1);
    Token theirs = comparison.passage().get(place + 1);
    boolean units = mine.means(UNIT) && theirs.means(UNIT);
    return units && !Likeness.same(mine, theirs)
        ? unsupported(
            "the passage's "
                + comparison.words(index)
                + " is of another unit than "
                + comparison.words(index + 1))
        : Optional.empty();
  }

  private static Quantity quantity(Token token) {
    Quantity quantity = token.quantity();
    if (quantity == null) {
      throw new IllegalArgumentException("Not a number: " + token);
    }
    return quantity;
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
