package attache.bot.cli;

import attache.bot.answer.Answer;
import attache.bot.answer.AnswerSentence;
import attache.bot.answer.DroppedSentence;
import attache.bot.answer.Outcome;
import attache.bot.answer.Source;
import attache.bot.log.QuestionId;
import attache.corpus.Metadata;
import attache.corpus.Span;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The object that {@code ask --json} prints. Programs read it: its fields keep their names and
 * meanings.
 *
 * <p>Dates are ISO 8601; what is absent is null; {@code start} and {@code end} count UTF-16 units
 * in the cleaned article, those of quotes in the passage.
 */
final class AnswerJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private AnswerJson() {}

  /**
   * Gives the answer as one line of JSON.
   *
   * @param id the log entry, or null where the answer could not be logged
   */
  static String of(Answer answer, @Nullable QuestionId id) {
    ObjectNode top = MAPPER.createObjectNode();
    top.put("question", answer.question().asked());
    top.put("language", answer.question().language().code());
    top.put("outcome", answer.outcome().name().toLowerCase(Locale.ROOT));
    top.put("answer", answer.outcome() == Outcome.ANSWERED ? answer.text() : null);
    sentences(answer, top.putArray("sentences"));
    for (DroppedSentence dropped : answer.dropped()) {
      top.withArray("dropped")
          .addObject()
          .put("text", dropped.text())
          .put("reason", dropped.reason());
    }
    top.withArray("dropped");
    ArrayNode sources = top.putArray("sources");
    answer.sources().forEach(source -> source(source, sources.addObject()));
    top.put("composer", answer.composer());
    top.put("notice", answer.notice());
    ObjectNode asOf = top.putObject("asOf");
    asOf.put("newest", text(answer.asOf().newest()));
    asOf.put("indexed", answer.asOf().indexed().toString());
    timings(answer.timings(), top.putObject("timings"));
    top.put("index", answer.generation());
    top.put("id", id == null ? null : id.value());
    if (answer.outcome() == Outcome.NOT_FOUND) {
      ArrayNode nearest = top.putArray("nearest");
      for (Answer.Nearest article : answer.nearest()) {
        nearest
            .addObject()
            .put("article", article.article().value())
            .put("title", article.title())
            .put("published", text(article.published()));
      }
    }
    return top.toString();
  }

  private static void sentences(Answer answer, ArrayNode array) {
    for (AnswerSentence sentence : answer.sentences()) {
      ObjectNode object = array.addObject();
      object.put("text", sentence.text());
      ArrayNode citations = object.putArray("citations");
      sentence.citations().forEach(citations::add);
      object.put("verdict", sentence.verdict().name().toLowerCase(Locale.ROOT));
    }
  }

  private static void source(Source source, ObjectNode object) {
    Metadata metadata = source.article().metadata();
    object.put("n", source.n());
    object.put("article", source.article().id().value());
    object.put("title", source.article().displayTitle());
    object.put("url", text(metadata.url()));
    object.put("source", metadata.source());
    object.put("published", metadata.published() == null ? null : text(metadata.published().day()));
    object.put("language", source.passage().language().code());
    object.put("passage", source.passage().text());
    object.put("start", source.passage().span().start());
    object.put("end", source.passage().span().end());
    ArrayNode quotes = object.putArray("quotes");
    for (Span quote : source.quotes()) {
      quotes.addObject().put("start", quote.start()).put("end", quote.end());
    }
  }

  private static void timings(Answer.Timings timings, ObjectNode object) {
    Duration first = timings.firstToken();
    object.put("retrieveMs", timings.retrieve().toMillis());
    object.put("firstTokenMs", first == null ? null : first.toMillis());
    object.put("composeMs", timings.compose().toMillis());
    object.put("verifyMs", timings.verify().toMillis());
    object.put("totalMs", timings.total().toMillis());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
