package attache.bot.answer.check;

import attache.bot.answer.check.Finding.Kind;
import java.util.List;
import java.util.Optional;

/** Every person, place and body is named in the passage, and stands where the passage has it. */
final class NameRule implements Rule {
  @Override
  public Optional<Finding.Unsupported> examine(Comparison comparison) {
    for (int i = 0; i < comparison.sentence().size(); i++) {
      if (!comparison.sentence().get(i).is(Token.Kind.NAME)) {
        continue;
      }
      if (comparison.isMatched(i)) {
        if (otherBetween(comparison, i)) {
          return Optional.of(
              new Finding.Unsupported(
                  Kind.NAME, "the passage says this of another than " + comparison.words(i)));
        }
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

  /**
   * Right behind its neighbour the passage has another name, and comes to this one only later and
   * in another connection: "in Spain and will help Italy" does not say "in Italy".
   */
  private static boolean otherBetween(Comparison comparison, int index) {
    int before = comparison.matchedBefore(index);
    if (before < 0 || index - before > 1 || comparison.sentence().get(before).is(Token.Kind.NAME)) {
      return false;
    }
    int from = comparison.alignment().match(before);
    int to = comparison.alignment().match(index);
    boolean words = false;
    for (int place = from + 2; place < to; place++) {
      words |= comparison.passage().get(place).is(Token.Kind.WORD);
    }
    if (to - from < 3 || !words) {
      return false;
    }
    Token other = comparison.passage().get(from + 1);
    if (other.clause() != comparison.passage().get(from).clause()) {
      return false;
    }
    return other.is(Token.Kind.NAME)
        && other.sentence() == comparison.passage().get(to).sentence()
        && !comparison.isUsed(from + 1)
        && isPlace(other) == isPlace(comparison.sentence().get(index));
  }

  private static boolean isPlace(Token token) {
    return token.concepts().stream().anyMatch(each -> each.startsWith("place:"));
  }

  /** The other name that the passage has at this one's place. */
  private static Optional<Token> instead(Comparison comparison, int index) {
    List<Token> counterpart = comparison.counterpart(index);
    Token mine = comparison.sentence().get(index);
    boolean sameThere = counterpart.stream().anyMatch(each -> Likeness.same(mine, each));
    if (sameThere) {
      return Optional.empty();
    }
    boolean exact = counterpart.stream().filter(Token::isContent).count() <= gap(comparison, index);
    return counterpart.stream()
        .filter(each -> each.is(Token.Kind.NAME))
        .filter(each -> exact || isCountry(each) == isCountry(mine))
        .filter(each -> !each.form().contains(mine.form()) && !mine.form().contains(each.form()))
        .findFirst()
        .or(() -> transcribed(counterpart));
  }

  /** How many content words the sentence has unmatched at a place. */
  private static long gap(Comparison comparison, int index) {
    return comparison
        .sentence()
        .subList(comparison.matchedBefore(index) + 1, comparison.matchedBehind(index))
        .stream()
        .filter(Token::isContent)
        .count();
  }

  /** A country and nothing else: not a capital or a palace that stands for its government. */
  private static boolean isCountry(Token token) {
    return isPlace(token) && token.concepts().stream().noneMatch(each -> each.startsWith("name:"));
  }

  private static Optional<Token> transcribed(List<Token> counterpart) {
    return Transcription.longest(counterpart) > 2
        ? counterpart.stream().filter(Transcription::isTranscribing).findFirst()
        : Optional.empty();
  }
}
