package attache.bot.answer.check;

import attache.bot.answer.check.Finding.Kind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who does it, and to whom, is as the passage says. */
final class RoleRule implements Rule {
  private static final String PASSIVE = Lexicons.MARKER + "passive";
  private static final int REACH = 12;
  private static final int VOICE = 3;

  @Override
  public Optional<Finding.Unsupported> examine(Comparison comparison) {
    for (int i = 0; i < comparison.sentence().size(); i++) {
      int place = isVerbLike(comparison, i) ? comparison.placeNear(i) : Alignment.NONE;
      if (place == Alignment.NONE) {
        continue;
      }
      Token before = neighbour(comparison.sentence(), i, -1);
      Token behind = neighbour(comparison.sentence(), i, 1);
      Token beforeThere = neighbour(comparison.passage(), place, -1);
      Token behindThere = neighbour(comparison.passage(), place, 1);
      if (before == null || behind == null || beforeThere == null || behindThere == null) {
        continue;
      }
      boolean exchanged =
          Likeness.same(before, behindThere)
              && Likeness.same(behind, beforeThere)
              && !Likeness.same(before, behind);
      if (exchanged && passive(comparison.sentence(), i) == passive(comparison.passage(), place)) {
        return Optional.of(
            new Finding.Unsupported(
                Kind.ROLE,
                "the passage has it the other way round: "
                    + comparison.words(comparison.sentence().indexOf(before))
                    + " and "
                    + comparison.words(comparison.sentence().indexOf(behind))
                    + " are exchanged"));
      }
    }
    return Optional.empty();
  }

  private static boolean isVerbLike(Comparison comparison, int index) {
    Token token = comparison.sentence().get(index);
    return token.is(Token.Kind.WORD) && !token.means(Lexicons.MARKER + "office");
  }

  private static boolean passive(List<Token> tokens, int index) {
    int from = Math.max(0, index - VOICE);
    int to = Math.min(tokens.size(), index + VOICE + 1);
    return tokens.subList(from, to).stream().anyMatch(each -> each.means(PASSIVE));
  }

  /** The nearest name in the same sentence, in a direction, within reach; or null. */
  private static @Nullable Token neighbour(List<Token> tokens, int index, int step) {
    for (int at = index + step;
        at >= 0 && at < tokens.size() && Math.abs(at - index) <= REACH;
        at += step) {
      Token token = tokens.get(at);
      if (token.sentence() != tokens.get(index).sentence()) {
        return null;
      }
      if (token.is(Token.Kind.NAME)) {
        return token;
      }
    }
    return null;
  }
}
