package attache.bot.log;

import attache.config.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Looks after a log: what is old goes, who wants to be forgotten is, and copies are made while
 * questions go on. Safe for many threads.
 */
public final class LogUpkeep {
  /** Rows deleted in one transaction, so that a writer beside it waits for milliseconds. */
  private static final int BATCH = 500;

  private static final Pattern TELEGRAM_ID = Pattern.compile("-?\\d{1,18}");

  /** What others in the same chat followed up on, which repeats the person's question. */
  private static final String FORGET_TURNS =
      """
      DELETE FROM turn WHERE question IN (
          SELECT id FROM question WHERE chat IN (SELECT chat FROM question WHERE person = ?))
        AND asked IN (
          SELECT answer.asked FROM question JOIN answer ON answer.id = question.answer
          WHERE person = ?)""";

  private final Database database;
  private final Pseudonyms pseudonyms;

  LogUpkeep(Database database, Pseudonyms pseudonyms) {
    this.database = database;
    this.pseudonyms = pseudonyms;
  }

  /**
   * Deletes the questions that are older than so many days, and the passages that no other needs.
   *
   * @param days 0 for keeping everything
   * @return how many questions went
   */
  public int expire(int days, Instant now) throws LogUnavailable {
    if (days == 0 || !database.exists()) {
      return 0;
    }
    long before = now.minus(Duration.ofDays(days)).toEpochMilli();
    return delete("SELECT id FROM question WHERE at < ?", before).size();
  }

  /**
   * Takes a person out of the home wholly: what the person asked, in whatever chat, with the
   * answers and the conversation, also in replay runs and where others in the chat followed up on
   * it, what the person thought of others' answers, and what the bot knows of the person. The space
   * is overwritten. Copies that were made of the log, and test cases made from it, stay.
   *
   * @param person the Telegram id, also where the log holds its keyed hash
   * @return the questions that went
   */
  public List<QuestionId> forget(String person) throws LogUnavailable {
    List<QuestionId> questions = new ArrayList<>();
    if (database.exists()) {
      for (String name : pseudonyms.all(person)) {
        database.write(c -> Rows.update(c, FORGET_TURNS, name, name));
        database.write(c -> Rows.update(c, "DELETE FROM feedback WHERE person = ?", name));
        questions.addAll(delete("SELECT id FROM question WHERE person = ?", name));
      }
      database.write(TranslationCache::deleteUnused);
      database.truncateJournal();
    }
    if (TELEGRAM_ID.matcher(person).matches()) {
      try (BotStore bot = BotStore.in(database.folder())) {
        bot.forget(Long.parseLong(person));
      }
    }
    return questions;
  }

  private List<QuestionId> delete(String selection, Object value) throws LogUnavailable {
    List<QuestionId> deleted = new ArrayList<>();
    List<QuestionId> batch;
    do {
      batch = database.write(connection -> deleteBatch(connection, selection, value));
      try (RunStore runs = RunStore.in(database.folder())) {
        runs.forget(batch);
      }
      deleted.addAll(batch);
    } while (batch.size() == BATCH);
    if (!deleted.isEmpty()) {
      database.write(PassageRows::deleteUnused);
      database.write(TranslationCache::deleteUnused);
    }
    return deleted;
  }

  private static List<QuestionId> deleteBatch(Connection connection, String selection, Object value)
      throws SQLException {
    List<Long> questions =
        Rows.list(connection, selection + " LIMIT " + BATCH, row -> row.getLong(1), value);
    for (long question : questions) {
      long answer =
          Rows.one(
                  connection,
                  "SELECT answer FROM question WHERE id = ?",
                  row -> row.getLong(1),
                  question)
              .orElseThrow();
      Rows.update(connection, "DELETE FROM question WHERE id = ?", question);
      Rows.update(connection, "DELETE FROM answer WHERE id = ?", answer);
    }
    return questions.stream().map(QuestionId::new).toList();
  }

  /**
   * Copies the log into a file of its own while it may be written to. The copy is of one moment and
   * appears under its name only when it is whole.
   *
   * @throws LogUnavailable if there is no log, or the copy cannot be written
   */
  public void backup(Path target) throws LogUnavailable {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    if (!database.exists()) {
      throw new LogUnavailable(
          Trouble.UNREACHABLE, "There is no log at " + database.file() + " to back up.");
    }
    try {
      Files.deleteIfExists(part);
      database.snapshot(part);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new LogUnavailable(
          Trouble.UNREACHABLE,
          "The backup " + target + " cannot be written: " + Reason.of(e) + ". Name another file.",
          e);
    }
  }

  /** Reads the whole file and gives what is wrong with it; nothing where it is sound. */
  public List<String> problems() throws LogUnavailable {
    if (!database.exists()) {
      return List.of();
    }
    return database.read(
        connection -> {
          List<String> problems =
              new ArrayList<>(
                  Rows.list(connection, "PRAGMA integrity_check", row -> row.getString(1)));
          problems.remove("ok");
          problems.addAll(
              Rows.list(
                  connection,
                  "PRAGMA foreign_key_check",
                  row -> row.getString(1) + " refers to a missing " + row.getString(3)));
          return problems;
        });
  }
}
