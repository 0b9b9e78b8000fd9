package attache.bot.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which logged questions a person asked in a chat, so that a follow-up is understood. */
public final class Talks {
  private static final Duration KEPT = Duration.ofDays(30);

  private final BotStore store;

  Talks(BotStore store) {
    this.store = store;
  }

  /**
   * Where a conversation is held.
   *
   * @param thread the forum topic, or 0
   */
  public record Place(long chat, int thread, long person) {}

  public void asked(Place place, QuestionId question, Instant now) {
    store.run(
        connection -> {
          Rows.update(connection, "DELETE FROM talk WHERE at < ?", now.minus(KEPT).toEpochMilli());
          return Rows.update(
              connection,
              "INSERT OR REPLACE INTO talk (question, chat, thread, person, at) VALUES (?,?,?,?,?)",
              question.value(),
              place.chat(),
              place.thread(),
              place.person(),
              now.toEpochMilli());
        });
  }

  /** The latest questions since a time, oldest first, at most {@code most}. */
  public List<QuestionId> since(Place place, Instant since, int most) {
    return store
        .run(
            connection ->
                Rows.list(
                    connection,
                    """
                    SELECT question FROM talk WHERE chat = ? AND thread = ? AND person = ?
                      AND at >= ? ORDER BY at DESC, question DESC LIMIT ?""",
                    row -> new QuestionId(row.getLong(1)),
                    place.chat(),
                    place.thread(),
                    place.person(),
                    since.toEpochMilli(),
                    most))
        .reversed();
  }

  /** The latest question of all. */
  public Optional<QuestionId> latest(Place place) {
    return since(place, Instant.EPOCH, 1).stream().findFirst();
  }

  /** Forgets a conversation; gives how many questions were in it. */
  public int forget(Place place) {
    return store.run(
        connection ->
            Rows.update(
                connection,
                "DELETE FROM talk WHERE chat = ? AND thread = ? AND person = ?",
                place.chat(),
                place.thread(),
                place.person()));
  }

  /** Whether a question was asked in a chat: only there its passages may be shown. */
  public boolean askedIn(QuestionId question, long chat) {
    return store.run(
        connection ->
            Rows.one(
                    connection,
                    "SELECT 1 FROM shown WHERE question = ? AND chat = ?",
                    row -> true,
                    question.value(),
                    chat)
                .orElse(false));
  }
}
