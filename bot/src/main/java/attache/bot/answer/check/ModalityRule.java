package attache.bot.answer.check;

import attache.bot.answer.check.Finding.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /** Begins what somebody was asked for and did: "at the invitation of" is no plan. */
  private static final Set<String> UPON =
      Set.of("at", "on", "upon", "following", "theo", "nhận", "应", "据", "根据");

  private static final Set<String> INVITATIONS =
      Set.of(
          "invitation",
          "request",
          "proposal",
          "suggestion",
          "offer",
          "call",
          "lời mời",
          "đề nghị",
          "đề xuất",
          "kêu gọi",
          "yêu cầu",
          "邀请",
          "要求",
          "建议",
          "提议",
          "呼吁",
          "申请");

  private static final int BEFORE_INVITATION = 3;

  /** What is alleged ends here. */
  private static final Set<String> CONJUNCTIONS =
      Set.of("and", "but", "while", "và", "nhưng", "còn", "song", "并", "而", "但");

  @Override
  public Optional<Finding.Unsupported> examine(Comparison comparison) {
    return planTold(comparison).or(() -> claimTold(comparison));
  }

  private static Optional<Finding.Unsupported> planTold(Comparison comparison) {
    return governed(comparison, UNREAL)
        .map(
            marker ->
                new Finding.Unsupported(
                    Kind.MODALITY,
                    "the passage does not say that it has happened: it says \"" + marker + "\""));
  }

  private static Optional<Finding.Unsupported> claimTold(Comparison comparison) {
    return comparison.sentence().stream().anyMatch(each -> isOne(each, SAID))
        ? Optional.empty()
        : governed(comparison, DOUBTED)
            .map(
                marker ->
                    new Finding.Unsupported(
                        Kind.MODALITY,
                        "the passage only reports it as said by somebody: \"" + marker + "\""));
  }

  private static boolean isOne(Token token, List<String> markers) {
    return markers.stream().anyMatch(token::means);
  }

  /** A marker that the sentence leaves out, before a word that it takes over. */
  private static Optional<String> governed(Comparison comparison, List<String> markers) {
    for (int i = 0; i < comparison.sentence().size(); i++) {
      int place = comparison.alignment().match(i);
      if (place == Alignment.NONE
          || !comparison.sentence().get(i).is(Token.Kind.WORD)
          || isGoverned(comparison.sentence(), i, markers)) {
        continue;
      }
      Optional<String> marker = governor(comparison, place, markers);
      if (marker.isPresent()) {
        return marker;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> governor(Comparison comparison, int place, List<String> markers) {
    boolean infinitive = place > 0 && comparison.passage().get(place - 1).form().equals("to");
    int reach = infinitive && !comparison.isUsed(place - 1) ? FAR : REACH;
    int words = 0;
    for (int at = place - 1; at >= Math.max(0, place - FAR) && words < reach; at--) {
      Token before = comparison.passage().get(at);
      boolean name = before.is(Token.Kind.NAME);
      if (before.clause() != comparison.passage().get(place).clause()) {
        break;
      }
      if (isOne(before, markers)
          && isMain(comparison, before.sentence())
          && !carries(comparison, at, markers)) {
        return Optional.of(before.form());
      }
      if (markers.equals(DOUBTED) && CONJUNCTIONS.contains(before.form())) {
        break;
      }
      if (reach == REACH && comparison.isUsed(at) && before.isContent() && !name) {
        break;
      }
      words += name ? 0 : 1;
    }
    return Optional.empty();
  }

  /** Whether the sentence itself says of a word that it is planned, or may be. */
  private static boolean isGoverned(List<Token> sentence, int index, List<String> markers) {
    for (int at = 0; at < sentence.size(); at++) {
      boolean near = at < index || sentence.get(at).clause() == sentence.get(index).clause();
      if (near && isOne(sentence.get(at), markers) && !isInvitation(sentence, at)) {
        return true;
      }
    }
    return false;
  }

  /** The sentence has the marker itself, wherever it has it. */
  private static boolean carries(Comparison comparison, int place, List<String> markers) {
    List<Token> sentence = comparison.sentence();
    for (int i = 0; i < sentence.size(); i++) {
      if (isOne(sentence.get(i), markers)
          && Likeness.same(sentence.get(i), comparison.passage().get(place))
          && !isInvitation(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInvitation(List<Token> tokens, int index) {
    return INVITATIONS.contains(tokens.get(index).form())
        && tokens.subList(Math.max(0, index - BEFORE_INVITATION), index).stream()
            .anyMatch(each -> UPON.contains(each.form()));
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
