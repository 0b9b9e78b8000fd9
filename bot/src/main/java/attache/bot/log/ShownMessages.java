package attache.bot.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bot's messages: for each thing to be shown, a slot, the message that shows it. A slot is
 * noted down before the first try to send, so that after a crash it is known that a message may be
 * in the chat whose id did not come back.
 */
public final class ShownMessages {
  /** core.telegram.org/api/bots/ids: supergroups have ids below this one. */
  private static final long SUPERGROUPS_BELOW = -1_000_000_000_000L;

  private final BotStore store;

  ShownMessages(BotStore store) {
    this.store = store;
  }

  /**
   * @param message the id of the message that shows the slot, or null where none is known
   * @param doubtAbove where not null, a message of the slot may be in the chat whose id is not
   *     known, only that it is above this one
   * @param question the logged answer that it shows, or null
   */
  public record Shown(
      String slot,
      long chat,
      @Nullable Integer message,
      @Nullable Integer doubtAbove,
      @Nullable QuestionId question) {}

  public Optional<Shown> find(String slot) {
    return one("SELECT * FROM shown WHERE slot = ?", slot);
  }

  /** What a message of the bot shows; empty where it is not one or is forgotten. */
  public Optional<Shown> at(long chat, int message) {
    return one("SELECT * FROM shown WHERE chat = ? AND message = ?", chat, message);
  }

  /** Slots with a message in doubt whose successor is known, to be cleared up. */
  public List<Shown> inDoubt() {
    return store.run(
        connection ->
            Rows.list(
                connection,
                "SELECT * FROM shown WHERE doubt_above IS NOT NULL AND message IS NOT NULL",
                ShownMessages::shown));
  }

  /**
   * A message is about to be sent.
   *
   * @param above the last message that is known in the chat
   */
  public void sending(String slot, long chat, int above, Instant now) {
    store.run(
        connection ->
            Rows.update(
                connection,
                """
                INSERT INTO shown (slot, chat, message, doubt_above, at) VALUES (?, ?, NULL, ?, ?)
                ON CONFLICT (slot) DO UPDATE SET chat = excluded.chat, message = NULL,
                  doubt_above = excluded.doubt_above""",
                slot,
                chat,
                above,
                now.toEpochMilli()));
  }

  /**
   * A message was sent.
   *
   * @param certain whether it is the only one: no earlier try may have put another in the chat
   */
  public void sent(String slot, long chat, int message, boolean certain) {
    store.run(
        connection ->
            Rows.update(
                connection,
                """
                UPDATE shown SET chat = ?, message = ?,
                  doubt_above = CASE WHEN ? THEN NULL ELSE doubt_above END WHERE slot = ?""",
                chat,
                message,
                certain,
                slot));
  }

  /** No message of the slot is in doubt any more. */
  public void cleared(String slot) {
    store.run(
        connection ->
            Rows.update(connection, "UPDATE shown SET doubt_above = NULL WHERE slot = ?", slot));
  }

  /** The message of the slot is in the chat no more. */
  public void gone(String slot) {
    store.run(connection -> Rows.update(connection, "DELETE FROM shown WHERE slot = ?", slot));
  }

  /** The slot shows a logged answer. */
  public void shows(String slot, QuestionId question) {
    store.run(
        connection ->
            Rows.update(
                connection,
                "UPDATE shown SET question = ? WHERE slot = ?",
                question.value(),
                slot));
  }

  /**
   * The highest id of the bot's own messages that a message yet to be sent to a chat will be above,
   * or 0. Telegram counts the messages of all private chats and basic groups of an account
   * together, and those of each supergroup.
   */
  public int highest(long chat) {
    return store.run(
        connection ->
            chat > SUPERGROUPS_BELOW
                ? Rows.one(
                        connection,
                        """
                        SELECT COALESCE(MAX(message), 0) FROM shown
                        WHERE chat > -1000000000000""",
                        row -> row.getInt(1))
                    .orElse(0)
                : Rows.one(
                        connection,
                        "SELECT COALESCE(MAX(message), 0) FROM shown WHERE chat = ?",
                        row -> row.getInt(1),
                        chat)
                    .orElse(0));
  }

  private Optional<Shown> one(String sql, Object... values) {
    return store.run(connection -> Rows.one(connection, sql, ShownMessages::shown, values));
  }

  private static Shown shown(java.sql.ResultSet row) throws java.sql.SQLException {
    Long message = Rows.number(row, "message");
    Long doubt = Rows.number(row, "doubt_above");
    Long question = Rows.number(row, "question");
    return new Shown(
        row.getString("slot"),
        row.getLong("chat"),
        message == null ? null : Math.toIntExact(message),
        doubt == null ? null : Math.toIntExact(doubt),
        question == null ? null : new QuestionId(question));
  }
}
