package attache.bot.log;

import java.nio.file.Path;
import java.util.List;
import org.sqlite.SQLiteConfig;

/**
 * The bot's own state in the home: what came in, what was sent, who people are. One SQLite file,
 * written so that it survives a crash and a loss of power. Safe for many threads. Its parts throw
 * {@link StoreUnavailable} where the disk fails.
 */
public final class BotStore implements AutoCloseable {
  private final Database database;

  private BotStore(Database database) {
    this.database = database;
  }

  /** The state in {@code home}, which need not exist yet. */
  public static BotStore in(Path home) {
    return new BotStore(
        new Database(home, "bot.db", List.of("bot-1.sql"), SQLiteConfig.SynchronousMode.FULL));
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

  @Override
  public void close() {
    try {
      database.close();
    } catch (LogUnavailable e) {
      throw new StoreUnavailable(e);
    }
  }
}
