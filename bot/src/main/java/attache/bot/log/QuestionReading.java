package attache.bot.log;

import attache.bot.question.Inquiry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads logged questions with all that belongs to them. */
final class QuestionReading {
  private final Connection connection;
  private final AnswerReading answers;

  QuestionReading(Connection connection) {
    this.connection = connection;
    this.answers = new AnswerReading(connection);
  }

  Optional<LoggedAnswer> find(long id) throws SQLException {
    return Rows.one(connection, "SELECT * FROM question WHERE id = ?", this::logged, id);
  }

  private LoggedAnswer logged(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    List<Inquiry.Turn> conversation =
        Rows.list(
            connection,
            "SELECT * FROM turn WHERE question = ? ORDER BY position",
            turn ->
                new Inquiry.Turn(
                    turn.getString("asked"),
                    turn.getString("understood"),
                    turn.getString("answer")),
            id);
    List<Feedback> feedback =
        Rows.list(
            connection,
            "SELECT * FROM feedback WHERE question = ? ORDER BY at, person",
            mark ->
                new Feedback(
                    Mark.valueOf(mark.getString("mark")),
                    mark.getString("reason"),
                    Instant.ofEpochMilli(mark.getLong("at"))),
            id);
    Delivery delivery =
        Rows.one(
                connection,
                "SELECT * FROM delivery WHERE question = ?",
                state ->
                    new Delivery(
                        Delivery.State.valueOf(state.getString("state")),
                        state.getString("detail"),
                        Instant.ofEpochMilli(state.getLong("at"))),
                id)
            .orElse(null);
    return new LoggedAnswer(
        new QuestionId(id),
        Instant.ofEpochMilli(row.getLong("at")),
        new Asker(row.getString("channel"), row.getString("person"), row.getString("chat")),
        conversation,
        answers.find(row.getLong("answer")),
        feedback,
        delivery);
  }
}
