package attache.bot.log;

import attache.bot.answer.Answer;
import attache.bot.answer.AnswerSentence;
import attache.bot.answer.DroppedSentence;
import attache.bot.answer.Source;
import attache.bot.question.Question;
import attache.bot.question.Translation;
import attache.index.DateRange;
import attache.index.Hit;
import attache.index.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes answers. {@link AnswerReading} reads them. */
final class AnswerRows {
  private final Connection connection;
  private final PassageRows passages;

  AnswerRows(Connection connection) {
    this.connection = connection;
    this.passages = new PassageRows(connection);
  }

  /** Gives the answer's row. */
  long add(Answer answer) throws SQLException {
    long row = addAnswer(answer);
    for (Hit hit : answer.trace().evidence()) {
      Rows.update(
          connection,
          "INSERT INTO evidence (answer, rank, passage, score, parts) VALUES (?, ?, ?, ?, ?)",
          row,
          hit.rank(),
          passages.add(hit.passage(), hit.article()),
          hit.score(),
          Compact.table(
              hit.parts().stream()
                  .map(
                      part -> List.<Object>of(part.list(), part.rank(), part.value(), part.share()))
                  .toList()));
    }
    for (Source source : answer.sources()) {
      Rows.update(
          connection,
          "INSERT INTO source (answer, n, passage, quotes) VALUES (?, ?, ?, ?)",
          row,
          source.n(),
          passages.add(source.passage(), source.article()),
          Compact.spans(source.quotes()));
    }
    addTranslations(row, answer);
    addSentences(row, answer);
    return row;
  }

  private long addAnswer(Answer answer) throws SQLException {
    Question question = answer.question();
    Query query = question.query();
    DateRange dates = query.dates();
    Answer.Timings timings = answer.timings();
    Answer.Trace trace = answer.trace();
    return Rows.insert(
        connection,
        """
        INSERT INTO answer (asked, understood, language, answer_language, query_text,
          query_language, twins, dates_first, dates_last, dates_explicit, asked_on, candidates,
          query_passages, outcome, text, composer, notice, newest, indexed, generation, retrieve,
          first_token, compose, verify, total, gate, prompt_digest, prompt, model_digest,
          model_options, raw, prompt_tokens, answer_tokens)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
          ?, ?, ?, ?, ?)""",
        question.asked(),
        question.understood(),
        question.language().code(),
        question.answerLanguage().code(),
        query.text(),
        query.language().code(),
        Compact.table(
            query.twins().stream()
                .map(twin -> List.<Object>of(twin.text(), twin.language().code()))
                .toList()),
        dates == null ? null : dates.first().toString(),
        dates == null ? null : dates.last().toString(),
        dates == null ? null : dates.explicit(),
        query.asked().toString(),
        Compact.texts(query.candidates().stream().map(id -> id.value()).sorted()),
        query.passages(),
        answer.outcome().name(),
        answer.text(),
        answer.composer(),
        answer.notice(),
        text(answer.asOf().newest()),
        answer.asOf().indexed().toString(),
        answer.generation(),
        micros(timings.retrieve()),
        micros(timings.firstToken()),
        micros(timings.compose()),
        micros(timings.verify()),
        micros(timings.total()),
        trace.gate(),
        trace.promptDigest(),
        trace.prompt() == null ? null : Compact.deflate(trace.prompt()),
        trace.modelDigest(),
        trace.modelOptions(),
        trace.raw(),
        trace.promptTokens(),
        trace.answerTokens());
  }

  private void addTranslations(long row, Answer answer) throws SQLException {
    int position = 0;
    for (Translation translation : answer.question().translations()) {
      Rows.update(
          connection,
          """
          INSERT INTO translation (answer, position, language, text, refused, model, cached, took)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
          row,
          position++,
          translation.language().code(),
          translation.text(),
          translation.refused(),
          translation.model(),
          translation.cached(),
          micros(translation.took()));
    }
  }

  private void addSentences(long row, Answer answer) throws SQLException {
    int position = 0;
    for (AnswerSentence sentence : answer.sentences()) {
      Rows.update(
          connection,
          "INSERT INTO sentence (answer, position, text, citations, verdict) VALUES (?,?,?,?,?)",
          row,
          position++,
          sentence.text(),
          Compact.numbers(sentence.citations()),
          sentence.verdict().name());
    }
    position = 0;
    for (DroppedSentence sentence : answer.dropped()) {
      Rows.update(
          connection,
          "INSERT INTO dropped (answer, position, text, reason) VALUES (?, ?, ?, ?)",
          row,
          position++,
          sentence.text(),
          sentence.reason());
    }
    position = 0;
    for (Answer.Nearest nearest : answer.nearest()) {
      Rows.update(
          connection,
          "INSERT INTO nearest (answer, position, article, title, published) VALUES (?,?,?,?,?)",
          row,
          position++,
          nearest.article().value(),
          nearest.title(),
          text(nearest.published()));
    }
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable Long micros(@Nullable Duration duration) {
    return duration == null ? null : duration.toNanos() / 1_000;
  }
}
