package attache.bot.log;

import attache.corpus.Span;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** How lists and long texts are written into one column. */
final class Compact {
  private static final JsonFactory JSON = new JsonFactory();

  private Compact() {}

  /** A JSON array of arrays of texts and numbers. */
  static String table(List<List<Object>> rows) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartArray();
      for (List<Object> row : rows) {
        json.writeStartArray();
        for (Object cell : row) {
          switch (cell) {
            case Integer number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            default -> json.writeString(cell.toString());
          }
        }
        json.writeEndArray();
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The cells of {@link #table}, as texts. */
  static List<List<String>> table(String text) {
    List<List<String>> rows = new ArrayList<>();
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.START_ARRAY) {
        List<String> row = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          row.add(json.getText());
        }
        rows.add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A column does not hold a table: " + text, e);
    }
    return rows;
  }

  /** Texts, one a line of a {@link #table}. */
  static String texts(Stream<String> texts) {
    return table(texts.map(text -> List.<Object>of(text)).toList());
  }

  static List<String> texts(String table) {
    return table(table).stream().map(List::getFirst).toList();
  }

  /** Stretches, as {@code 0-12 13-40}. */
  static String spans(List<Span> spans) {
    return spans.stream()
        .map(span -> span.start() + "-" + span.end())
        .collect(Collectors.joining(" "));
  }

  static List<Span> spans(String text) {
    return words(text)
        .map(word -> word.split("-", 2))
        .map(ends -> new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
        .toList();
  }

  /** Numbers, as {@code 1 3}. */
  static String numbers(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  static List<Integer> numbers(String text) {
    return words(text).map(Integer::valueOf).toList();
  }

  private static Stream<String> words(String text) {
    return text.isEmpty() ? Stream.of() : Arrays.stream(text.split(" "));
  }

  /** UTF-8, deflated: prompts are long and much alike within themselves. */
  static byte[] deflate(String text) {
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
      deflater.finish();
      ByteArrayOutputStream deflated = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        deflated.write(buffer, 0, deflater.deflate(buffer));
      }
      return deflated.toByteArray();
    }
  }

  static String inflate(byte[] deflated) {
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(deflated);
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        if (count == 0 && !inflater.finished()) {
          throw new IllegalStateException("A deflated text breaks off");
        }
        text.write(buffer, 0, count);
      }
      return text.toString(StandardCharsets.UTF_8);
    } catch (DataFormatException e) {
      throw new IllegalStateException("A column does not hold a deflated text", e);
    }
  }
}
