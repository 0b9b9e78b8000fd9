package attache.bot.replay;

import attache.bot.answer.Answer;
import attache.bot.log.LoggedAnswer;
import attache.bot.log.Mark;
import attache.bot.log.ReplayId;
import attache.bot.log.Replayed;
import attache.bot.question.Inquiry;
import attache.bot.question.Question;
import org.jspecify.annotations.Nullable;

/**
 * A question to replay, as it was asked then: with its conversation and its day.
 *
 * @param logged what was answered then, or null for a case
 * @param disliked whether somebody gave that a thumbs down
 */
public record ReplayQuestion(
    ReplayId id,
    Inquiry inquiry,
    Replayed.@Nullable Answered logged,
    boolean disliked,
    Expectation expectation) {

  public static ReplayQuestion of(LoggedAnswer logged) {
    Answer answer = logged.answer();
    Question question = answer.question();
    return new ReplayQuestion(
        ReplayId.of(logged.id()),
        new Inquiry(
            question.asked(),
            logged.conversation(),
            question.query().asked(),
            question.answerLanguage() == question.language() ? null : question.answerLanguage(),
            question.query().candidates()),
        new Replayed.Answered(answer),
        logged.feedback().stream().anyMatch(each -> each.mark() == Mark.DOWN),
        Expectation.NONE);
  }
}
