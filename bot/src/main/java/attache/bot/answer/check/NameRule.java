package attache.bot.answer.check;

import attache.bot.answer.check.Finding.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every person, place and body is named in the passage, and stands where the passage has it. */
final class NameRule implements Rule {
  private static final int BESIDE = 2;

  /** Inside names. */
  private static final Set<String> PARTICLES =
      Set.of("da", "de", "di", "del", "la", "al", "el", "bin", "ben", "van", "von", "der", "dos");

  /** Words that stand for a name; a Vietnamese title before a name is none. */
  private static final Set<String> PRONOUNS =
      Set.of(
          "he", "him", "his", "she", "her", "they", "them", "their", "it", "its", "who", "whose",
          "họ", "mình", "này", "他", "她", "其", "该");

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
      Optional<Token> instead = isBeside(comparison, i) ? Optional.empty() : instead(comparison, i);
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
    if (sameThere || isReferredTo(comparison, index, counterpart)) {
      return Optional.empty();
    }
    boolean exact = counterpart.stream().filter(Token::isContent).count() <= gap(comparison, index);
    boolean continues = continuesName(comparison, index);
    return counterpart.stream()
        .filter(each -> each.is(Token.Kind.NAME))
        .filter(each -> continues || !belongsToUsed(comparison, each))
        .filter(each -> exact || isCountry(each) == isCountry(mine))
        .filter(each -> !each.form().contains(mine.form()) && !mine.form().contains(each.form()))
        .findFirst()
        .or(() -> transcribed(counterpart));
  }

  /**
   * The passage has the name right beside its neighbour, on the other side or behind one word, and
   * no other name as close: "Washington banned" of "the recent US ban".
   */
  private static boolean isBeside(Comparison comparison, int index) {
    int at = comparison.placeNear(index);
    int behind = comparison.matchedBehind(index);
    int neighbour =
        behind < comparison.sentence().size() ? behind : comparison.matchedBefore(index);
    boolean apart = Math.abs(neighbour - index) > 1 || at == Alignment.NONE;
    if (apart || neighbour < 0 || comparison.isUsed(at)) {
      return false;
    }
    int place = comparison.alignment().match(neighbour);
    int far = Math.abs(at - place);
    if (far > BESIDE || comparison.passage().get(at).clause() != clause(comparison, place)) {
      return false;
    }
    for (int near = Math.max(0, place - far); near < place; near++) {
      Token other = comparison.passage().get(near);
      if (near != at && other.is(Token.Kind.NAME)) {
        return false;
      }
    }
    return true;
  }

  private static int clause(Comparison comparison, int place) {
    return comparison.passage().get(place).clause();
  }

  /** The passage has a pronoun there, and the name shortly before it. */
  private static boolean isReferredTo(Comparison comparison, int index, List<Token> counterpart) {
    Token mine = comparison.sentence().get(index);
    int behind = comparison.matchedBehind(index);
    int before = comparison.matchedBefore(index);
    return counterpart.stream()
        .filter(each -> PRONOUNS.contains(each.form()))
        .filter(
            each -> {
              int place = comparison.passage().indexOf(each);
              return (before == index - 1
                      && before >= 0
                      && place == comparison.alignment().match(before) + 1)
                  || (behind == index + 1
                      && behind < comparison.sentence().size()
                      && place == comparison.alignment().match(behind) - 1);
            })
        .anyMatch(
            pronoun ->
                comparison.passage().stream()
                    .filter(each -> each.start() < pronoun.start())
                    .filter(each -> pronoun.sentence() - each.sentence() <= 1)
                    .filter(each -> pronoun.sentence() >= each.sentence())
                    .anyMatch(each -> Likeness.same(mine, each)));
  }

  /** The name goes on from, or into, a part that is matched. */
  private static boolean continuesName(Comparison comparison, int index) {
    List<Token> tokens = comparison.sentence();
    boolean from =
        index > 0 && tokens.get(index - 1).is(Token.Kind.NAME) && comparison.isMatched(index - 1);
    boolean into =
        index + 1 < tokens.size()
            && tokens.get(index + 1).is(Token.Kind.NAME)
            && comparison.isMatched(index + 1);
    return from || into;
  }

  /** A further part of a name that the sentence has already named. */
  private static boolean belongsToUsed(Comparison comparison, Token token) {
    int place = comparison.passage().indexOf(token);
    int at = place - 1;
    while (at >= 0
        && (comparison.passage().get(at).is(Token.Kind.NAME)
            || PARTICLES.contains(comparison.passage().get(at).form()))) {
      if (comparison.isUsed(at)) {
        return true;
      }
      at--;
    }
    return false;
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
