package attache.bot.answer.check;

import attache.bot.answer.check.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sentence denies what the passage denies, and affirms what it affirms. */
final class PolarityRule implements Rule {
  private static final String NEGATOR = Lexicons.MARKER + "negator";
  private static final String DENIAL = Lexicons.MARKER + "denial";
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final int REACH = 4;
  private static final int WIDE = 8;

  @Override
  public Optional<Finding.Unsupported> examine(Comparison comparison) {
    return opposite(comparison)
        .or(() -> negatedHere(comparison))
        .or(() -> negatedThere(comparison));
  }

  private static Optional<Finding.Unsupported> opposite(Comparison comparison) {
    for (int i = 0; i < comparison.sentence().size(); i++) {
      Token token = comparison.sentence().get(i);
      if (comparison.isMatched(i) || !hasOpposite(token)) {
        continue;
      }
      List<Token> counterpart = around(comparison, i);
      boolean contrary = counterpart.stream().anyMatch(each -> isOpposite(token, each));
      boolean agreeing = counterpart.stream().anyMatch(each -> Likeness.same(token, each));
      boolean negated =
          counterpart.stream().anyMatch(each -> each.means(NEGATOR) && !isOpposite(token, each));
      if (contrary && !agreeing && !negated && !denied(comparison, i)) {
        return Optional.of(
            new Finding.Unsupported(
                Kind.NEGATION, "the passage says the contrary of \"" + comparison.words(i) + "\""));
      }
    }
    return Optional.empty();
  }

  /** What the passage has at the token's place and unmatched near its neighbours' places. */
  private static List<Token> around(Comparison comparison, int index) {
    List<Token> around = new ArrayList<>(comparison.counterpart(index));
    int behind = comparison.matchedBehind(index);
    int neighbour =
        behind < comparison.sentence().size() ? behind : comparison.matchedBefore(index);
    if (neighbour < 0) {
      return around;
    }
    int at = comparison.alignment().match(neighbour);
    for (int place = Math.max(0, at - WIDE); place < at; place++) {
      Token token = comparison.passage().get(place);
      if (token.sentence() == comparison.passage().get(at).sentence()
          && !comparison.isUsed(place)) {
        around.add(token);
      }
    }
    return around;
  }

  private static boolean denied(Comparison comparison, int index) {
    return index > 0 && comparison.sentence().get(index - 1).means(NEGATOR);
  }

  private static boolean hasOpposite(Token token) {
    return token.concepts().stream().anyMatch(each -> each.startsWith(Lexicons.OPPOSITE));
  }

  private static boolean isOpposite(Token one, Token other) {
    return one.concepts().stream()
        .filter(each -> each.startsWith(Lexicons.OPPOSITE))
        .map(PolarityRule::turned)
        .anyMatch(other::means);
  }

  private static String turned(String concept) {
    String side = concept.endsWith("+") ? "-" : "+";
    return concept.substring(0, concept.length() - 1) + side;
  }

  /** The sentence has a negator that the passage lacks at its place. */
  private static Optional<Finding.Unsupported> negatedHere(Comparison comparison) {
    for (int i = 0; i < comparison.sentence().size(); i++) {
      if (!comparison.sentence().get(i).means(NEGATOR) || comparison.isMatched(i)) {
        continue;
      }
      int behind = nextContentMatched(comparison, i);
      if (behind >= 0
          && !deniesContrary(comparison, i + 1)
          && !negatorNear(comparison, comparison.alignment().match(behind))) {
        return Optional.of(
            new Finding.Unsupported(
                Kind.NEGATION,
                "the passage does not deny it: \"" + comparison.words(i) + "\" is not there"));
      }
    }
    return Optional.empty();
  }

  /** Not to oppose is to support: the negated word is the contrary of the passage's. */
  private static boolean deniesContrary(Comparison comparison, int index) {
    if (index >= comparison.sentence().size()) {
      return false;
    }
    Token token = comparison.sentence().get(index);
    return !comparison.isMatched(index)
        && around(comparison, index).stream().anyMatch(each -> isOpposite(token, each));
  }

  private static int nextContentMatched(Comparison comparison, int index) {
    for (int i = index + 1; i < comparison.sentence().size() && i <= index + REACH; i++) {
      if (comparison.isMatched(i)) {
        return i;
      }
    }
    int before = comparison.matchedBefore(index);
    return before >= index - REACH ? before : -1;
  }

  /** A negation that stands for no other word of the sentence: not the decline of a population. */
  private static boolean negatorNear(Comparison comparison, int place) {
    List<Token> tokens = comparison.passage();
    int to = Math.min(tokens.size(), place + REACH);
    for (int at = Math.max(0, place - REACH - 2); at < to; at++) {
      if (tokens.get(at).clause() == tokens.get(place).clause()
          && denies(tokens.get(at))
          && !comparison.isUsed(at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean denies(Token token) {
    return token.means(NEGATOR) || token.means(DENIAL);
  }

  private static boolean negatorInClause(List<Token> tokens, int index) {
    return tokens.stream()
        .anyMatch(each -> each.clause() == tokens.get(index).clause() && denies(each));
  }

  /** The passage negates a word that the sentence affirms. */
  private static Optional<Finding.Unsupported> negatedThere(Comparison comparison) {
    for (int i = 0; i < comparison.sentence().size(); i++) {
      Token token = comparison.sentence().get(i);
      int place =
          token.is(Token.Kind.WORD) ? comparison.placeNear(i) : comparison.alignment().match(i);
      if (token.is(Token.Kind.NAME) || ARTICLES.contains(token.form())) {
        continue;
      }
      if (place <= 0 || comparison.isUsed(place - 1)) {
        continue;
      }
      Token before = comparison.passage().get(place - 1);
      boolean sameSentence = before.sentence() == comparison.passage().get(place).sentence();
      if (sameSentence
          && before.means(NEGATOR)
          && !negatorInClause(comparison.sentence(), i)
          && !comparison.sentence().get(i).means(NEGATOR)) {
        return Optional.of(
            new Finding.Unsupported(
                Kind.NEGATION,
                "the passage denies it: \"" + comparison.words(i) + "\" is negated there"));
      }
    }
    return Optional.empty();
  }
}
