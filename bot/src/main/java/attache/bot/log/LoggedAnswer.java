package attache.bot.log;

import attache.bot.answer.Answer;
import attache.bot.question.Inquiry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question and its answer as they stand in the log. The answer is whole: its passages are those
 * of the day it was given, whatever the index holds now.
 *
 * @param asker as stored: under {@code log.anonymous} person and chat are keyed hashes
 * @param conversation the turns before the question, oldest first
 * @param feedback each person's latest, oldest first
 * @param delivery the latest, or null where nothing was to be delivered
 */
public record LoggedAnswer(
    QuestionId id,
    Instant at,
    Asker asker,
    List<Inquiry.Turn> conversation,
    Answer answer,
    List<Feedback> feedback,
    @Nullable Delivery delivery) {
  public LoggedAnswer {
    conversation = List.copyOf(conversation);
    feedback = List.copyOf(feedback);
  }
}
