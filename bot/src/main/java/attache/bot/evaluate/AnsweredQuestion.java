package attache.bot.evaluate;

import attache.bot.answer.Answer;
import attache.bot.answer.AnswerSentence;
import attache.bot.answer.Outcome;
import java.util.stream.Collectors;

/** A question of a suite with what it was answered. */
public record AnsweredQuestion(SuiteQuestion question, Answer answer) {
  /** Whether the answer contains an accepted one; citations do not count as text. */
  public boolean contained() {
    String text =
        answer.sentences().stream().map(AnswerSentence::text).collect(Collectors.joining(" "));
    return Containment.any(text, question.answers());
  }

  boolean answered() {
    return answer.outcome() == Outcome.ANSWERED;
  }

  boolean refused() {
    return answer.outcome() == Outcome.NOT_FOUND;
  }
}
