package attache.bot.log;

import attache.bot.answer.Answer;
import attache.bot.question.Question;
import attache.index.Hit;
import java.time.Duration;
import java.util.List;

/** What replaying a question once came to. */
public sealed interface Replayed {
  record Answered(Answer answer) implements Replayed {}

  /** Only the search was repeated. */
  record Retrieved(Question question, List<Hit> evidence, Duration took) implements Replayed {
    public Retrieved {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * It broke.
   *
   * @param reason for a person to read
   */
  record Failed(String reason) implements Replayed {}
}
