package attache.index.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Begins a search index as hard links to the files of another. */
final class LinkedFiles {
  private LinkedFiles() {}

  /**
   * Links, or where the file system cannot copies, the files of the last commit in one folder into
   * another.
   */
  static void link(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Directory directory = FSDirectory.open(from)) {
      for (String file : SegmentInfos.readLatestCommit(directory).files(true)) {
        Path target = to.resolve(file);
        try {
          Files.createLink(target, from.resolve(file));
        } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
          // Some file systems have no hard links; what else is wrong, copying will tell.
          Files.copy(from.resolve(file), target);
        }
      }
    }
  }
}
