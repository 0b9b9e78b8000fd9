package attache.config;

import java.nio.file.Path;
import java.util.List;

/**
 * What is indexed.
 *
 * @param paths files and folders of articles; absolute, not checked to exist
 */
public record CorpusSettings(List<Path> paths) {
  public CorpusSettings {
    paths = List.copyOf(paths);
  }

  static CorpusSettings read(SettingsSource source) {
    return new CorpusSettings(
        source.paths("corpus.paths", "corpus/articles").stream()
            .map(path -> path.toAbsolutePath().normalize())
            .toList());
  }
}
