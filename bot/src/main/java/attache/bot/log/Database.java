package attache.bot.log;

import attache.config.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/**
 * One SQLite file with a versioned {@link Schema}, in write-ahead mode: many processes read while
 * one writes, and a second writer waits. Safe for many threads; within a process one writes at a
 * time.
 *
 * <p>Plain JDBC on purpose: see "Decisions" in the module's README for what the alternatives cost
 * at start.
 */
final class Database implements AutoCloseable {
  /** How long a writer waits for another process. Longer than any transaction of ours, by far. */
  private static final int BUSY_MILLIS = 3_000;

  /** What SQLite takes for the index of a write-ahead file, at the least. */
  private static final long INDEX_BYTES = 32 * 1024;

  private final Path folder;
  private final Path file;
  private final Schema schema;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Connection writer;

  /** A piece of work inside one transaction. */
  interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  /**
   * Opens nothing yet.
   *
   * @param folder made when it is first written to
   * @param scripts names of resources beside this class, in the order they are to run
   */
  Database(Path folder, String name, List<String> scripts) {
    this.folder = folder.toAbsolutePath();
    this.file = this.folder.resolve(name);
    this.schema = new Schema(file, scripts);
  }

  Path folder() {
    return folder;
  }

  Path file() {
    return file;
  }

  /** Whether there is a file; where there is none, there is nothing to read. */
  boolean exists() {
    return Files.exists(file);
  }

  /** Runs {@code work} in a transaction that is committed, or rolled back if anything fails. */
  <T> T write(Work<T> work) throws LogUnavailable {
    lock.lock();
    try {
      Connection connection = writer();
      // Not through setAutoCommit: the driver would begin the next transaction, and with it hold
      // the lock, as soon as one is committed.
      Rows.execute(connection, "BEGIN IMMEDIATE");
      T result = work.run(connection);
      Rows.execute(connection, "COMMIT");
      return result;
    } catch (SQLException e) {
      abandonWriter(e);
      throw unavailable(e);
    } catch (RuntimeException e) {
      abandonWriter(e);
      throw e;
    } finally {
      lock.unlock();
    }
  }

  /** Writes what is there already, so that a full or read-only disk is known before it matters. */
  void probe() throws LogUnavailable {
    write(
        connection -> {
          schema.stamp(connection);
          return Schema.version(connection);
        });
  }

  /** Runs {@code work} on a connection of its own that sees one state of the file throughout. */
  <T> T read(Work<T> work) throws LogUnavailable {
    try (Connection connection = reader()) {
      Rows.execute(connection, "BEGIN");
      return work.run(connection);
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  /** Runs {@code work} outside any transaction, as backups and vacuuming want it. */
  <T> T exclusively(Work<T> work) throws LogUnavailable {
    lock.lock();
    try {
      return work.run(writer());
    } catch (SQLException e) {
      abandonWriter(e);
      throw unavailable(e);
    } finally {
      lock.unlock();
    }
  }

  /** Empties the write-ahead file, in which deleted rows would stay readable. */
  void truncateJournal() throws LogUnavailable {
    exclusively(
        connection ->
            Rows.list(connection, "PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1)));
  }

  /** Copies what the file holds at this moment into a new one; nobody waits for it. */
  void snapshot(Path copy) throws LogUnavailable {
    try (Connection connection = reader()) {
      Rows.update(connection, "VACUUM INTO ?", copy.toString());
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  private Connection writer() throws SQLException, LogUnavailable {
    Connection open = writer;
    if (open != null) {
      return open;
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new LogUnavailable(
          Files.isDirectory(folder) ? Trouble.READ_ONLY : Trouble.UNREACHABLE,
          "The folder "
              + folder
              + " cannot be made: "
              + Reason.of(e)
              + ". Give --home a folder to write to.",
          e);
    }
    NativeLibrary.unpackBelow(folder);
    SQLiteConfig config = config();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.enforceForeignKeys(true);
    // What is deleted is overwritten: a person who is forgotten is gone from the file.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    Connection connection = connect(config, "jdbc:sqlite:" + file);
    try {
      schema.migrate(connection);
    } catch (SQLException | LogUnavailable | RuntimeException e) {
      connection.close();
      throw e;
    }
    writer = connection;
    return connection;
  }

  private Connection reader() throws SQLException, LogUnavailable {
    NativeLibrary.unpackBelow(folder);
    Connection connection = openReader();
    try {
      if (schema.outdated(connection)) {
        connection.close();
        write(migrated -> Schema.version(migrated));
        connection = openReader();
      }
      return connection;
    } catch (SQLException | LogUnavailable | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private Connection openReader() throws SQLException, LogUnavailable {
    SQLiteConfig config = config();
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    // In write-ahead mode even a reader writes an index of the log beside the file. Where it
    // cannot, the file itself is read, which holds everything once the last writer has closed it.
    config.setReadOnly(true);
    String parameters = Files.isWritable(folder) ? "" : "?immutable=1";
    return connect(config, "jdbc:sqlite:" + file.toUri() + parameters);
  }

  /** The driver unpacks a library when it is first used, which fails as an error of linking. */
  private Connection connect(SQLiteConfig config, String url) throws SQLException, LogUnavailable {
    try {
      return config.createConnection(url);
    } catch (LinkageError e) {
      throw new LogUnavailable(
          Trouble.UNREACHABLE,
          file
              + " cannot be used: the library of SQLite cannot be unpacked, or not be loaded from"
              + " there ("
              + Reason.of(e)
              + "). Free some space in the home or the temporary folder.",
          e);
    }
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    return config;
  }

  private void abandonWriter(Exception cause) {
    Connection broken = writer;
    writer = null;
    if (broken != null) {
      try {
        broken.close();
      } catch (SQLException e) {
        cause.addSuppressed(e);
      }
    }
  }

  private LogUnavailable unavailable(SQLException e) {
    SQLiteErrorCode code =
        e instanceof SQLiteException precise
            ? precise.getResultCode()
            : SQLiteErrorCode.UNKNOWN_ERROR;
    // The low byte is the error, the rest says more about it.
    Trouble trouble =
        switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
          case SQLITE_FULL -> Trouble.FULL;
          case SQLITE_READONLY, SQLITE_PERM -> Trouble.READ_ONLY;
          case SQLITE_CORRUPT, SQLITE_NOTADB -> Trouble.CORRUPT;
          case SQLITE_BUSY, SQLITE_LOCKED -> Trouble.BUSY;
          case SQLITE_CANTOPEN ->
              Files.isWritable(folder) ? Trouble.UNREACHABLE : Trouble.READ_ONLY;
          // The index of the write-ahead file cannot grow on a full disk, which is no SQLITE_FULL.
          case SQLITE_IOERR ->
              folder.toFile().getUsableSpace() < INDEX_BYTES ? Trouble.FULL : Trouble.UNREACHABLE;
          default -> Trouble.UNREACHABLE;
        };
    String what =
        switch (trouble) {
          case FULL -> "cannot be written: the disk is full. Free some space.";
          case READ_ONLY -> "cannot be written: the home is read-only. Give --home another folder.";
          case CORRUPT ->
              "is not a log or is damaged. Move it away, or put a backup of it in its place.";
          case BUSY -> "is kept locked by another process. Try again, or end that process.";
          case NEWER, UNREACHABLE -> "cannot be used.";
        };
    return new LogUnavailable(trouble, file + " " + what + " (" + e.getMessage() + ")", e);
  }

  @Override
  public void close() throws LogUnavailable {
    lock.lock();
    try {
      Connection open = writer;
      writer = null;
      if (open != null) {
        open.close();
      }
    } catch (SQLException e) {
      throw unavailable(e);
    } finally {
      lock.unlock();
    }
  }
}
