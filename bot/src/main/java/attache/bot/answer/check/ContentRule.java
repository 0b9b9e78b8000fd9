package attache.bot.answer.check;

import attache.bot.answer.check.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Enough of the sentence's words stand in the passage, and no long stretch is new. */
final class ContentRule implements Rule {
  private static final double ELSEWHERE = 0.6;
  private static final double LEAST_COVERAGE = 0.6;
  private static final double LONGEST_NEW = 2.9;

  /**
   * What is said of somebody stands in the words beside the name: of these more than half must be
   * in the passage, however long the name is. It costs faithful paraphrases (English sentences
   * written by hand: balanced accuracy .813, without it .856); without it, "the mayor has resigned"
   * passes beside any passage that names the mayor.
   */
  private static final double LEAST_OF_WORDS = 0.5;

  @Override
  public Optional<Finding.Unsupported> examine(Comparison comparison) {
    List<Token> stretch = newest(comparison);
    String words = comparison.words(stretch);
    if (weight(stretch) > LONGEST_NEW) {
      return Optional.of(
          new Finding.Unsupported(Kind.CONTENT, "the passage says nothing of: " + words, words));
    }
    if (wordsBorneOut(comparison) <= LEAST_OF_WORDS) {
      return Optional.of(
          new Finding.Unsupported(Kind.CONTENT, "the passage does not say this: " + words, words));
    }
    double coverage = comparison.coverage(ELSEWHERE);
    return coverage >= LEAST_COVERAGE
        ? Optional.empty()
        : Optional.of(
            new Finding.Unsupported(
                Kind.CONTENT,
                "the passage bears out only %.0f%% of the sentence".formatted(100 * coverage),
                comparison.sentenceText()));
  }

  /** The share of the words, names and figures aside, that are in the passage; 1 for none. */
  private static double wordsBorneOut(Comparison comparison) {
    double all = 0;
    double there = 0;
    for (int i = 0; i < comparison.sentence().size(); i++) {
      Token token = comparison.sentence().get(i);
      if (token.is(Token.Kind.WORD) && token.isContent()) {
        all += Alignment.weight(token);
        there += comparison.isMatched(i) || comparison.isPresent(i) ? Alignment.weight(token) : 0;
      }
    }
    return all == 0 ? 1 : there / all;
  }

  static double weight(List<Token> tokens) {
    return tokens.stream().mapToDouble(Alignment::weight).sum();
  }

  /** The heaviest stretch of tokens that are not in the passage; words in between weigh nothing. */
  static List<Token> newest(Comparison comparison) {
    List<Token> heaviest = List.of();
    List<Token> current = new ArrayList<>();
    int matchedInRow = 0;
    for (int i = 0; i < comparison.sentence().size(); i++) {
      Token token = comparison.sentence().get(i);
      if (!comparison.isMatched(i) && !comparison.isPresent(i) && token.isContent()) {
        current.add(token);
        matchedInRow = 0;
      } else if (comparison.isMatched(i) && token.isContent() && ++matchedInRow > 1) {
        current = new ArrayList<>();
      }
      if (weight(current) > weight(heaviest)) {
        heaviest = List.copyOf(current);
      }
    }
    return heaviest;
  }
}
