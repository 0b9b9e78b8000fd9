package attache.bot.answer.check;

import attache.bot.answer.check.Finding.Kind;
import attache.bot.answer.check.Finding.Unsupported;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks a sentence against a passage in another language, by what can be told across languages:
 * numbers, days, names that are spelt alike or listed in both languages, and words of one listed
 * meaning.
 *
 * <p>Word order differs, so nothing is aligned. What the sentence says is sought in a window of
 * three neighbouring sentences of the passage. A word that no list bridges may say anything: a
 * sentence is supported only where most of its content is borne out by what can be told.
 */
final class CrossLanguageCheck {
  /** How much of what can be told must stand in the window. */
  private static final double LEAST_SHARE = 0.6;

  /** How much must be told at all: two names, or a name, a number and a word. */
  private static final double LEAST_TOLD = 2.2;

  /**
   * How much of all its content, told or not, must stand in the window: what no list bridges may be
   * invented. At half, "the mayor has resigned over a scandal" passes with the mayor's name.
   */
  private static final double LEAST_BORNE_OUT = 0.6;

  /** The same of its words, names and figures aside: what is said stands in them. */
  private static final double LEAST_OF_WORDS = 0.5;

  private static final int WINDOW = 3;
  private static final int BESIDE = 4;
  private static final int AROUND = 6;
  private final Comparison comparison;
  private final List<Token> sentence;
  private final List<Token> passage;

  CrossLanguageCheck(Comparison comparison) {
    this.comparison = comparison;
    sentence = comparison.sentence();
    passage = comparison.passage();
  }

  /** What is not borne out, or empty where the passage bears the sentence out. */
  Optional<Unsupported> examine() {
    int window = window();
    return strangers(window)
        .or(() -> share(window))
        .or(() -> new CrossLanguageTurn(comparison, window, told()).examine());
  }

  /** The indices of the passage's tokens that say what the sentence says, for the quotes. */
  Set<Integer> places() {
    int window = window();
    Set<Integer> places = new HashSet<>();
    for (int place = 0; place < passage.size(); place++) {
      Token there = passage.get(place);
      if (isIn(window, there)
          && sentence.stream().anyMatch(mine -> mine.isContent() && Likeness.same(mine, there))) {
        places.add(place);
      }
    }
    return places;
  }

  static boolean isIn(int window, Token token) {
    return token.sentence() >= window && token.sentence() < window + WINDOW;
  }

  private boolean stands(int window, Token token) {
    return passage.stream().anyMatch(each -> isIn(window, each) && Likeness.same(token, each));
  }

  /** The first sentence of the window that has most of what the sentence says. */
  private int window() {
    int best = 0;
    double most = -1;
    int last = passage.isEmpty() ? 0 : passage.getLast().sentence();
    for (int window = 0; window <= last; window++) {
      double found = found(window) + 0.5 * foundIn(window);
      if (found > most) {
        most = found;
        best = window;
      }
    }
    return best;
  }

  private double found(int window) {
    return told().stream()
        .filter(each -> stands(window, each))
        .mapToDouble(Alignment::weight)
        .sum();
  }

  private double foundIn(int one) {
    return told().stream()
        .filter(
            mine ->
                passage.stream()
                    .anyMatch(each -> each.sentence() == one && Likeness.same(mine, each)))
        .mapToDouble(Alignment::weight)
        .sum();
  }

  /** The tokens of the sentence that the passage's language can bear out or not. */
  private List<Token> told() {
    List<Token> told = new ArrayList<>();
    for (Token token : sentence) {
      boolean meaning =
          token.concepts().stream()
              .anyMatch(
                  each -> !each.startsWith(Lexicons.MARKER) && !each.startsWith(Lexicons.OPPOSITE));
      if ((token.quantity() != null && token.quantity().certain())
          || token.is(Token.Kind.DAY)
          || (token.isContent() && meaning)
          || isLatinName(token)) {
        told.add(token);
      }
    }
    return told;
  }

  /** A name that both languages would spell in plain Latin letters. */
  private boolean isLatinName(Token token) {
    boolean latinPassage = passage.stream().noneMatch(Token::isHan);
    return latinPassage
        && token.is(Token.Kind.NAME)
        && token.form().length() > 2
        && token.form().chars().allMatch(c -> c < 128);
  }

  /** Numbers, days and names that are nowhere near. */
  private Optional<Unsupported> strangers(int window) {
    for (Token token : told()) {
      boolean named = token.is(Token.Kind.NAME);
      boolean near =
          named
              ? comparison.isPresent(sentence.indexOf(token)) || isWritten(token)
              : token.is(Token.Kind.NUMBER) ? hasCompany(token) : isDayOfThis(window, token);
      if (near || token.is(Token.Kind.WORD) || isCommon(token)) {
        continue;
      }
      String words = comparison.words(sentence.indexOf(token));
      return Optional.of(
          switch (token.kind()) {
            case NUMBER ->
                new Unsupported(Kind.NUMBER, "the passage does not say " + words + " here");
            case DAY -> new Unsupported(Kind.DATE, "the passage does not name " + words + " here");
            default -> new Unsupported(Kind.NAME, "the passage does not name " + words);
          });
    }
    return Optional.empty();
  }

  /** The passage has the name letter by letter. */
  private boolean isWritten(Token token) {
    String name = comparison.words(sentence.indexOf(token));
    return comparison.passageTexts().stream().anyMatch(text -> text.contains(name));
  }

  /** The day stands in the window, in a sentence that has one of the words told with it, if any. */
  private boolean isDayOfThis(int window, Token day) {
    List<Token> words =
        told().stream()
            .filter(each -> each.is(Token.Kind.WORD) && each.clause() == day.clause())
            .filter(each -> stands(window, each))
            .toList();
    return passage.stream()
        .filter(each -> isIn(window, each) && Likeness.same(day, each))
        .anyMatch(
            there ->
                words.isEmpty()
                    || passage.stream()
                        .filter(each -> each.sentence() == there.sentence())
                        .anyMatch(
                            each -> words.stream().anyMatch(word -> Likeness.same(word, each))));
  }

  /** Somewhere the number stands beside a word that it stands beside in the sentence. */
  private boolean hasCompany(Token number) {
    int index = sentence.indexOf(number);
    List<Token> behind = toldBetween(index + 1, index + 1 + AROUND, number);
    List<Token> company =
        behind.isEmpty()
            ? toldBetween(index - BESIDE, index, number)
            : behind.subList(0, Math.min(2, behind.size()));
    for (int place = 0; place < passage.size(); place++) {
      int sentenceThere = passage.get(place).sentence();
      List<Token> around =
          passage
              .subList(Math.max(0, place - AROUND), Math.min(passage.size(), place + AROUND + 1))
              .stream()
              .filter(each -> each.sentence() == sentenceThere)
              .toList();
      boolean together =
          company.isEmpty()
              || company.stream()
                  .anyMatch(mine -> around.stream().anyMatch(each -> Likeness.same(mine, each)));
      if (together && Likeness.same(number, passage.get(place))) {
        return true;
      }
    }
    return false;
  }

  private List<Token> toldBetween(int from, int to, Token number) {
    return told().stream()
        .filter(each -> each.clause() == number.clause())
        .filter(each -> sentence.indexOf(each) >= from && sentence.indexOf(each) < to)
        .toList();
  }

  /** A common noun with a capital, as in {@code Provincial Museum}. */
  private static boolean isCommon(Token token) {
    return token.is(Token.Kind.NAME)
        && !token.concepts().isEmpty()
        && token.concepts().stream()
            .noneMatch(each -> each.startsWith("place:") || each.startsWith("name:"));
  }

  private Optional<Unsupported> share(int window) {
    double all = told().stream().mapToDouble(Alignment::weight).sum();
    double found = found(window);
    List<Token> told = told();
    double content =
        sentence.stream()
            .filter(each -> each.isContent() || told.contains(each))
            .mapToDouble(Alignment::weight)
            .sum();
    if (all >= LEAST_TOLD && found / all >= LEAST_SHARE) {
      return found / content >= LEAST_BORNE_OUT && wordsBorneOut(window) > LEAST_OF_WORDS
          ? Optional.empty()
          : Optional.of(
              new Unsupported(
                  Kind.CONTENT,
                  "only %.0f%% of the sentence can be borne out across languages"
                      .formatted(100 * found / content)));
    }
    return Optional.of(
        new Unsupported(
            Kind.CONTENT,
            all < LEAST_TOLD
                ? "too little of the sentence can be compared across languages"
                : "the passage bears out only %.0f%% of the sentence"
                    .formatted(100 * found / all)));
  }

  /** The share of the words, names and figures aside, that stand in the window; 1 for none. */
  private double wordsBorneOut(int window) {
    List<Token> words =
        sentence.stream().filter(each -> each.is(Token.Kind.WORD) && each.isContent()).toList();
    double there =
        words.stream().filter(each -> stands(window, each)).mapToDouble(Alignment::weight).sum();
    return words.isEmpty() ? 1 : there / words.stream().mapToDouble(Alignment::weight).sum();
  }
}
