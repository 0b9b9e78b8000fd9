package attache.bot.replay;

import attache.bot.question.Inquiry;
import attache.config.Reason;
import attache.corpus.ArticleId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file of cases: JSON Lines, one case a line and sorted by name, so that a review shows each case
 * that was added, changed or taken away as one line.
 */
public final class CaseFile {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;

  public CaseFile(Path file) {
    this.file = file;
  }

  /** Where it lies. */
  public Path file() {
    return file;
  }

  /**
   * All cases; none where there is no file.
   *
   * @throws ReplayFailed if the file cannot be read, or a line is malformed; names the line
   */
  public List<TestCase> read() throws ReplayFailed {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<TestCase> cases = new ArrayList<>();
    Set<String> names = new HashSet<>();
    int number = 0;
    try {
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank()) {
          TestCase read = parse(JSON.readTree(line));
          if (!names.add(read.name())) {
            throw new IllegalArgumentException("the name " + read.name() + " stands there twice");
          }
          cases.add(read);
        }
      }
    } catch (JsonProcessingException e) {
      throw new ReplayFailed(
          file + ", line " + number + ": not a JSON object: " + e.getOriginalMessage(), e);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new ReplayFailed(file + ", line " + number + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new ReplayFailed("The cases in " + file + " cannot be read: " + Reason.of(e), e);
    }
    return cases;
  }

  /** Adds a case, in place of one of the same name. One at a time may do so. */
  public synchronized void add(TestCase added) throws ReplayFailed {
    List<TestCase> cases = new ArrayList<>(read());
    cases.removeIf(each -> each.name().equals(added.name()));
    cases.add(added);
    cases.sort(Comparator.comparing(TestCase::name));
    String text = cases.stream().map(each -> write(each) + "\n").collect(Collectors.joining());
    Path absolute = file.toAbsolutePath();
    Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
    try {
      Files.writeString(part, text);
      Files.move(
          part, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new ReplayFailed("The cases in " + file + " cannot be written: " + Reason.of(e), e);
    }
  }

  private static TestCase parse(JsonNode line) {
    String name = line.path("name").asText();
    String question = line.path("question").asText();
    if (name.isBlank() || question.isBlank()) {
      throw new IllegalArgumentException("a case needs a name and a question");
    }
    List<Inquiry.Turn> conversation = new ArrayList<>();
    for (JsonNode turn : line.path("conversation")) {
      conversation.add(
          new Inquiry.Turn(
              turn.path("asked").asText(),
              turn.path("understood").asText(),
              turn.path("answer").asText()));
    }
    JsonNode expect = line.path("expect");
    return new TestCase(
        name,
        question,
        conversation,
        LocalDate.parse(line.path("asked").asText()),
        new Expectation(
            texts(expect.path("articles")).stream().map(ArticleId::new).collect(Collectors.toSet()),
            texts(expect.path("texts")),
            expect.path("refusal").asBoolean(false)),
        line.path("note").asText());
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static String write(TestCase written) {
    ObjectNode line = JSON.createObjectNode();
    line.put("name", written.name());
    line.put("question", written.question());
    if (!written.conversation().isEmpty()) {
      ArrayNode conversation = line.putArray("conversation");
      for (Inquiry.Turn turn : written.conversation()) {
        conversation
            .addObject()
            .put("asked", turn.asked())
            .put("understood", turn.understood())
            .put("answer", turn.answer());
      }
    }
    line.put("asked", written.asked().toString());
    ObjectNode expect = line.putObject("expect");
    Expectation expectation = written.expectation();
    if (!expectation.articles().isEmpty()) {
      ArrayNode articles = expect.putArray("articles");
      expectation.articles().stream().map(ArticleId::value).sorted().forEach(articles::add);
    }
    if (!expectation.texts().isEmpty()) {
      expectation.texts().forEach(expect.putArray("texts")::add);
    }
    if (expectation.refusal()) {
      expect.put("refusal", true);
    }
    line.put("note", written.note());
    return line.toString();
  }
}
