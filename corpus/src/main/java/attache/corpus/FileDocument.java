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
    return ArticleAssembly.assemble(
        location,
        parsed(),
        name == null ? null : name.toString(),
        statistics,
        url -> new ArticleId(url == null ? location : url.toString()));
  }

  @Override
  public List<String> lines() {
    return ArticleAssembly.lines(parsed());
  }

  private Parsed parsed() {
    try {
      return format.parse(Files.readAllBytes(file));
    } catch (IOException e) {
      return new Parsed.Unreadable(FileReasons.of(e));
    }
  }
}
