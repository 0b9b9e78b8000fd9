package attache.bot.answer.check;

import attache.bot.answer.check.Finding.Kind;
import java.util.List;
import java.util.Optional;

/** Every person, place and body is named in the passage, and stands where the passage has it. */
final class NameRule implements Rule {
  @Override
  public Optional<Finding.Unsupported> examine(Comparison comparison) {
    for (int i = 0; i < comparison.sentence().size(); i++) {
      if (!comparison.sentence().get(i).is(Token.Kind.NAME) || comparison.isMatched(i)) {
        continue;
      }
      if (!comparison.isPresent(i)) {
        if (Acronyms.bridge(comparison, i)) {
          continue;
        }
        return Optional.of(
            new Finding.Unsupported(Kind.NAME, "the passage does not name " + comparison.words(i)));
      }
      Optional<Token> instead = instead(comparison, i);
      if (instead.isPresent()) {
        return Optional.of(
            new Finding.Unsupported(
                Kind.ROLE, "the passage says this of another than " + comparison.words(i)));
      }
    }
    return Optional.empty();
  }

  /** The other name that the passage has at this one's place. */
  private static Optional<Token> instead(Comparison comparison, int index) {
    List<Token> counterpart = comparison.counterpart(index);
    Token mine = comparison.sentence().get(index);
    boolean sameThere = counterpart.stream().anyMatch(each -> Likeness.same(mine, each));
    return sameThere
        ? Optional.empty()
        : counterpart.stream().filter(each -> each.is(Token.Kind.NAME)).findFirst();
  }
}
