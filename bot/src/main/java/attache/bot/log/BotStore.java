package attache.bot.log;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The bot's own state in the home: what came in, what was sent, who people are. One SQLite file. It
 * survives a crash of the process; what came in, and will not be sent again once it is confirmed to
 * Telegram, survives a loss of power too. Safe for many threads. Its parts throw {@link
 * StoreUnavailable} where the disk fails.
 */
public final class BotStore implements AutoCloseable {
  static final List<String> SCHEMA = List.of("bot-1.sql");

  private final Database database;

  private BotStore(Database database) {
    this.database = database;
  }

  /** The state in {@code home}, which need not exist yet. */
  public static BotStore in(Path home) {
    return new BotStore(new Database(home, "bot.db", SCHEMA));
  }

  public Inbox inbox() {
    return new Inbox(this);
  }

  public ShownMessages shown() {
    return new ShownMessages(this);
  }

  public People people() {
    return new People(this);
  }

  public Talks talks() {
    return new Talks(this);
  }

  /**
   * Takes out what names a person: what stands in the inbox, the messages of the private chat, the
   * conversations, the admission, and the name under what the person did as an admin, which is kept
   * as done by somebody.
   */
  void forget(long person) throws LogUnavailable {
    if (!database.exists()) {
      return;
    }
    database.write(
        connection -> {
          Rows.update(
              connection,
              "DELETE FROM inbox WHERE chat = ? OR body LIKE ?",
              person,
              "%\"id\":" + person + ",%");
          Rows.update(connection, "DELETE FROM shown WHERE chat = ?", person);
          Rows.update(connection, "DELETE FROM talk WHERE person = ? OR chat = ?", person, person);
          Rows.update(connection, "DELETE FROM person WHERE id = ?", person);
          Rows.update(
              connection, "UPDATE person SET decided_by = NULL WHERE decided_by = ?", person);
          return Rows.update(
              connection,
              "UPDATE admin_action SET person = 0, name = 'forgotten' WHERE person = ?",
              person);
        });
    database.truncateJournal();
  }

  public AdminActions adminActions() {
    return new AdminActions(this);
  }

  <T> T run(Database.Work<T> work) {
    try {
      return database.write(work);
    } catch (LogUnavailable e) {
      throw new StoreUnavailable(e);
    }
  }

  /** As {@link #run}, and on the disk when it returns. */
  <T> T runDurably(Database.Work<T> work) {
    try {
      return database.exclusively(
          connection -> {
            execute(connection, "PRAGMA synchronous = FULL");
            execute(connection, "BEGIN IMMEDIATE");
            T result = work.run(connection);
            execute(connection, "COMMIT");
            execute(connection, "PRAGMA synchronous = NORMAL");
            return result;
          });
    } catch (LogUnavailable e) {
      throw new StoreUnavailable(e);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    try {
      database.close();
    } catch (LogUnavailable e) {
      throw new StoreUnavailable(e);
    }
  }
}
