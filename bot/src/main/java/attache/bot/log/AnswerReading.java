package attache.bot.log;

import attache.bot.answer.Answer;
import attache.bot.answer.AnswerSentence;
import attache.bot.answer.DroppedSentence;
import attache.bot.answer.Outcome;
import attache.bot.answer.Source;
import attache.bot.question.Question;
import attache.bot.question.Translation;
import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.index.DateRange;
import attache.index.Hit;
import attache.index.Query;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads answers as {@link AnswerRows} wrote them; times to the microsecond. */
final class AnswerReading {
  private final Connection connection;
  private final PassageRows passages;

  AnswerReading(Connection connection) {
    this.connection = connection;
    this.passages = new PassageRows(connection);
  }

  Answer find(long answer) throws SQLException {
    return Rows.one(connection, "SELECT * FROM answer WHERE id = ?", this::answer, answer)
        .orElseThrow();
  }

  private Answer answer(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    return new Answer(
        question(id, row),
        Outcome.valueOf(row.getString("outcome")),
        sentences(id),
        dropped(id),
        sources(id),
        row.getString("composer"),
        row.getString("notice"),
        new Answer.AsOf(day(row, "newest"), Instant.parse(row.getString("indexed"))),
        new Answer.Timings(
            duration(row, "retrieve"),
            Rows.number(row, "first_token") == null ? null : duration(row, "first_token"),
            duration(row, "compose"),
            duration(row, "verify"),
            duration(row, "total")),
        row.getString("generation"),
        nearest(id),
        trace(id, row));
  }

  private Question question(long id, ResultSet row) throws SQLException {
    LocalDate first = day(row, "dates_first");
    LocalDate last = day(row, "dates_last");
    Set<ArticleId> candidates =
        Compact.texts(row.getString("candidates")).stream()
            .map(ArticleId::new)
            .collect(Collectors.toSet());
    Query query =
        new Query(
            row.getString("query_text"),
            Language.of(row.getString("query_language")),
            Compact.table(row.getString("twins")).stream()
                .map(twin -> new Query.Twin(twin.get(0), Language.of(twin.get(1))))
                .toList(),
            first == null || last == null
                ? null
                : new DateRange(first, last, row.getBoolean("dates_explicit")),
            LocalDate.parse(row.getString("asked_on")),
            candidates,
            row.getInt("query_passages"));
    return new Question(
        row.getString("asked"),
        row.getString("understood"),
        Language.of(row.getString("language")),
        Language.of(row.getString("answer_language")),
        query,
        translations(id));
  }

  private List<Translation> translations(long id) throws SQLException {
    return Rows.list(
        connection,
        "SELECT * FROM translation WHERE answer = ? ORDER BY position",
        row ->
            new Translation(
                Language.of(row.getString("language")),
                row.getString("text"),
                row.getString("refused"),
                row.getString("model"),
                row.getBoolean("cached"),
                duration(row, "took")),
        id);
  }

  private Answer.Trace trace(long id, ResultSet row) throws SQLException {
    byte[] prompt = row.getBytes("prompt");
    return new Answer.Trace(
        evidence(id),
        row.getString("gate"),
        row.getString("prompt_digest"),
        prompt == null ? null : Compact.inflate(prompt),
        row.getString("model_digest"),
        row.getString("model_options"),
        row.getString("raw"),
        count(row, "prompt_tokens"),
        count(row, "answer_tokens"));
  }

  List<Hit> evidence(long id) throws SQLException {
    return Rows.list(
        connection,
        "SELECT * FROM evidence WHERE answer = ? ORDER BY rank",
        row -> {
          PassageRows.Found found = passages.find(row.getLong("passage"));
          return new Hit(
              row.getInt("rank"),
              found.passage(),
              found.article(),
              row.getDouble("score"),
              Compact.table(row.getString("parts")).stream()
                  .map(
                      part ->
                          new Hit.ScorePart(
                              part.get(0),
                              Integer.parseInt(part.get(1)),
                              Double.parseDouble(part.get(2)),
                              Double.parseDouble(part.get(3))))
                  .toList());
        },
        id);
  }

  private List<AnswerSentence> sentences(long id) throws SQLException {
    return Rows.list(
        connection,
        "SELECT * FROM sentence WHERE answer = ? ORDER BY position",
        row ->
            new AnswerSentence(
                row.getString("text"),
                Compact.numbers(row.getString("citations")),
                AnswerSentence.Verdict.valueOf(row.getString("verdict"))),
        id);
  }

  private List<DroppedSentence> dropped(long id) throws SQLException {
    return Rows.list(
        connection,
        "SELECT * FROM dropped WHERE answer = ? ORDER BY position",
        row -> new DroppedSentence(row.getString("text"), row.getString("reason")),
        id);
  }

  private List<Source> sources(long id) throws SQLException {
    return Rows.list(
        connection,
        "SELECT * FROM source WHERE answer = ? ORDER BY n",
        row -> {
          PassageRows.Found found = passages.find(row.getLong("passage"));
          return new Source(
              row.getInt("n"),
              found.article(),
              found.passage(),
              Compact.spans(row.getString("quotes")));
        },
        id);
  }

  private List<Answer.Nearest> nearest(long id) throws SQLException {
    return Rows.list(
        connection,
        "SELECT * FROM nearest WHERE answer = ? ORDER BY position",
        row ->
            new Answer.Nearest(
                new ArticleId(row.getString("article")),
                row.getString("title"),
                day(row, "published")),
        id);
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    String day = row.getString(column);
    return day == null ? null : LocalDate.parse(day);
  }

  private static @Nullable Integer count(ResultSet row, String column) throws SQLException {
    Long count = Rows.number(row, column);
    return count == null ? null : Math.toIntExact(count);
  }

  private static Duration duration(ResultSet row, String column) throws SQLException {
    return Duration.ofNanos(row.getLong(column) * 1_000);
  }
}
