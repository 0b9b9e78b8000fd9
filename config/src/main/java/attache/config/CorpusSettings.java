package attache.config;

import java.nio.file.Path;
import java.util.List;

/**
 * What is indexed.
 *
 * @param paths files and folders of articles; absolute, not checked to exist
 * @param watch whether the bot indexes new, changed and deleted files by itself
 */
public record CorpusSettings(List<Path> paths, boolean watch) {
  public CorpusSettings {
    paths = List.copyOf(paths);
  }

  static CorpusSettings read(SettingsSource source) {
    return new CorpusSettings(
        source.paths("corpus.paths", "corpus/articles").stream()
            .map(path -> path.toAbsolutePath().normalize())
            .toList(),
        source.flag("corpus.watch", false));
  }
}
