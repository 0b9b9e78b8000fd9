package attache.bot.log;

import attache.bot.answer.TranslationMemory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What models translated, in the log's file: it outlives the process and goes with the question.
 */
final class TranslationCache implements TranslationMemory {
  /** Some 400 bytes each: 4 MB. A busy office asks as many questions in a year. */
  static final int MOST = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(TranslationCache.class);

  private final Database database;

  TranslationCache(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Kept> find(Asked asked) {
    if (!database.exists()) {
      return Optional.empty();
    }
    try {
      return database.read(
          connection ->
              Rows.one(
                  connection,
                  "SELECT text, weights FROM translated WHERE model = ? AND prompt = ?",
                  row -> new Kept(row.getString("text"), row.getString("weights")),
                  asked.model(),
                  asked.prompt()));
    } catch (LogUnavailable e) {
      LOG.warn("event=translation_not_read reason=\"{}\"", e.reason());
      return Optional.empty();
    }
  }

  @Override
  public void keep(Asked asked, Kept kept) {
    try {
      database.write(
          connection -> {
            Rows.update(
                connection,
                """
                INSERT OR REPLACE INTO translated (model, prompt, source, text, weights)
                VALUES (?, ?, ?, ?, ?)""",
                asked.model(),
                asked.prompt(),
                asked.source(),
                kept.text(),
                kept.weights());
            return Rows.update(
                connection,
                "DELETE FROM translated WHERE id <= (SELECT MAX(id) FROM translated) - ?",
                MOST);
          });
    } catch (LogUnavailable e) {
      LOG.warn("event=translation_not_kept reason=\"{}\"", e.reason());
    }
  }

  /** Deletes what belongs to no question of the log; gives how many. */
  static int deleteUnused(Connection connection) throws SQLException {
    return Rows.update(
        connection, "DELETE FROM translated WHERE source NOT IN (SELECT understood FROM answer)");
  }
}
