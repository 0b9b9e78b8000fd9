package attache.bot.evaluate;

import attache.config.Reason;
import attache.corpus.ArticleId;
import attache.corpus.ContentDigest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the files of a suite. */
final class SuiteReader {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;

  SuiteReader(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  Suite read(String split) throws EvaluationFailed {
    if (!Files.isDirectory(folder)) {
      throw new EvaluationFailed(folder + " is not a folder; name one that holds corpus.jsonl.");
    }
    Path corpus = corpus();
    Map<String, Map<String, Integer>> judgments =
        judgments(folder.resolve("qrels").resolve(split + ".tsv"));
    List<SuiteQuestion> questions = questions(folder.resolve("queries.jsonl"), judgments);
    Path name = folder.getFileName();
    return new Suite(
        name == null ? "suite" : name.toString(),
        split,
        corpus,
        digest(corpus),
        questions,
        judgments);
  }

  private Path corpus() throws EvaluationFailed {
    for (String name : List.of("corpus.jsonl", "corpus.jsonl.gz")) {
      if (Files.isRegularFile(folder.resolve(name))) {
        return folder.resolve(name);
      }
    }
    throw new EvaluationFailed(
        folder + " holds no corpus.jsonl or corpus.jsonl.gz; name the folder of a suite.");
  }

  private static ContentDigest digest(Path corpus) throws EvaluationFailed {
    MessageDigest digester = ContentDigest.sha256();
    try (InputStream file = Files.newInputStream(corpus);
        InputStream content =
            corpus.toString().endsWith(".gz") ? new GZIPInputStream(file, 1 << 16) : file) {
      byte[] buffer = new byte[1 << 16];
      for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
        digester.update(buffer, 0, count);
      }
    } catch (IOException e) {
      throw unreadable(corpus, e);
    }
    return ContentDigest.of(digester, new byte[0]);
  }

  private static Map<String, Map<String, Integer>> judgments(Path file) throws EvaluationFailed {
    Map<String, Map<String, Integer>> judgments = new LinkedHashMap<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      String[] cells = line.strip().split("\t", -1);
      boolean heading = number == 1 && cells[cells.length - 1].equals("score");
      if (line.isBlank() || heading) {
        continue;
      }
      try {
        // BEIR has three columns; TREC's own files have an unused one behind the first.
        int last = cells.length - 1;
        judgments
            .computeIfAbsent(cells[0], id -> new HashMap<>())
            .put(cells[last - 1], Integer.valueOf(cells[last].strip()));
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw new EvaluationFailed(
            file + ", line " + number + ": expected a query, a document and a whole number", e);
      }
    }
    return judgments;
  }

  private static List<SuiteQuestion> questions(
      Path file, Map<String, Map<String, Integer>> judgments) throws EvaluationFailed {
    List<SuiteQuestion> questions = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        SuiteQuestion question = question(JSON.readTree(line), judgments);
        if (!ids.add(question.id())) {
          throw new IllegalArgumentException("the id " + question.id() + " stands there twice");
        }
        questions.add(question);
      } catch (JsonProcessingException e) {
        throw new EvaluationFailed(
            file + ", line " + number + ": not a JSON object: " + e.getOriginalMessage(), e);
      } catch (DateTimeException | IllegalArgumentException e) {
        throw new EvaluationFailed(file + ", line " + number + ": " + e.getMessage(), e);
      }
    }
    return questions;
  }

  private static SuiteQuestion question(
      JsonNode line, Map<String, Map<String, Integer>> judgments) {
    String id = line.path("_id").asText();
    String text = line.path("text").asText();
    if (id.isEmpty() || text.isBlank()) {
      throw new IllegalArgumentException("expected _id and text");
    }
    JsonNode metadata = line.path("metadata");
    Map<String, String> groups = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : metadata.properties()) {
      if (entry.getValue().isValueNode() && !entry.getValue().isNull()) {
        groups.put(entry.getKey(), entry.getValue().asText());
      }
    }
    boolean relevant =
        judgments.getOrDefault(id, Map.of()).values().stream().anyMatch(grade -> grade > 0);
    return new SuiteQuestion(
        id,
        text,
        day(groups.get("asked")),
        texts(metadata.path("candidates")).stream().map(ArticleId::new).collect(Collectors.toSet()),
        texts(metadata.path("answers")),
        metadata.path("answerable").asBoolean(relevant),
        groups);
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null || text.isBlank() ? null : LocalDate.parse(text);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.asText()));
    return texts;
  }

  private static List<String> lines(Path file) throws EvaluationFailed {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static EvaluationFailed unreadable(Path file, IOException e) {
    return new EvaluationFailed(file + " cannot be read: " + Reason.of(e), e);
  }
}
