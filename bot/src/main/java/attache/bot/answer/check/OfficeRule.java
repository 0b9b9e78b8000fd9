package attache.bot.answer.check;

import attache.bot.answer.check.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Nobody is given an office that the passage gives to somebody else. */
final class OfficeRule implements Rule {
  private static final String OFFICE = Lexicons.MARKER + "office";
  private static final int BESIDE = 3;
  private static final int AROUND = 7;

  @Override
  public Optional<Finding.Unsupported> examine(Comparison comparison) {
    for (int i = 0; i < comparison.sentence().size(); i++) {
      Token office = comparison.sentence().get(i);
      if (!office.means(OFFICE)) {
        continue;
      }
      Optional<Finding.Unsupported> found =
          comparison.isMatched(i) ? Optional.empty() : replaced(comparison, i);
      if (found.isPresent()) {
        return found;
      }
      for (int person : people(comparison, i)) {
        if (otherOffice(comparison, office, person)) {
          return Optional.of(
              new Finding.Unsupported(
                  Kind.ROLE,
                  "the passage does not call "
                      + comparison.words(person)
                      + " "
                      + comparison.words(i)));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding.Unsupported> replaced(Comparison comparison, int index) {
    Token office = comparison.sentence().get(index);
    List<Token> counterpart = comparison.counterpart(index);
    boolean same = counterpart.stream().anyMatch(each -> Likeness.same(office, each));
    boolean other = counterpart.stream().anyMatch(each -> each.means(OFFICE));
    return other && !same
        ? Optional.of(
            new Finding.Unsupported(
                Kind.ROLE, "the passage names another office than " + comparison.words(index)))
        : Optional.empty();
  }

  /** The personal names right beside an office: names that are no country and no body. */
  private static List<Integer> people(Comparison comparison, int office) {
    List<Integer> people = new ArrayList<>();
    for (int i = Math.max(0, office - BESIDE);
        i < comparison.sentence().size() && i <= office + BESIDE;
        i++) {
      Token token = comparison.sentence().get(i);
      if (token.is(Token.Kind.NAME) && isPersonal(token)) {
        people.add(i);
      }
    }
    return people;
  }

  private static boolean isPersonal(Token token) {
    return token.concepts().stream().noneMatch(each -> each.startsWith("place:"))
        && !token.concepts().stream().anyMatch(each -> each.startsWith(Lexicons.GLOSSARY));
  }

  /** The passage calls the person something, and never this. */
  private static boolean otherOffice(Comparison comparison, Token office, int person) {
    boolean called = false;
    for (int place = 0; place < comparison.passage().size(); place++) {
      if (!Likeness.same(comparison.sentence().get(person), comparison.passage().get(place))) {
        continue;
      }
      int from = Math.max(0, place - AROUND);
      int to = Math.min(comparison.passage().size(), place + AROUND + 1);
      for (Token near : comparison.passage().subList(from, to)) {
        if (near.sentence() != comparison.passage().get(place).sentence()) {
          continue;
        }
        if (Likeness.same(office, near)) {
          return false;
        }
        called |= near.means(OFFICE);
      }
    }
    return called;
  }
}
