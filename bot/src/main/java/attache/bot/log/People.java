package attache.bot.log;

import attache.corpus.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People and groups: whether they are let in, by whom, and the language they chose. */
public final class People {
  private final BotStore store;

  People(BotStore store) {
    this.store = store;
  }

  /** How a person or group stands with the bot. */
  public enum Standing {
    /** Nobody has decided anything; the settings count. */
    UNDECIDED,
    /** Wrote once, was told so, and waits for an admin. */
    WAITING,
    ALLOWED,
    /** Not let in, or no more. */
    REFUSED
  }

  /**
   * @param id Telegram's, negative for a group
   * @param language the chosen one, or null for whatever the question is in
   * @param decidedBy the admin who let in or refused, or null
   */
  public record Known(
      long id,
      String name,
      String username,
      Standing standing,
      @Nullable Language language,
      @Nullable Long decidedBy,
      Instant since) {}

  public Optional<Known> find(long id) {
    return store.run(
        connection -> Rows.one(connection, "SELECT * FROM person WHERE id = ?", People::known, id));
  }

  /** Everybody of a standing, the latest first. */
  public List<Known> of(Standing standing) {
    return store.run(
        connection ->
            Rows.list(
                connection,
                "SELECT * FROM person WHERE standing = ? ORDER BY since DESC, id",
                People::known,
                standing.name()));
  }

  /** Somebody wrote: keeps the name as it is now. */
  public void seen(long id, String name, String username, Instant now) {
    store.run(
        connection ->
            Rows.update(
                connection,
                """
                INSERT INTO person (id, name, username, standing, since) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, username = excluded.username
                WHERE name <> excluded.name OR username <> excluded.username""",
                id,
                name,
                username,
                Standing.UNDECIDED.name(),
                now.toEpochMilli()));
  }

  /**
   * Changes a standing.
   *
   * @param decidedBy the admin, or null where nobody decided
   * @return whether it was another before
   */
  public boolean stand(long id, Standing standing, @Nullable Long decidedBy, Instant now) {
    return store.run(
            connection ->
                Rows.update(
                    connection,
                    """
                    INSERT INTO person (id, name, username, standing, decided_by, since)
                    VALUES (?, '', '', ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET standing = excluded.standing,
                      decided_by = excluded.decided_by, since = excluded.since
                    WHERE standing <> excluded.standing""",
                    id,
                    standing.name(),
                    decidedBy,
                    now.toEpochMilli()))
        > 0;
  }

  /**
   * Chooses a language.
   *
   * @param language null for whatever the question is in
   */
  public void speak(long id, @Nullable Language language, Instant now) {
    store.run(
        connection ->
            Rows.update(
                connection,
                """
                INSERT INTO person (id, name, username, standing, language, since)
                VALUES (?, '', '', ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET language = excluded.language""",
                id,
                Standing.UNDECIDED.name(),
                language == null ? null : language.code(),
                now.toEpochMilli()));
  }

  /** A group has another id from now on: what was decided about it holds on. */
  public void moved(long old, long now) {
    store.run(
        connection -> {
          Rows.update(
              connection, "INSERT OR REPLACE INTO moved (old, new) VALUES (?, ?)", old, now);
          return Rows.update(
              connection,
              """
              INSERT OR IGNORE INTO person (id, name, username, standing, language, decided_by, since)
              SELECT ?, name, username, standing, language, decided_by, since
              FROM person WHERE id = ?""",
              now,
              old);
        });
  }

  /** The id that a group has now. */
  public long present(long id) {
    return store.run(
        connection ->
            Rows.one(connection, "SELECT new FROM moved WHERE old = ?", row -> row.getLong(1), id)
                .orElse(id));
  }

  /** The ids that a group had before. */
  public List<Long> former(long id) {
    return store.run(
        connection ->
            Rows.list(
                connection, "SELECT old FROM moved WHERE new = ?", row -> row.getLong(1), id));
  }

  private static Known known(java.sql.ResultSet row) throws java.sql.SQLException {
    String language = row.getString("language");
    return new Known(
        row.getLong("id"),
        row.getString("name"),
        row.getString("username"),
        Standing.valueOf(row.getString("standing")),
        language == null ? null : Language.of(language),
        Rows.number(row, "decided_by"),
        Instant.ofEpochMilli(row.getLong("since")));
  }
}
