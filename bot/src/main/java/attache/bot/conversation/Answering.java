package attache.bot.conversation;

import attache.bot.answer.Answer;
import attache.bot.answer.AnswerListener;
import attache.bot.answer.Cancellation;
import attache.bot.question.Inquiry;

/** Answers questions from the index as it is at the moment. Safe for many threads. */
@FunctionalInterface
public interface Answering {
  /**
   * @throws CannotAnswer where there is no index to answer from
   */
  Answer answer(Inquiry inquiry, AnswerListener listener, Cancellation cancellation)
      throws CannotAnswer;

  /** Nothing can be answered; the message says why and what to do, for an admin to read. */
  final class CannotAnswer extends Exception {
    private static final long serialVersionUID = 1;

    public CannotAnswer(String message) {
      super(message);
    }

    public CannotAnswer(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
