package attache.bot.answer.check;

import attache.bot.answer.check.Finding.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chinese sets names off by nothing, and no list has them all. What stands behind an office or
 * before a verb of saying, or is written in the characters that foreign names are, is taken for
 * one, and must be the passage's.
 */
final class ChineseNameRule implements Rule {
  private static final Set<String> SPEAKING = Set.of(Lexicons.MARKER + "attribution");
  private static final int SHORTEST = 2;
  private static final int LONGEST = 7;

  @Override
  public Optional<Finding.Unsupported> examine(Comparison comparison) {
    int from = 0;
    while (from < comparison.sentence().size()) {
      int to = from;
      while (to < comparison.sentence().size() && isLoose(comparison, from, to)) {
        to++;
      }
      if (to - from >= SHORTEST && to - from <= LONGEST) {
        Optional<Finding.Unsupported> found = judge(comparison, from, to);
        if (found.isPresent()) {
          return found;
        }
      }
      from = Math.max(to, from + 1);
    }
    return Optional.empty();
  }

  /** An unmatched single character that continues the run. */
  private static boolean isLoose(Comparison comparison, int from, int index) {
    Token token = comparison.sentence().get(index);
    boolean joined =
        index == from || token.start() - comparison.sentence().get(index - 1).end() <= 1;
    return joined
        && token.isHan()
        && token.form().length() == 1
        && !token.is(Token.Kind.NUMBER)
        && !token.is(Token.Kind.NAME)
        && !comparison.isMatched(index);
  }

  private static boolean isName(Comparison comparison, int from, int to) {
    List<Token> run = comparison.sentence().subList(from, to);
    boolean transcribed = run.stream().allMatch(Transcription::isTranscribing);
    Token before = from > 0 ? comparison.sentence().get(from - 1) : null;
    Token behind = to < comparison.sentence().size() ? comparison.sentence().get(to) : null;
    boolean titled = before != null && before.means(Lexicons.MARKER + "office");
    boolean speaks =
        behind != null
            && behind.concepts().stream().anyMatch(SPEAKING::contains)
            && run.size() <= 4
            && (before == null || before.clause() != run.getFirst().clause());
    return titled || speaks || (transcribed && run.size() > 2);
  }

  /** The passage has a transcribed name at the place. */
  private static boolean replacesName(Comparison comparison, int from) {
    return Transcription.longest(comparison.counterpart(from)) > SHORTEST;
  }

  private static Optional<Finding.Unsupported> judge(Comparison comparison, int from, int to) {
    String name =
        comparison
            .sentenceText()
            .substring(
                comparison.sentence().get(from).start(), comparison.sentence().get(to - 1).end());
    boolean there = comparison.passageTexts().stream().anyMatch(text -> text.contains(name));
    if (!there && !isName(comparison, from, to) && !replacesName(comparison, from)) {
      return Optional.empty();
    }
    if (!there) {
      return Optional.of(new Finding.Unsupported(Kind.NAME, "the passage does not name " + name));
    }
    List<Token> counterpart = comparison.counterpart(from);
    boolean other =
        counterpart.stream().anyMatch(each -> each.is(Token.Kind.NAME))
            || Transcription.longest(counterpart) >= SHORTEST;
    return other
        ? Optional.of(
            new Finding.Unsupported(Kind.ROLE, "the passage says this of another than " + name))
        : Optional.empty();
  }
}
