package attache.bot.answer.check;

import attache.bot.answer.check.Finding.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the passage tells of as denied, rejected or cancelled is not told as if it stood: "the
 * ministry denied reports that it is about to close" does not bear out that it is about to close,
 * however far the one word stands from the others.
 */
final class WithdrawnRule implements Rule {
  private static final String WITHDRAWN = Lexicons.MARKER + "withdrawn";

  /** What says in the answer, too, that the thing does not stand. */
  private static final Set<String> AGAINST =
      Set.of(WITHDRAWN, Lexicons.MARKER + "negator", Lexicons.MARKER + "denial");

  /** Behind one of these the passage's sentence tells something else. */
  private static final Set<String> CONTRAST =
      Set.of(
          "but",
          "while",
          "however",
          "instead",
          "although",
          "though",
          "nhưng",
          "còn",
          "song",
          "tuy nhiên",
          "thay vào đó",
          "但",
          "但是",
          "而",
          "却",
          "不过",
          "然而",
          "改为");

  /** With fewer words taken over from it, a sentence of the passage is not what is told. */
  private static final int LEAST_MATCHED = 3;

  /** The share of all words taken over that are from that one sentence of the passage. */
  private static final double MOST = 0.6;

  @Override
  public Optional<Finding.Unsupported> examine(Comparison comparison) {
    if (comparison.sentence().stream().anyMatch(WithdrawnRule::isAgainst)) {
      return Optional.empty();
    }
    Map<Integer, Integer> matched = matchedBySentence(comparison);
    int all = matched.values().stream().mapToInt(Integer::intValue).sum();
    for (int at = 0; at < comparison.passage().size(); at++) {
      Token token = comparison.passage().get(at);
      int here = matched.getOrDefault(token.sentence(), 0);
      if (token.means(WITHDRAWN)
          && !comparison.isUsed(at)
          && here >= Math.max(LEAST_MATCHED, MOST * all)
          && reached(comparison, at) >= MOST * here) {
        return Optional.of(
            new Finding.Unsupported(
                Kind.NEGATION,
                "the passage does not let it stand: it says \"" + token.form() + "\""));
      }
    }
    return Optional.empty();
  }

  private static boolean isAgainst(Token token) {
    return AGAINST.stream().anyMatch(token::means);
  }

  /** How many words that carry meaning are taken over from each sentence of the passage. */
  private static Map<Integer, Integer> matchedBySentence(Comparison comparison) {
    Map<Integer, Integer> matched = new HashMap<>();
    for (int at = 0; at < comparison.passage().size(); at++) {
      if (isTold(comparison, at)) {
        matched.merge(comparison.passage().get(at).sentence(), 1, Integer::sum);
      }
    }
    return matched;
  }

  private static boolean isTold(Comparison comparison, int at) {
    return comparison.isUsed(at) && comparison.passage().get(at).isContent();
  }

  /** How many of those of its sentence stand on this side of every contrast. */
  private static int reached(Comparison comparison, int marker) {
    return count(comparison, marker, -1) + count(comparison, marker, 1);
  }

  private static int count(Comparison comparison, int marker, int step) {
    List<Token> passage = comparison.passage();
    int sentence = passage.get(marker).sentence();
    int told = 0;
    for (int at = marker + step;
        at >= 0 && at < passage.size() && passage.get(at).sentence() == sentence;
        at += step) {
      if (CONTRAST.contains(passage.get(at).form()) && !comparison.isUsed(at)) {
        break;
      }
      told += isTold(comparison, at) ? 1 : 0;
    }
    return told;
  }
}
