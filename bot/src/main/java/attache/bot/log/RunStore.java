package attache.bot.log;

import attache.bot.answer.Answer;
import attache.bot.answer.Outcome;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The replay runs of a home, in {@code replay.db} beside the log: a replay never makes a bot that
 * is answering wait. Safe for many threads and processes.
 */
public final class RunStore implements AutoCloseable {
  static final List<String> SCHEMA =
      List.of("answer-1.sql", "replay-1.sql", "replay-2.sql", "answer-2.sql");

  private final Database database;

  private RunStore(Database database) {
    this.database = database;
  }

  public static RunStore in(Path home) {
    return new RunStore(new Database(home, "replay.db", SCHEMA));
  }

  /** One repetition of one question, from 0. */
  public record Turn(ReplayId question, int repetition) {}

  /** Begins a run, or goes on with the one of that name. */
  public void begin(RunInfo run) throws LogUnavailable {
    database.write(
        connection ->
            Rows.update(
                connection,
                "INSERT OR IGNORE INTO run (name, created, settings) VALUES (?, ?, ?)",
                run.name(),
                run.created().toEpochMilli(),
                Compact.table(
                    new TreeMap<>(run.settings())
                        .entrySet().stream()
                            .map(entry -> List.<Object>of(entry.getKey(), entry.getValue()))
                            .toList())));
  }

  /** A run has asked all it was to ask. */
  public void finish(String name, Instant now) throws LogUnavailable {
    database.write(
        connection ->
            Rows.update(
                connection,
                "UPDATE run SET finished = ? WHERE name = ?",
                now.toEpochMilli(),
                name));
  }

  /** The latest run with these settings that was broken off. */
  public Optional<RunInfo> brokenOff(Map<String, String> settings) throws LogUnavailable {
    if (!database.exists()) {
      return Optional.empty();
    }
    return database
        .read(
            connection ->
                Rows.list(
                    connection,
                    "SELECT * FROM run WHERE finished IS NULL ORDER BY created DESC, id DESC",
                    RunStore::run))
        .stream()
        .filter(run -> run.settings().equals(settings))
        .findFirst();
  }

  /** How many results a run holds. */
  public int size(String name) throws LogUnavailable {
    return done(name).size();
  }

  /** All runs, latest first. */
  public List<RunInfo> list() throws LogUnavailable {
    if (!database.exists()) {
      return List.of();
    }
    return database.read(
        connection ->
            Rows.list(
                connection, "SELECT * FROM run ORDER BY created DESC, id DESC", RunStore::run));
  }

  public Optional<RunInfo> find(String name) throws LogUnavailable {
    return list().stream().filter(run -> run.name().equals(name)).findFirst();
  }

  private static RunInfo run(ResultSet row) throws SQLException {
    return new RunInfo(
        row.getString("name"),
        Instant.ofEpochMilli(row.getLong("created")),
        Compact.table(row.getString("settings")).stream()
            .collect(Collectors.toMap(List::getFirst, List::getLast)));
  }

  /** Keeps one result of a run that was begun. */
  public void add(String run, Turn turn, Replayed result) throws LogUnavailable {
    database.write(
        connection -> {
          Answer answer = kept(result);
          return Rows.update(
              connection,
              """
              INSERT OR REPLACE INTO result (run, question, repetition, kind, answer, reason)
              SELECT id, ?, ?, ?, ?, ? FROM run WHERE name = ?""",
              turn.question().value(),
              turn.repetition(),
              result.getClass().getSimpleName(),
              answer == null ? null : new AnswerRows(connection).add(answer),
              result instanceof Replayed.Failed failed ? failed.reason() : null,
              run);
        });
  }

  /** A search alone is kept as an answer without sentences. */
  private static @Nullable Answer kept(Replayed result) {
    return switch (result) {
      case Replayed.Answered(Answer answer) -> answer;
      case Replayed.Failed failed -> null;
      case Replayed.Retrieved(var question, var evidence, Duration took) ->
          new Answer(
              question,
              Outcome.NOT_FOUND,
              List.of(),
              List.of(),
              List.of(),
              "none",
              null,
              new Answer.AsOf(null, Instant.EPOCH),
              new Answer.Timings(took, null, Duration.ZERO, Duration.ZERO, took),
              "",
              List.of(),
              new Answer.Trace(evidence, "", null, null, null, null, null, null, null));
    };
  }

  /** What of a run is done already. */
  public Set<Turn> done(String run) throws LogUnavailable {
    if (!database.exists()) {
      return Set.of();
    }
    return new HashSet<>(
        database.read(
            connection ->
                Rows.list(
                    connection,
                    """
                    SELECT question, repetition FROM result
                    WHERE run = (SELECT id FROM run WHERE name = ?)""",
                    row -> new Turn(new ReplayId(row.getString(1)), row.getInt(2)),
                    run)));
  }

  /** The results of a run, by question, in the order of repetition. */
  public Map<ReplayId, List<Replayed>> results(String run) throws LogUnavailable {
    if (!database.exists()) {
      return Map.of();
    }
    return database.read(
        connection -> {
          AnswerReading answers = new AnswerReading(connection);
          Map<ReplayId, List<Replayed>> results = new LinkedHashMap<>();
          List<Map.Entry<ReplayId, Replayed>> all =
              Rows.list(
                  connection,
                  """
                  SELECT * FROM result WHERE run = (SELECT id FROM run WHERE name = ?)
                  ORDER BY question, repetition""",
                  row -> Map.entry(new ReplayId(row.getString("question")), result(row, answers)),
                  run);
          all.forEach(
              entry ->
                  results
                      .computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                      .add(entry.getValue()));
          return results;
        });
  }

  private static Replayed result(ResultSet row, AnswerReading answers) throws SQLException {
    return switch (row.getString("kind")) {
      case "Answered" -> new Replayed.Answered(answers.find(row.getLong("answer")));
      case "Retrieved" -> {
        Answer kept = answers.find(row.getLong("answer"));
        yield new Replayed.Retrieved(
            kept.question(), kept.trace().evidence(), kept.timings().total());
      }
      default -> new Replayed.Failed(Objects.requireNonNull(row.getString("reason")));
    };
  }

  /** Deletes a run with all its results. */
  public void delete(String name) throws LogUnavailable {
    database.write(
        connection ->
            deleteResults(connection, "run = (SELECT id FROM run WHERE name = ?)", name)
                + Rows.update(connection, "DELETE FROM run WHERE name = ?", name));
  }

  /** Deletes what all runs hold of some questions. */
  void forget(List<QuestionId> questions) throws LogUnavailable {
    if (!database.exists() || questions.isEmpty()) {
      return;
    }
    database.write(
        connection -> {
          for (QuestionId question : questions) {
            deleteResults(connection, "question = ?", ReplayId.of(question).value());
          }
          return PassageRows.deleteUnused(connection);
        });
    database.truncateJournal();
  }

  private static int deleteResults(Connection connection, String condition, Object value)
      throws SQLException {
    List<Long> answers =
        Rows.list(
            connection,
            "SELECT answer FROM result WHERE answer IS NOT NULL AND " + condition,
            row -> row.getLong(1),
            value);
    Rows.update(connection, "DELETE FROM result WHERE " + condition, value);
    for (long answer : answers) {
      Rows.update(connection, "DELETE FROM answer WHERE id = ?", answer);
    }
    return answers.size();
  }

  @Override
  public void close() throws LogUnavailable {
    database.close();
  }
}
