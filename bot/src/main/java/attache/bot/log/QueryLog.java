package attache.bot.log;

import attache.bot.answer.Answer;
import attache.bot.answer.TranslationMemory;
import attache.bot.question.Inquiry;
import attache.config.LogSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The query log of a home: one SQLite file, {@code log.db}, in write-ahead mode.
 *
 * <p>Safe for many threads, and for many processes on the same home: {@code ask} may record beside
 * a running bot. Nothing is opened or made before it is needed. Writing never throws for what is
 * wrong with the file or the disk; reading throws {@link LogUnavailable}.
 */
public final class QueryLog implements AutoCloseable {
  static final List<String> SCHEMA =
      List.of("answer-1.sql", "log-1.sql", "answer-2.sql", "log-2.sql");

  private final Database database;
  private final Pseudonyms pseudonyms;
  private volatile boolean tried;
  private volatile Recording.@Nullable NotRecorded trouble;

  private QueryLog(Database database, Pseudonyms pseudonyms) {
    this.database = database;
    this.pseudonyms = pseudonyms;
  }

  static QueryLog of(Database database) {
    return new QueryLog(database, new Pseudonyms(database.folder(), false));
  }

  /** The log of {@code home}, which need not exist yet. People are stored by their names. */
  public static QueryLog in(Path home) {
    return in(home, new LogSettings(false, 0, null));
  }

  /** The log of {@code home}, which need not exist yet. */
  public static QueryLog in(Path home, LogSettings settings) {
    return new QueryLog(
        new Database(home, "log.db", SCHEMA), new Pseudonyms(home, settings.anonymous()));
  }

  /** What looks after this log. */
  public LogUpkeep upkeep() {
    return new LogUpkeep(database, pseudonyms);
  }

  /** What models translated for the questions of this log. */
  public TranslationMemory translations() {
    return new TranslationCache(database);
  }

  /**
   * Loads the driver and opens the file, so that the next {@link #record} costs little. For calling
   * from another thread while the answer is made; says nothing where it fails, because {@code
   * record} will.
   */
  public void warmUp() {
    write(() -> database.write(connection -> new QuestionId(0)));
  }

  /**
   * What kept the latest writing from the log; empty where it went well. Where nothing was written
   * yet, it is tried.
   */
  public Optional<Recording.NotRecorded> trouble() {
    if (!tried) {
      write(
          () -> {
            database.probe();
            return new QuestionId(0);
          });
    }
    return Optional.ofNullable(trouble);
  }

  /**
   * Writes an answer down.
   *
   * @param conversation the turns before the question, oldest first
   * @param at when the question came in
   */
  public Recording record(Answer answer, Asker asker, List<Inquiry.Turn> conversation, Instant at) {
    return write(
        () -> {
          Asker stored = pseudonyms.of(asker);
          return database.write(connection -> add(connection, answer, stored, conversation, at));
        });
  }

  private static QuestionId add(
      Connection connection,
      Answer answer,
      Asker asker,
      List<Inquiry.Turn> conversation,
      Instant at)
      throws SQLException {
    long row = new AnswerRows(connection).add(answer);
    long id =
        Rows.insert(
            connection,
            "INSERT INTO question (answer, at, channel, person, chat) VALUES (?, ?, ?, ?, ?)",
            row,
            at.toEpochMilli(),
            asker.channel(),
            asker.person(),
            asker.chat());
    int position = 0;
    for (Inquiry.Turn turn : conversation) {
      Rows.update(
          connection,
          "INSERT INTO turn (question, position, asked, understood, answer) VALUES (?,?,?,?,?)",
          id,
          position++,
          turn.asked(),
          turn.understood(),
          turn.answer());
    }
    return new QuestionId(id);
  }

  /**
   * Writes down what a person thought of an answer, in place of what the same person thought of it
   * before. An id that the log does not hold changes nothing.
   *
   * @param person as {@link Asker#person}
   */
  public Recording feedback(QuestionId id, String person, Feedback feedback) {
    return write(
        () -> {
          String stored = pseudonyms.of(person);
          return change(
              id,
              """
              INSERT OR REPLACE INTO feedback (question, person, mark, reason, at)
              SELECT id, ?, ?, ?, ? FROM question WHERE id = ?""",
              stored,
              feedback.mark().name(),
              feedback.reason(),
              feedback.at().toEpochMilli(),
              id.value());
        });
  }

  /** Writes down whether the answer arrived. An id that the log does not hold changes nothing. */
  public Recording delivery(QuestionId id, Delivery delivery) {
    return write(
        () ->
            change(
                id,
                """
                INSERT OR REPLACE INTO delivery (question, state, detail, at)
                SELECT id, ?, ?, ? FROM question WHERE id = ?""",
                delivery.state().name(),
                delivery.detail(),
                delivery.at().toEpochMilli(),
                id.value()));
  }

  private QuestionId change(QuestionId id, String sql, @Nullable Object... values)
      throws LogUnavailable {
    database.write(connection -> Rows.update(connection, sql, values));
    return id;
  }

  private interface Writing {
    QuestionId write() throws LogUnavailable;
  }

  private Recording write(Writing writing) {
    Recording recording;
    try {
      recording = new Recording.Recorded(writing.write());
      trouble = null;
    } catch (LogUnavailable e) {
      Recording.NotRecorded failed = new Recording.NotRecorded(e.trouble(), e.reason());
      recording = failed;
      trouble = failed;
    }
    tried = true;
    return recording;
  }

  /** How often each mark was given since a time; a mark that nobody gave is left out. */
  public Map<Mark, Integer> feedbackSince(Instant since) throws LogUnavailable {
    if (!database.exists()) {
      return Map.of();
    }
    return database.read(
        connection ->
            Rows.list(
                    connection,
                    "SELECT mark, COUNT(*) FROM feedback WHERE at >= ? GROUP BY mark",
                    row -> Map.entry(Mark.valueOf(row.getString(1)), row.getInt(2)),
                    since.toEpochMilli())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** One logged question; empty where the log does not hold it, or there is no log yet. */
  public Optional<LoggedAnswer> find(QuestionId id) throws LogUnavailable {
    if (!database.exists()) {
      return Optional.empty();
    }
    return database.read(connection -> new QuestionReading(connection).find(id.value()));
  }

  /** The questions that the filter takes, latest first; none where there is no log yet. */
  public List<LoggedAnswer> list(LogFilter filter) throws LogUnavailable {
    List<LoggedAnswer> all = new ArrayList<>();
    each(filter, all::add);
    return all;
  }

  /**
   * Visits the questions that the filter takes, latest first, one at a time; all as they were when
   * the visit began.
   */
  public void each(LogFilter filter, Consumer<LoggedAnswer> visitor) throws LogUnavailable {
    if (!database.exists()) {
      return;
    }
    FilterSql where = FilterSql.of(filter);
    database.read(connection -> visit(connection, where.ids(connection), visitor));
  }

  /** The ids of the questions that the filter takes, latest first. */
  public List<QuestionId> ids(LogFilter filter) throws LogUnavailable {
    if (!database.exists()) {
      return List.of();
    }
    FilterSql where = FilterSql.of(filter);
    return database.read(
        connection -> where.ids(connection).stream().map(QuestionId::new).toList());
  }

  /** The questions of those ids, in that order; those that the log does not hold are left out. */
  public List<LoggedAnswer> all(List<QuestionId> ids) throws LogUnavailable {
    if (!database.exists()) {
      return List.of();
    }
    List<LoggedAnswer> all = new ArrayList<>();
    database.read(
        connection -> visit(connection, ids.stream().map(QuestionId::value).toList(), all::add));
    return all;
  }

  private static int visit(Connection connection, List<Long> ids, Consumer<LoggedAnswer> visitor)
      throws SQLException {
    // One for all, because it remembers passages, and the same ones come back.
    QuestionReading questions = new QuestionReading(connection);
    for (long id : ids) {
      questions.find(id).ifPresent(visitor);
    }
    return ids.size();
  }

  @Override
  public void close() throws LogUnavailable {
    database.close();
  }
}
