package attache.bot.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Updates, kept from before they are confirmed to Telegram until they are worked off. An update
 * that comes again is known by its key, even where Telegram counts its updates anew.
 */
public final class Inbox {
  /** Telegram keeps an update for a day; a week leaves room for a bot that was off. */
  private static final Duration KEYS_KEPT = Duration.ofDays(8);

  private final BotStore store;

  Inbox(BotStore store) {
    this.store = store;
  }

  /**
   * An update to store.
   *
   * @param key what makes it the same update when it comes again
   * @param message the person's message in the chat, or null
   */
  public record Arrival(
      String key, long updateId, long chat, @Nullable Integer message, String body) {}

  /**
   * An update in the inbox.
   *
   * @param seq its number, in the order of coming
   * @param question the logged answer to it, or null where there is none yet
   */
  public record Entry(
      long seq, long chat, Instant received, String body, @Nullable QuestionId question) {}

  /** Stores what is new, all or nothing; gives what was. */
  public List<Entry> put(List<Arrival> arrivals, Instant now) {
    return store.runDurably(
        connection -> {
          List<Entry> fresh = new ArrayList<>();
          for (Arrival arrival : arrivals) {
            int added =
                Rows.update(
                    connection,
                    """
                    INSERT OR IGNORE INTO inbox (key, update_id, chat, message, received, body)
                    VALUES (?, ?, ?, ?, ?, ?)""",
                    arrival.key(),
                    arrival.updateId(),
                    arrival.chat(),
                    arrival.message(),
                    now.toEpochMilli(),
                    arrival.body());
            if (added > 0) {
              long seq =
                  Rows.one(connection, "SELECT last_insert_rowid()", row -> row.getLong(1))
                      .orElseThrow();
              fresh.add(new Entry(seq, arrival.chat(), now, arrival.body(), null));
            }
          }
          return fresh;
        });
  }

  /** What is not worked off yet, in the order of coming. */
  public List<Entry> waiting() {
    return store.run(
        connection ->
            Rows.list(
                connection,
                "SELECT * FROM inbox WHERE finished IS NULL ORDER BY seq",
                row -> {
                  Long question = Rows.number(row, "question");
                  return new Entry(
                      row.getLong("seq"),
                      row.getLong("chat"),
                      Instant.ofEpochMilli(row.getLong("received")),
                      row.getString("body"),
                      question == null ? null : new QuestionId(question));
                }));
  }

  /** Remembers the logged answer, so that after a crash it is shown and not made again. */
  public void answered(long seq, QuestionId question) {
    store.run(
        connection ->
            Rows.update(
                connection, "UPDATE inbox SET question = ? WHERE seq = ?", question.value(), seq));
  }

  /** It is worked off: what it says is deleted, that it came is remembered for a while. */
  public void done(long seq, Instant now) {
    store.run(
        connection ->
            Rows.update(
                connection,
                "UPDATE inbox SET finished = ?, body = NULL WHERE seq = ?",
                now.toEpochMilli(),
                seq));
  }

  /** The first update that brought a message: the question of which a later one is an edit. */
  public Optional<Long> firstOf(long chat, int message) {
    return store.run(
        connection ->
            Rows.one(
                    connection,
                    "SELECT MIN(seq) AS seq FROM inbox WHERE chat = ? AND message = ?",
                    row -> Optional.ofNullable(Rows.number(row, "seq")),
                    chat,
                    message)
                .flatMap(found -> found));
  }

  /** Forgets that updates came which Telegram will not bring again. */
  public void purge(Instant now) {
    store.run(
        connection ->
            Rows.update(
                connection,
                "DELETE FROM inbox WHERE finished < ?",
                now.minus(KEYS_KEPT).toEpochMilli()));
  }
}
