package attache.bot.answer.check;

import attache.bot.answer.check.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who does it, and to whom, is as the passage says. */
final class RoleRule implements Rule {
  private static final String PASSIVE = Lexicons.MARKER + "passive";
  private static final String OFFICE = Lexicons.MARKER + "office";
  private static final int REACH = 12;
  private static final int VOICE = 3;

  /** Between two names that a preposition joins, as in "ambassador of Russia to the US". */
  private static final int JOINED = 3;

  /** What joins two names as equals. */
  private static final Set<String> EQUALS =
      Set.of(
          "and", "or", "with", "và", "hay", "hoặc", "với", "cùng", "和", "与", "同", "跟", "及", "以及",
          "或");

  @Override
  public Optional<Finding.Unsupported> examine(Comparison comparison) {
    return aroundVerbs(comparison).or(() -> joined(comparison));
  }

  private static Optional<Finding.Unsupported> aroundVerbs(Comparison comparison) {
    for (int i = 0; i < comparison.sentence().size(); i++) {
      int place = isVerbLike(comparison, i) ? comparison.placeNear(i) : Alignment.NONE;
      Optional<Finding.Unsupported> found =
          place == Alignment.NONE ? Optional.empty() : exchangedAround(comparison, i, place);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * The names around a word of the sentence stand the other way round at a place in the passage.
   */
  static Optional<Finding.Unsupported> exchangedAround(
      Comparison comparison, int index, int place) {
    List<Token> before = names(comparison.sentence(), index, -1);
    List<Token> behind = names(comparison.sentence(), index, 1);
    List<Token> beforeThere = names(comparison.passage(), place, -1);
    List<Token> behindThere = names(comparison.passage(), place, 1);
    boolean exchanged =
        shared(before, behindThere)
            && shared(behind, beforeThere)
            && !shared(before, beforeThere)
            && !shared(behind, behindThere)
            && !shared(before, behind);
    return exchanged
            && passive(comparison.sentence(), index) == passive(comparison.passage(), place)
        ? exchanged(comparison, before.getFirst(), behind.getFirst())
        : Optional.empty();
  }

  private static Optional<Finding.Unsupported> exchanged(
      Comparison comparison, Token one, Token other) {
    return Optional.of(
        new Finding.Unsupported(
            Kind.ROLE,
            "the passage has it the other way round: "
                + comparison.words(comparison.sentence().indexOf(one))
                + " and "
                + comparison.words(comparison.sentence().indexOf(other))
                + " are exchanged"));
  }

  private static boolean isVerbLike(Comparison comparison, int index) {
    Token token = comparison.sentence().get(index);
    return token.is(Token.Kind.WORD) && !token.means(OFFICE);
  }

  private static boolean passive(List<Token> tokens, int index) {
    int from = Math.max(0, index - VOICE);
    int to = Math.min(tokens.size(), index + VOICE + 1);
    return tokens.subList(from, to).stream().anyMatch(each -> each.means(PASSIVE));
  }

  static boolean shared(List<Token> some, List<Token> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(two -> Likeness.same(one, two)));
  }

  /**
   * The nearest name in the same sentence, in a direction, within reach, with what stands right
   * beside it: a person's country and office belong to the person.
   */
  static List<Token> names(List<Token> tokens, int index, int step) {
    List<Token> names = new ArrayList<>();
    for (int at = index + step; at >= 0 && at < tokens.size(); at += step) {
      Token token = tokens.get(at);
      if (token.sentence() != tokens.get(index).sentence()) {
        break;
      }
      if (token.is(Token.Kind.NAME)) {
        names.add(token);
      } else if (!names.isEmpty() && !token.means(OFFICE)) {
        break;
      }
      if (names.isEmpty() && Math.abs(at - index) >= REACH) {
        break;
      }
    }
    return names;
  }

  /** Two names that a preposition joins are joined the other way round in the passage. */
  private static Optional<Finding.Unsupported> joined(Comparison comparison) {
    List<Token> tokens = comparison.sentence();
    for (int i = 0; i < tokens.size(); i++) {
      for (int j = i + 2; j < tokens.size() && j - i <= JOINED + 1; j++) {
        Token one = tokens.get(i);
        Token other = tokens.get(j);
        if (joins(tokens, i, j)
            && !Likeness.same(one, other)
            && stands(comparison, /* one= */ other, /* other= */ one, tokens.subList(i + 1, j))
            && !stands(comparison, one, other, List.of(), named(tokens, j + 1))) {
          return exchanged(comparison, one, other);
        }
      }
    }
    return Optional.empty();
  }

  /** Names with other words between them, none of which makes equals of them. */
  private static boolean joins(List<Token> tokens, int from, int to) {
    List<Token> between = tokens.subList(from + 1, to);
    return tokens.get(from).is(Token.Kind.NAME)
        && tokens.get(to).is(Token.Kind.NAME)
        && tokens.get(from).clause() == tokens.get(to).clause()
        && between.stream().noneMatch(each -> each.is(Token.Kind.NAME) || isEqual(each));
  }

  private static boolean isEqual(Token token) {
    return EQUALS.contains(token.form());
  }

  private static @Nullable Token named(List<Token> tokens, int index) {
    return index < tokens.size() && tokens.get(index).is(Token.Kind.NAME)
        ? tokens.get(index)
        : null;
  }

  private static boolean stands(Comparison comparison, Token one, Token other, List<Token> with) {
    return stands(comparison, one, other, with, null);
  }

  /**
   * Somewhere the passage joins two names in this order, with one of some words between them and no
   * other person than this behind them.
   */
  private static boolean stands(
      Comparison comparison, Token one, Token other, List<Token> with, @Nullable Token person) {
    List<Token> tokens = comparison.passage();
    for (int i = 0; i < tokens.size(); i++) {
      if (!Likeness.same(one, tokens.get(i))) {
        continue;
      }
      for (int j = i + 2; j < tokens.size() && j - i <= JOINED + 1; j++) {
        if (Likeness.same(other, tokens.get(j))
            && joins(tokens, i, j)
            && samePerson(person, named(tokens, j + 1))
            && (with.isEmpty() || shared(with, tokens.subList(i + 1, j)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean samePerson(@Nullable Token mine, @Nullable Token theirs) {
    return mine == null || theirs == null || Likeness.same(mine, theirs);
  }
}
