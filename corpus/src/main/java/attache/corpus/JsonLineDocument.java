package attache.corpus;

import attache.corpus.read.JsonLine;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line of a JSON Lines file. It holds the line, so that whoever keeps it keeps the text. */
final class JsonLineDocument implements RawDocument {
  private final Path file;
  private final String location;
  private final byte[] line;
  private final Optional<JsonLine.Name> name;

  /** Found out when it is first asked for, by several threads at worst. */
  private @Nullable ContentDigest digest;

  /**
   * @param fileLocation where the file lies in the corpus
   * @param number the line's number, from 1
   */
  JsonLineDocument(Path file, String fileLocation, long number, byte[] line) {
    this.file = file;
    this.line = line;
    this.name = JsonLine.name(line);
    this.location = fileLocation + ":" + name.map(JsonLine.Name::id).orElse(Long.toString(number));
  }

  @Override
  public Path file() {
    return file;
  }

  @Override
  public String location() {
    return location;
  }

  @Override
  public ContentDigest digest() {
    ContentDigest known = digest;
    if (known == null) {
      known = ContentDigest.of(line);
      digest = known;
    }
    return known;
  }

  @Override
  public ReadResult read(LineStatistics statistics) {
    return ArticleAssembly.assemble(
        location, JsonLine.parse(line), null, statistics, this::identity);
  }

  @Override
  public List<String> lines() {
    return ArticleAssembly.lines(JsonLine.parse(line));
  }

  private ArticleId identity(@Nullable URI url) {
    if (url != null && !name.map(JsonLine.Name::suite).orElse(false)) {
      return new ArticleId(url.toString());
    }
    return new ArticleId(name.map(JsonLine.Name::id).orElse(location));
  }
}
