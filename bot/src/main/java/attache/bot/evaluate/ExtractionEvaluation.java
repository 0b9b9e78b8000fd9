package attache.bot.evaluate;

import attache.config.Reason;
import attache.corpus.read.HtmlExtraction;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Extracts the stories of a folder of web pages, {@code html/ID.html.gz}, and compares them with
 * {@code ground-truth.json} where the folder has one: {@code eval --extraction}.
 */
public final class ExtractionEvaluation {
  private static final String SUFFIX = ".html.gz";
  private static final String BODY = "articleBody";

  private final JsonMapper json = JsonMapper.builder().build();

  /**
   * Extracts the story of every page; one that cannot be read is reported and counts as empty.
   *
   * @throws EvaluationFailed if the folder holds no pages, or its truth cannot be read
   */
  public ExtractionReport evaluate(Path folder) throws EvaluationFailed {
    SortedMap<String, String> bodies = new TreeMap<>();
    SortedMap<String, String> unreadable = new TreeMap<>();
    for (Path page : pages(folder.resolve("html"))) {
      String name = page.getFileName().toString();
      String id = name.substring(0, name.length() - SUFFIX.length());
      try (InputStream in = new GZIPInputStream(Files.newInputStream(page))) {
        bodies.put(id, HtmlExtraction.articleBody(in.readAllBytes()));
      } catch (IOException e) {
        bodies.put(id, "");
        unreadable.put(
            id,
            page
                + " cannot be unpacked ("
                + Reason.of(e)
                + "); its story counts as empty. Fetch the page again.");
      }
    }
    return new ExtractionReport(bodies, unreadable, matches(folder, bodies));
  }

  private static List<Path> pages(Path folder) throws EvaluationFailed {
    if (!Files.isDirectory(folder)) {
      throw new EvaluationFailed(
          "There is no folder "
              + folder
              + ". Name a folder with html/ID"
              + SUFFIX
              + " in it, one file a page.");
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> pages = files.filter(each -> each.toString().endsWith(SUFFIX)).sorted().toList();
      if (pages.isEmpty()) {
        throw new EvaluationFailed(
            folder + " holds no page. Pages are files named ID" + SUFFIX + ".");
      }
      return pages;
    } catch (IOException e) {
      throw new EvaluationFailed(folder + " cannot be listed: " + Reason.of(e), e);
    }
  }

  private SortedMap<String, ShingleMatch> matches(Path folder, SortedMap<String, String> bodies)
      throws EvaluationFailed {
    SortedMap<String, ShingleMatch> matches = new TreeMap<>();
    Path file = folder.resolve("ground-truth.json");
    if (!Files.exists(file)) {
      return matches;
    }
    try {
      JsonNode truth = json.readTree(Files.readString(file));
      bodies.forEach(
          (id, body) -> {
            JsonNode entry = truth.get(id);
            if (entry != null) {
              matches.put(id, ShingleMatch.of(entry.path(BODY).asText(""), body));
            }
          });
      return matches;
    } catch (IOException e) {
      throw new EvaluationFailed(
          file + " cannot be read as JSON ({ID: {\"articleBody\": text}}): " + Reason.of(e), e);
    }
  }

  /**
   * Writes {ID: {"articleBody": text}}.
   *
   * @throws IOException if the file cannot be written
   */
  public void write(ExtractionReport report, Path out) throws IOException {
    ObjectNode all = json.createObjectNode();
    report.bodies().forEach((id, body) -> all.putObject(id).put(BODY, body));
    Files.writeString(out, json.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
  }
}
