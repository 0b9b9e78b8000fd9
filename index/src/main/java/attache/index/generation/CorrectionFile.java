package attache.index.generation;

import attache.corpus.ArticleId;
import attache.corpus.ContentDigest;
import attache.index.Correction;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Corrections, one a line. Each generation carries those of its update, so that they come with it
 * or not at all; the home keeps those of all generations, also of those that are dropped.
 */
final class CorrectionFile {
  private static final Logger LOG = LoggerFactory.getLogger(CorrectionFile.class);
  private static final String NAME = "corrections.jsonl";

  /** What the home keeps: at some 2 kB each they come to 10 MB at most. */
  private static final int KEPT = 5_000;

  private static final JsonFactory JSON = new JsonFactory();

  private CorrectionFile() {}

  /** Writes the corrections of an update into its generation; no file where there are none. */
  static void write(List<Correction> corrections, Path generation) throws IOException {
    if (!corrections.isEmpty()) {
      Path file = generation.resolve(NAME);
      Files.write(file, lines(corrections));
      IOUtils.fsync(file, false);
    }
  }

  /**
   * Takes over into the home what generations have and the home has not. Only for whoever holds the
   * lock.
   */
  static void collect(HomeLayout layout) throws IOException {
    List<Correction> kept = null;
    boolean more = false;
    for (String name : layout.generations()) {
      Path file = layout.generation(name).resolve(NAME);
      if (Files.exists(file)) {
        kept = kept == null ? new ArrayList<>(read(home(layout))) : kept;
        Set<String> known = new HashSet<>();
        kept.forEach(correction -> known.add(correction.generation()));
        if (!known.contains(name)) {
          kept.addAll(read(file));
          more = true;
        }
      }
    }
    if (kept != null && more) {
      replace(layout, kept.subList(Math.max(0, kept.size() - KEPT), kept.size()));
    }
  }

  private static void replace(HomeLayout layout, List<Correction> corrections) throws IOException {
    Path next = layout.index().resolve(NAME + ".next");
    Files.write(next, lines(corrections));
    IOUtils.fsync(next, false);
    Files.move(next, home(layout), StandardCopyOption.ATOMIC_MOVE);
    IOUtils.fsync(layout.index(), true);
  }

  /**
   * Takes off the record what came with generations after that one. Only for whoever holds the
   * lock.
   */
  static void takeBack(HomeLayout layout, String generation) throws IOException {
    for (String name : layout.generations()) {
      if (name.compareTo(generation) > 0) {
        Files.deleteIfExists(layout.generation(name).resolve(NAME));
      }
    }
    List<Correction> all = read(home(layout));
    List<Correction> left =
        all.stream().filter(each -> each.generation().compareTo(generation) <= 0).toList();
    if (left.size() < all.size()) {
      replace(layout, left);
    }
  }

  /** All that the home keeps, the oldest first. */
  static List<Correction> all(HomeLayout layout) throws IOException {
    return read(home(layout));
  }

  private static Path home(HomeLayout layout) {
    return layout.index().resolve(NAME);
  }

  private static List<String> lines(List<Correction> corrections) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Correction correction : corrections) {
      lines.add(line(correction));
    }
    return lines;
  }

  private static String line(Correction correction) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("at", correction.at().toString());
      json.writeStringField("generation", correction.generation());
      json.writeStringField("article", correction.article().value());
      json.writeStringField("title", correction.title());
      json.writeStringField("before", correction.before().hex());
      json.writeStringField("after", correction.after().hex());
      json.writeNumberField("different", correction.different());
      write(json, "dropped", correction.dropped());
      write(json, "put", correction.put());
      json.writeEndObject();
    }
    return line.toString();
  }

  private static void write(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static List<Correction> read(Path file) throws IOException {
    List<Correction> corrections = new ArrayList<>();
    if (!Files.exists(file)) {
      return corrections;
    }
    for (String line : Files.readAllLines(file)) {
      try {
        corrections.add(correction(line));
      } catch (IOException | DateTimeException | IllegalArgumentException e) {
        // The record is for people to look at: one broken line must not keep the others from them.
        LOG.warn("correction unreadable file={}", file, e);
      }
    }
    return corrections;
  }

  private static Correction correction(String line) throws IOException {
    Map<String, List<String>> fields = new HashMap<>();
    try (JsonParser json = JSON.createParser(line)) {
      String name = "";
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME) {
          name = json.currentName();
        } else if (json.currentToken().isScalarValue()) {
          fields.computeIfAbsent(name, key -> new ArrayList<>()).add(json.getText());
        }
      }
    }
    return new Correction(
        Instant.parse(one(fields, "at")),
        one(fields, "generation"),
        new ArticleId(one(fields, "article")),
        one(fields, "title"),
        new ContentDigest(one(fields, "before")),
        new ContentDigest(one(fields, "after")),
        Integer.parseInt(one(fields, "different")),
        fields.getOrDefault("dropped", List.of()),
        fields.getOrDefault("put", List.of()));
  }

  private static String one(Map<String, List<String>> fields, String name) {
    List<String> values = fields.getOrDefault(name, List.of());
    if (values.isEmpty()) {
      throw new IllegalArgumentException("A correction has no " + name);
    }
    return values.getFirst();
  }
}
