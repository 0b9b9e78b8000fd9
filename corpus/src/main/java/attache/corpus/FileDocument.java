package attache.corpus;

import attache.corpus.read.Format;
import attache.corpus.read.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file that holds one article. */
record FileDocument(Path file, String location, ContentDigest digest, Format format)
    implements RawDocument {

  @Override
  public ReadResult read(LineStatistics statistics) {
    Path name = file.getFileName();
    try {
      return ArticleAssembly.assemble(
          location,
          parsed(),
          name == null ? null : name.toString(),
          statistics,
          url -> new ArticleId(url == null ? location : url.toString()));
    } catch (IOException e) {
      return new ReadResult.Unavailable(location, FileReasons.of(e));
    }
  }

  @Override
  public List<String> lines() {
    try {
      return ArticleAssembly.lines(parsed());
    } catch (IOException gone) {
      return List.of();
    }
  }

  private Parsed parsed() throws IOException {
    return format.parse(Files.readAllBytes(file));
  }
}
