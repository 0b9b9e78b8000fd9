package attache.bot.answer.check;

import attache.bot.answer.check.Finding.Kind;
import java.util.List;
import java.util.Optional;

/** What the passage calls a plan, a wish or an allegation is not told as done or as fact. */
final class ModalityRule implements Rule {
  private static final List<String> UNREAL =
      List.of(
          Lexicons.MARKER + "intention", Lexicons.MARKER + "future", Lexicons.MARKER + "possible");
  private static final List<String> DOUBTED =
      List.of(Lexicons.MARKER + "claim", Lexicons.MARKER + "doubtful");
  private static final List<String> SAID =
      List.of(
          Lexicons.MARKER + "claim", Lexicons.MARKER + "doubtful", Lexicons.MARKER + "attribution");
  private static final int REACH = 3;

  /** How far before an infinitive the verb stands that it depends on. */
  private static final int FAR = 12;

  private static final int LEAST_MATCHED = 3;

  @Override
  public Optional<Finding.Unsupported> examine(Comparison comparison) {
    return planTold(comparison).or(() -> claimTold(comparison));
  }

  private static Optional<Finding.Unsupported> planTold(Comparison comparison) {
    return hasAny(comparison.sentence(), UNREAL)
        ? Optional.empty()
        : governed(comparison, UNREAL)
            .map(
                marker ->
                    new Finding.Unsupported(
                        Kind.MODALITY,
                        "the passage does not say that it has happened: it says \""
                            + marker
                            + "\""));
  }

  private static Optional<Finding.Unsupported> claimTold(Comparison comparison) {
    return hasAny(comparison.sentence(), SAID)
        ? Optional.empty()
        : governed(comparison, DOUBTED)
            .map(
                marker ->
                    new Finding.Unsupported(
                        Kind.MODALITY,
                        "the passage only reports it as said by somebody: \"" + marker + "\""));
  }

  private static boolean hasAny(List<Token> tokens, List<String> markers) {
    return tokens.stream().anyMatch(each -> markers.stream().anyMatch(each::means));
  }

  /** A marker that the sentence leaves out, right before a word that it takes over. */
  private static Optional<String> governed(Comparison comparison, List<String> markers) {
    for (int i = 0; i < comparison.sentence().size(); i++) {
      int place = comparison.alignment().match(i);
      if (place == Alignment.NONE || !comparison.sentence().get(i).isContent()) {
        continue;
      }
      boolean infinitive = place > 0 && comparison.passage().get(place - 1).form().equals("to");
      int reach = infinitive && !comparison.isUsed(place - 1) ? FAR : REACH;
      for (int at = place - 1; at >= Math.max(0, place - reach); at--) {
        Token before = comparison.passage().get(at);
        if (before.clause() != comparison.passage().get(place).clause()
            || (reach == REACH && comparison.isUsed(at) && before.isContent())) {
          break;
        }
        if (markers.stream().anyMatch(before::means) && isMain(comparison, before.sentence())) {
          return Optional.of(before.form());
        }
      }
    }
    return Optional.empty();
  }

  /** The sentence is told after this sentence of the passage, not after a word or two of it. */
  private static boolean isMain(Comparison comparison, int sentence) {
    int matched = 0;
    for (int i = 0; i < comparison.sentence().size(); i++) {
      int place = comparison.alignment().match(i);
      if (place != Alignment.NONE
          && comparison.sentence().get(i).isContent()
          && comparison.passage().get(place).sentence() == sentence) {
        matched++;
      }
    }
    return matched >= LEAST_MATCHED;
  }
}
