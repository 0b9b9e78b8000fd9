package attache.bot.log;

import attache.bot.answer.Answer;
import attache.bot.answer.DroppedSentence;
import attache.bot.answer.Source;
import attache.bot.question.Inquiry;
import attache.bot.question.Translation;
import attache.config.Reason;
import attache.corpus.PublicationDate;
import attache.index.Hit;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes logged questions for other programs to read. */
public final class LogExport {
  private static final JsonMapper JSON = new JsonMapper();

  /** A spreadsheet takes a file for UTF-8 only where it begins with this mark. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final String[] COLUMNS = {
    "id",
    "at",
    "channel",
    "person",
    "chat",
    "language",
    "question",
    "understood",
    "outcome",
    "answer",
    "sources",
    "dropped",
    "composer",
    "generation",
    "total_ms",
    "feedback",
    "delivery"
  };

  private LogExport() {}

  /** One question as one line of JSON, without the line's end. */
  public static String jsonLine(LoggedAnswer logged) {
    ObjectNode line = JSON.createObjectNode();
    Answer answer = logged.answer();
    line.put("id", logged.id().value());
    line.put("at", logged.at().toString());
    line.put("channel", logged.asker().channel());
    line.put("person", logged.asker().person());
    line.put("chat", logged.asker().chat());
    ArrayNode conversation = line.putArray("conversation");
    for (Inquiry.Turn turn : logged.conversation()) {
      conversation
          .addObject()
          .put("asked", turn.asked())
          .put("understood", turn.understood())
          .put("answer", turn.answer());
    }
    line.put("question", answer.question().asked());
    line.put("understood", answer.question().understood());
    line.put("language", answer.question().language().code());
    ArrayNode translations = line.putArray("translations");
    for (Translation translation : answer.question().translations()) {
      translations
          .addObject()
          .put("language", translation.language().code())
          .put("text", translation.text())
          .put("refused", translation.refused())
          .put("model", translation.model())
          .put("cached", translation.cached())
          .put("tookMs", millis(translation.took()));
    }
    line.put("askedOn", answer.question().query().asked().toString());
    line.put("outcome", name(answer.outcome()));
    line.put("answer", answer.sentences().isEmpty() ? null : answer.text());
    sentences(line, answer);
    sources(line, answer);
    trace(line, answer);
    ObjectNode timings = line.putObject("timings");
    timings.put("retrieveMs", millis(answer.timings().retrieve()));
    timings.put("firstTokenMs", millis(answer.timings().firstToken()));
    timings.put("composeMs", millis(answer.timings().compose()));
    timings.put("verifyMs", millis(answer.timings().verify()));
    timings.put("totalMs", millis(answer.timings().total()));
    ArrayNode feedback = line.putArray("feedback");
    for (Feedback each : logged.feedback()) {
      feedback
          .addObject()
          .put("mark", name(each.mark()))
          .put("reason", each.reason())
          .put("at", each.at().toString());
    }
    line.put("delivery", logged.delivery() == null ? null : name(logged.delivery().state()));
    return line.toString();
  }

  private static void sentences(ObjectNode line, Answer answer) {
    ArrayNode sentences = line.putArray("sentences");
    answer
        .sentences()
        .forEach(
            sentence -> {
              ObjectNode node = sentences.addObject();
              node.put("text", sentence.text());
              sentence.citations().forEach(node.putArray("citations")::add);
              node.put("verdict", name(sentence.verdict()));
            });
    ArrayNode dropped = line.putArray("dropped");
    for (DroppedSentence sentence : answer.dropped()) {
      dropped.addObject().put("text", sentence.text()).put("reason", sentence.reason());
    }
  }

  private static void sources(ObjectNode line, Answer answer) {
    ArrayNode sources = line.putArray("sources");
    for (Source source : answer.sources()) {
      PublicationDate published = source.article().metadata().published();
      sources
          .addObject()
          .put("n", source.n())
          .put("article", source.article().id().value())
          .put("title", source.article().displayTitle())
          .put("published", published == null ? null : published.day().toString())
          .put("passage", source.passage().text());
    }
    ArrayNode evidence = line.putArray("evidence");
    for (Hit hit : answer.trace().evidence()) {
      ObjectNode node = evidence.addObject();
      node.put("rank", hit.rank()).put("passage", hit.passage().id().toString());
      node.put("score", hit.score());
      ObjectNode parts = node.putObject("parts");
      hit.parts().forEach(part -> parts.put(part.list(), part.value()));
    }
  }

  private static void trace(ObjectNode line, Answer answer) {
    Answer.Trace trace = answer.trace();
    line.put("composer", answer.composer());
    line.put("notice", answer.notice());
    line.put("generation", answer.generation());
    line.put("gate", trace.gate());
    line.put("promptDigest", trace.promptDigest());
    line.put("prompt", trace.prompt());
    line.put("modelDigest", trace.modelDigest());
    line.put("modelOptions", trace.modelOptions());
    line.put("raw", trace.raw());
    line.put("promptTokens", trace.promptTokens());
    line.put("answerTokens", trace.answerTokens());
  }

  /**
   * A table for a spreadsheet: a heading, then a row for each question. It begins with a byte order
   * mark; write it in UTF-8.
   */
  public static final class Csv implements AutoCloseable {
    private final CSVPrinter printer;

    /**
     * @param out closed with this
     */
    public Csv(Appendable out) throws IOException {
      out.append(BYTE_ORDER_MARK);
      printer = new CSVPrinter(out, CSVFormat.EXCEL.builder().setHeader(COLUMNS).get());
    }

    public void add(LoggedAnswer logged) {
      Answer answer = logged.answer();
      try {
        printer.printRecord(
            logged.id().value(),
            logged.at(),
            cell(logged.asker().channel()),
            cell(logged.asker().person()),
            cell(logged.asker().chat()),
            answer.question().language().code(),
            cell(answer.question().asked()),
            cell(answer.question().understood()),
            name(answer.outcome()),
            cell(answer.text()),
            cell(
                answer.sources().stream()
                    .map(source -> "[" + source.n() + "] " + source.article().displayTitle())
                    .collect(Collectors.joining("; "))),
            answer.dropped().size(),
            cell(answer.composer()),
            answer.generation(),
            answer.timings().total().toMillis(),
            logged.feedback().stream()
                .map(each -> name(each.mark()))
                .collect(Collectors.joining(" ")),
            logged.delivery() == null ? "" : name(logged.delivery().state()));
      } catch (IOException e) {
        throw new UncheckedIOException("The table cannot be written: " + Reason.of(e), e);
      }
    }

    /** A spreadsheet would run what begins like a formula: it is made text by an apostrophe. */
    private static String cell(String text) {
      return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
      printer.close();
    }
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Double millis(@Nullable Duration duration) {
    return duration == null ? null : duration.toNanos() / 1e6;
  }
}
