package attache.bot.replay;

import attache.bot.answer.AnswerSentence;
import attache.bot.answer.check.CitedText;
import attache.bot.answer.check.Finding;
import attache.bot.answer.check.SentenceChecker;
import attache.corpus.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which sentences of two answers say the same. Two do where each bears the other out, by the same
 * check that stands between a passage and the chat: a number, a name or a "not" that differs keeps
 * them apart however alike they read, and another word order does not.
 *
 * @param lost sentences of the first answer that no sentence of the second says
 * @param gained the other way round
 * @param facts where a lost and a gained sentence are about the same but differ in a fact
 */
record SentenceMatching(List<String> lost, List<String> gained, List<String> facts) {

  static SentenceMatching of(RunView before, RunView after, SentenceChecker checker) {
    List<String> lost = new ArrayList<>(texts(before));
    List<String> gained = new ArrayList<>(texts(after));
    lost.removeIf(
        old -> {
          Optional<String> match =
              gained.stream()
                  .filter(
                      now ->
                          now.equals(old)
                              || (bears(checker, old, before.language(), now, after.language())
                                  && bears(checker, now, after.language(), old, before.language())))
                  .findFirst();
          match.ifPresent(gained::remove);
          return match.isPresent();
        });
    List<String> facts = new ArrayList<>();
    for (String now : gained) {
      for (String old : lost) {
        if (check(checker, now, after.language(), old, before.language())
                instanceof Finding.Unsupported unsupported
            && isFact(unsupported.kind())) {
          facts.add(unsupported.reason());
        }
      }
    }
    return new SentenceMatching(
        List.copyOf(lost), List.copyOf(gained), facts.stream().distinct().toList());
  }

  private static List<String> texts(RunView run) {
    return run.sentences().stream().map(AnswerSentence::text).toList();
  }

  private static boolean bears(
      SentenceChecker checker, String sentence, Language language, String by, Language byLanguage) {
    return check(checker, sentence, language, by, byLanguage) instanceof Finding.Supported;
  }

  private static Finding check(
      SentenceChecker checker, String sentence, Language language, String by, Language byLanguage) {
    return checker.check(sentence, language, List.of(new CitedText(null, null, byLanguage, by)));
  }

  private static boolean isFact(Finding.Kind kind) {
    return switch (kind) {
      case NUMBER, DATE, NAME, NEGATION -> true;
      case ROLE, MODALITY, QUOTATION, CONTENT -> false;
    };
  }
}
