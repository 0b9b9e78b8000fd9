package attache.corpus.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one line of JSON Lines: an object with {@code text} and, as far as known, {@code title,
 * url, published, source, authors, language}. The last five may also stand in an object {@code
 * metadata}, as retrieval suites have it.
 */
public final class JsonLine {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonFactory JSON = MAPPER.getFactory();

  private JsonLine() {}

  /**
   * What a line calls itself.
   *
   * @param suite whether it does so by {@code _id}, as retrieval suites do, which is then the
   *     article's id whatever else the line says
   */
  public record Name(String id, boolean suite) {}

  /** The line's name; empty where it has none or is no JSON. Reads no further than needed. */
  public static Optional<Name> name(byte[] line) {
    Name name = null;
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        boolean usable = value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT;
        if (usable && !parser.getText().isBlank()) {
          if (field.equals("_id")) {
            return Optional.of(new Name(parser.getText(), true));
          }
          name = field.equals("id") ? new Name(parser.getText(), false) : name;
        }
        parser.skipChildren();
      }
    } catch (JsonProcessingException broken) {
      // Parsing the line in full will say what is wrong with it.
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory", e);
    }
    return Optional.ofNullable(name);
  }

  public static Parsed parse(byte[] line) {
    Values values;
    try {
      values = read(line);
    } catch (StreamConstraintsException e) {
      // Its message names the library's settings, which nobody here can change.
      return new Parsed.Unreadable(
          "The line is nested more deeply, or has longer numbers or names, than any article's");
    } catch (JsonProcessingException e) {
      return new Parsed.Unreadable("The line is not a JSON object: " + inWords(e));
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory", e);
    }
    if (values.more()) {
      return new Parsed.Unreadable(
          "The line holds more than one JSON value; put each object on a line of its own");
    }
    return switch (values.first()) {
      case Map<?, ?> object -> article(object);
      case null -> noObject("null");
      case List<?> list -> noObject("a list; put each of its objects on a line of its own");
      case String text -> noObject("a string");
      default -> noObject(values.first().toString());
    };
  }

  private static Parsed noObject(String what) {
    return new Parsed.Unreadable("The line is not a JSON object but " + what);
  }

  private static Parsed article(Map<?, ?> object) {
    if (!(object.get("text") instanceof String text) || text.isBlank()) {
      return new Parsed.Unreadable("The line has no \"text\", or it is empty");
    }
    Map<Object, Object> fields = new HashMap<>();
    if (object.get("metadata") instanceof Map<?, ?> metadata) {
      fields.putAll(metadata);
    }
    object.forEach(fields::put);
    return Format.limited(
        new Parsed.Drafted(DeclaredFields.of(fields, "JSON field").with(text, null)));
  }

  /** What the parser says of broken JSON, without the names of its classes and settings. */
  private static String inWords(JsonProcessingException e) {
    return String.valueOf(e.getOriginalMessage())
        .replaceAll("(?s)(?: \\(start marker|: enable ).*", "");
  }

  /**
   * What stands on a line.
   *
   * @param more whether something follows the first value
   */
  private record Values(@Nullable Object first, boolean more) {}

  /** A line that is not in UTF-8, as JSON should be, is decoded as any text is. */
  private static Values read(byte[] line) throws IOException {
    try (JsonParser parser = JSON.createParser(line)) {
      return read(parser);
    } catch (JsonProcessingException e) {
      if (TextDecoder.isUtf8(line)
          || !(TextDecoder.decode(line) instanceof TextDecoder.Text(String text))) {
        throw e;
      }
      try (JsonParser parser = JSON.createParser(text)) {
        return read(parser);
      }
    }
  }

  private static Values read(JsonParser parser) throws IOException {
    Object first = MAPPER.readValue(parser, Object.class);
    return new Values(first, parser.nextToken() != null);
  }
}
