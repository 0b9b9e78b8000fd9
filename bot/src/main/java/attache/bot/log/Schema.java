package attache.bot.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The layout of one SQLite file: a list of scripts, of which {@code PRAGMA user_version} counts
 * those that have run.
 */
final class Schema {
  private final Path file;
  private final List<String> scripts;

  /**
   * @param scripts names of resources beside this class, in the order they are to run
   */
  Schema(Path file, List<String> scripts) {
    this.file = file;
    this.scripts = List.copyOf(scripts);
  }

  /** How many scripts have run. */
  static int version(Connection connection) throws SQLException {
    return Rows.one(connection, "PRAGMA user_version", row -> row.getInt(1)).orElseThrow();
  }

  /**
   * Whether scripts are still to run.
   *
   * @throws LogUnavailable where the file has the layout of a later Attaché
   */
  boolean outdated(Connection connection) throws SQLException, LogUnavailable {
    int version = version(connection);
    if (version > scripts.size()) {
      throw new LogUnavailable(
          Trouble.NEWER,
          file
              + " was written by a later Attaché (layout "
              + version
              + ", this one knows "
              + scripts.size()
              + "). Run that version, or give --home another folder.");
    }
    return version < scripts.size();
  }

  /** Runs the scripts that have not run, all or none. */
  void migrate(Connection connection) throws SQLException, LogUnavailable {
    if (!outdated(connection)) {
      return;
    }
    Rows.execute(connection, "BEGIN IMMEDIATE");
    // Another process may have done it while this one waited for the lock.
    for (int next = version(connection); next < scripts.size(); next++) {
      Rows.execute(connection, script(scripts.get(next)));
      Rows.execute(connection, "PRAGMA user_version = " + (next + 1));
    }
    Rows.execute(connection, "COMMIT");
  }

  /** Writes the number of scripts, as it stands in a file that is up to date. */
  void stamp(Connection connection) throws SQLException {
    Rows.execute(connection, "PRAGMA user_version = " + scripts.size());
  }

  private static String script(String name) {
    try (InputStream script = Schema.class.getResourceAsStream(name)) {
      if (script == null) {
        throw new IllegalStateException("The script " + name + " is not on the class path");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("The script " + name + " cannot be read", e);
    }
  }
}
