package attache.bot.answer.check;

import attache.bot.answer.check.Finding.Kind;
import attache.bot.answer.check.Finding.Unsupported;
import java.util.List;
import java.util.Optional;

/**
 * Whether a sentence that has its words in a passage in another language turns them round:
 * exchanges who does it and to whom, denies what is affirmed, or tells a plan as done. All three
 * languages put the doer before the verb.
 */
final class CrossLanguageTurn {
  /** A name tells less than a word which clause says the sentence: most clauses have it. */
  private static final double NAME = 0.3;

  private static final String NEGATOR = Lexicons.MARKER + "negator";
  private static final String DENIAL = Lexicons.MARKER + "denial";
  private static final List<String> UNREAL =
      List.of(
          Lexicons.MARKER + "future", Lexicons.MARKER + "possible", Lexicons.MARKER + "intention");

  private final Comparison comparison;
  private final List<Token> sentence;
  private final List<Token> passage;
  private final int window;
  private final List<Token> told;

  /**
   * @param window the first of the passage's sentences that say it
   * @param told the tokens that can be told across the languages
   */
  CrossLanguageTurn(Comparison comparison, int window, List<Token> told) {
    this.comparison = comparison;
    sentence = comparison.sentence();
    passage = comparison.passage();
    this.window = window;
    this.told = told;
  }

  Optional<Unsupported> examine() {
    return exchanged().or(this::turned);
  }

  /** At every place of a word the names around it are exchanged, or others stand behind it. */
  private Optional<Unsupported> exchanged() {
    for (Token word : told) {
      int index = sentence.indexOf(word);
      Optional<Unsupported> first = Optional.empty();
      boolean all = word.is(Token.Kind.WORD);
      for (int place = 0; all && place < passage.size(); place++) {
        if (CrossLanguageCheck.isIn(window, passage.get(place))
            && Likeness.same(word, passage.get(place))) {
          int at = place;
          Optional<Unsupported> found =
              RoleRule.exchangedAround(comparison, index, place).or(() -> replaced(index, at));
          all = found.isPresent();
          first = first.or(() -> found);
        }
      }
      if (all && first.isPresent()) {
        return first;
      }
    }
    return Optional.empty();
  }

  /** Behind a word the passage has another name, and the sentence's only in other sentences. */
  private Optional<Unsupported> replaced(int index, int place) {
    List<Token> mine = RoleRule.names(sentence, index, 1);
    List<Token> theirs = RoleRule.names(passage, place, 1);
    if (mine.isEmpty() || theirs.isEmpty() || !told.contains(mine.getFirst())) {
      return Optional.empty();
    }
    List<Token> around =
        passage.stream()
            .filter(each -> each.sentence() == passage.get(place).sentence())
            .filter(each -> each.is(Token.Kind.NAME))
            .toList();
    boolean close =
        mine.getFirst().clause() == sentence.get(index).clause()
            && theirs.getFirst().clause() == passage.get(place).clause();
    return close && !RoleRule.shared(mine, around)
        ? Optional.of(
            new Unsupported(
                Kind.NAME,
                "the passage says this of another than "
                    + comparison.words(sentence.indexOf(mine.getFirst()))))
        : Optional.empty();
  }

  /** The sentence denies what the passage affirms, or the reverse, or tells a plan as done. */
  private Optional<Unsupported> turned() {
    int clause = clause();
    boolean deniedHere = sentence.stream().anyMatch(CrossLanguageTurn::denies);
    boolean deniedThere =
        passage.stream().anyMatch(each -> each.clause() == clause && denies(each));
    boolean deniedNear =
        passage.stream().anyMatch(each -> CrossLanguageCheck.isIn(window, each) && denies(each));
    if (deniedThere && !deniedHere) {
      return Optional.of(
          new Unsupported(Kind.NEGATION, "the passage denies it, and the sentence does not"));
    }
    if (deniedHere && !deniedNear) {
      return Optional.of(new Unsupported(Kind.NEGATION, "the passage does not deny it"));
    }
    boolean unrealHere = sentence.stream().anyMatch(CrossLanguageTurn::isUnreal);
    Optional<Token> unrealThere =
        passage.stream()
            .filter(each -> each.clause() == clause && isUnreal(each) && !isSaid(each))
            .findFirst();
    return unrealHere
        ? Optional.empty()
        : unrealThere.map(
            marker ->
                new Unsupported(
                    Kind.MODALITY,
                    "the passage does not say that it has happened: it says \""
                        + marker.form()
                        + "\""));
  }

  /** The clause of the window that says most of the sentence. */
  private int clause() {
    int best = -1;
    double most = -1;
    for (Token token : passage) {
      double found =
          CrossLanguageCheck.isIn(window, token) && token.clause() != best
              ? foundInClause(token.clause())
              : -1;
      if (found > most) {
        most = found;
        best = token.clause();
      }
    }
    return best;
  }

  private double foundInClause(int clause) {
    return told.stream()
        .filter(
            mine ->
                passage.stream()
                    .anyMatch(each -> each.clause() == clause && Likeness.same(mine, each)))
        .mapToDouble(each -> each.is(Token.Kind.NAME) ? NAME : Alignment.weight(each))
        .sum();
  }

  private static boolean denies(Token token) {
    return token.means(NEGATOR) || token.means(DENIAL);
  }

  /** The sentence has the very word that makes it a plan. */
  private boolean isSaid(Token marker) {
    return sentence.stream().anyMatch(each -> Likeness.same(each, marker));
  }

  private static boolean isUnreal(Token token) {
    return UNREAL.stream().anyMatch(token::means);
  }
}
