package attache.bot.answer.check;

import attache.bot.answer.check.Finding.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every clause of the sentence is borne out by the same few sentences of the passage: an invented
 * clause, or one from another passage, is made of words that stand here and there or nowhere.
 */
final class ClauseRule implements Rule {
  /** A clause that weighs less says too little to be judged by itself. */
  private static final double LEAST_WEIGHT = 1.9;

  private static final double LEAST_SHARE = 0.4;
  private static final double NEAR = 0.8;
  private static final double ELSEWHERE = 0.25;

  @Override
  public Optional<Finding.Unsupported> examine(Comparison comparison) {
    Set<Integer> used = usedSentences(comparison);
    int from = 0;
    while (from < comparison.sentence().size()) {
      int to = from + 1;
      while (to < comparison.sentence().size()
          && comparison.sentence().get(to).clause() == comparison.sentence().get(from).clause()) {
        to++;
      }
      List<Integer> clause = content(comparison, from, to);
      if (weight(comparison, clause) >= LEAST_WEIGHT
          && share(comparison, clause, used) < LEAST_SHARE) {
        String said =
            comparison
                .sentenceText()
                .substring(
                    comparison.sentence().get(from).start(),
                    comparison.sentence().get(to - 1).end());
        return Optional.of(
            new Finding.Unsupported(
                Kind.CONTENT, "the passage does not say \"" + said + "\"", said));
      }
      from = to;
    }
    return Optional.empty();
  }

  private static Set<Integer> usedSentences(Comparison comparison) {
    Set<Integer> used = new HashSet<>();
    for (int i = 0; i < comparison.sentence().size(); i++) {
      if (comparison.isMatched(i)) {
        used.add(comparison.passage().get(comparison.alignment().match(i)).sentence());
      }
    }
    return used;
  }

  private static List<Integer> content(Comparison comparison, int from, int to) {
    List<Integer> content = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (comparison.sentence().get(i).isContent()) {
        content.add(i);
      }
    }
    return content;
  }

  private static double weight(Comparison comparison, List<Integer> clause) {
    return clause.stream().mapToDouble(i -> Alignment.weight(comparison.sentence().get(i))).sum();
  }

  private static double share(Comparison comparison, List<Integer> clause, Set<Integer> used) {
    double borne = 0;
    for (int i : clause) {
      double weight = Alignment.weight(comparison.sentence().get(i));
      if (comparison.isMatched(i)) {
        borne += weight;
      } else if (comparison.isPresent(i)) {
        boolean near =
            comparison.sentence().get(i).is(Token.Kind.NAME) || isNear(comparison, i, used);
        borne += weight * (near ? NEAR : ELSEWHERE);
      }
    }
    return borne / weight(comparison, clause);
  }

  private static boolean isNear(Comparison comparison, int index, Set<Integer> used) {
    Token token = comparison.sentence().get(index);
    return comparison.passage().stream()
        .anyMatch(each -> used.contains(each.sentence()) && Likeness.same(token, each));
  }
}
