package attache.index.generation;

import attache.index.GenerationInfo;
import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a generation records about itself, in {@code manifest.json}.
 *
 * @param schema the version of everything in the folder
 * @param update the first generation of the update that made this one: later ones of the same
 *     update only add vectors
 * @param before the generation that was current before that update; null where there was none
 * @param complete whether the whole corpus is in it; a first build that was broken off is not
 * @param awaiting how many articles have passages that still want their vectors
 */
record Manifest(
    GenerationInfo info,
    String schema,
    String update,
    @Nullable String before,
    boolean complete,
    int awaiting,
    boolean deduplicated,
    List<String> addedPaths,
    Removals removals) {
  private static final String FILE = "manifest.json";

  Manifest {
    addedPaths = List.copyOf(addedPaths);
  }

  void write(Path generation) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes, JsonEncoding.UTF8)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("name", info.name());
      json.writeStringField("schema", schema);
      json.writeStringField("created", info.created().toString());
      json.writeStringField("update", update);
      json.writeStringField("before", before);
      json.writeBooleanField("complete", complete);
      json.writeNumberField("articles", info.articles());
      json.writeNumberField("passages", info.passages());
      json.writeNumberField("embedded", info.embedded());
      json.writeNumberField("awaiting", awaiting);
      json.writeStringField("newest", info.newest() == null ? null : info.newest().toString());
      json.writeStringField("corpusDigest", info.corpusDigest());
      json.writeStringField("embedding", info.embedding());
      json.writeBooleanField("deduplicated", deduplicated);
      write(json, "corpusPaths", info.corpusPaths());
      write(json, "addedPaths", addedPaths);
      write(json, "removed", removals.lines());
      write(json, "removedAt", removals.timeLines());
      json.writeEndObject();
    }
    CurrentPointer.writeDurably(
        generation.resolve(FILE), bytes.toString(StandardCharsets.UTF_8) + "\n");
  }

  private static void write(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /**
   * Reads the manifest of a generation.
   *
   * @throws IOException if it is missing, or not what {@link #write} writes
   */
  static Manifest read(Path generation) throws IOException {
    Path file = generation.resolve(FILE);
    try {
      return of(fields(Files.readAllBytes(file)));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IOException(file + " is damaged: " + e.getMessage(), e);
    }
  }

  private static Manifest of(Map<String, List<String>> fields) {
    String newest = optional(fields, "newest");
    GenerationInfo info =
        new GenerationInfo(
            one(fields, "name"),
            Instant.parse(one(fields, "created")),
            Integer.parseInt(one(fields, "articles")),
            Integer.parseInt(one(fields, "passages")),
            Integer.parseInt(one(fields, "embedded")),
            newest == null ? null : LocalDate.parse(newest),
            one(fields, "corpusDigest"),
            fields.getOrDefault("corpusPaths", List.of()),
            one(fields, "embedding"));
    return new Manifest(
        info,
        one(fields, "schema"),
        one(fields, "update"),
        optional(fields, "before"),
        Boolean.parseBoolean(one(fields, "complete")),
        Integer.parseInt(one(fields, "awaiting")),
        Boolean.parseBoolean(one(fields, "deduplicated")),
        fields.getOrDefault("addedPaths", List.of()),
        Removals.of(
            fields.getOrDefault("removed", List.of()),
            fields.getOrDefault("removedAt", List.of())));
  }

  /** The values of each field of a flat object, as text. Streamed, since every start reads it. */
  private static Map<String, List<String>> fields(byte[] content) throws IOException {
    Map<String, List<String>> fields = new HashMap<>();
    try (JsonParser json = new JsonFactory().createParser(content)) {
      String name = "";
      while (json.nextToken() != null) {
        JsonToken token = json.currentToken();
        if (token == JsonToken.FIELD_NAME) {
          name = json.currentName();
          fields.put(name, new ArrayList<>());
        } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
          fields.computeIfAbsent(name, absent -> new ArrayList<>()).add(json.getText());
        }
      }
    }
    return fields;
  }

  private static @Nullable String optional(Map<String, List<String>> fields, String name) {
    List<String> values = fields.getOrDefault(name, List.of());
    return values.isEmpty() ? null : values.getFirst();
  }

  private static String one(Map<String, List<String>> fields, String name) {
    String value = optional(fields, name);
    if (value == null) {
      throw new IllegalArgumentException("it has no " + name);
    }
    return value;
  }
}
