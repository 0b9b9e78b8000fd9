package attache.corpus;

import attache.corpus.read.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that holds one article. */
record FileDocument(Path file, String location, ContentDigest digest, Format format)
    implements RawDocument {

  @Override
  public ReadResult read() {
    byte[] content;
    try {
      content = Files.readAllBytes(file);
    } catch (IOException e) {
      return new ReadResult.Rejected(location, FileReasons.of(e));
    }
    return ArticleAssembly.assemble(
        location,
        format.parse(content),
        url -> new ArticleId(url == null ? location : url.toString()));
  }
}
