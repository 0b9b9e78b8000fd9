package attache.bot.log;

import attache.bot.answer.Outcome;
import attache.corpus.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which logged questions to take; null leaves a thing open.
 *
 * @param since the earliest time of asking
 * @param until the time of asking from which on questions are left out
 * @param language the language of the question
 * @param feedback questions that somebody gave this mark
 * @param text a piece of the question or the answer, in any case
 * @param chat the chat, as {@link Asker#chat}
 * @param limit the most questions, the latest first choice; at least 1
 */
public record LogFilter(
    @Nullable Instant since,
    @Nullable Instant until,
    @Nullable Outcome outcome,
    @Nullable Language language,
    @Nullable Mark feedback,
    @Nullable String text,
    @Nullable String chat,
    int limit) {
  public LogFilter {
    if (limit < 1) {
      throw new IllegalArgumentException("A filter takes at least 1 question, not " + limit);
    }
  }

  /** The latest questions. */
  public static LogFilter latest(int limit) {
    return new LogFilter(null, null, null, null, null, null, null, limit);
  }
}
