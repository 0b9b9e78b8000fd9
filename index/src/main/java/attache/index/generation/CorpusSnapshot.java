package attache.index.generation;

import attache.corpus.ContentDigest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the files of a corpus look from outside: names, sizes, times and whether they may be read,
 * but not a byte of them. Equal for two moments between which nothing was written.
 */
record CorpusSnapshot(ContentDigest digest) {
  private static final Logger LOG = LoggerFactory.getLogger(CorpusSnapshot.class);

  static CorpusSnapshot of(List<Path> roots) throws IOException {
    MessageDigest digester = ContentDigest.sha256();
    for (Path root : roots) {
      Files.walkFileTree(
          root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor(digester));
    }
    return new CorpusSnapshot(ContentDigest.of(digester, new byte[0]));
  }

  private static SimpleFileVisitor<Path> visitor(MessageDigest digester) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!isHidden(file)) {
          String readable = Files.isReadable(file) ? "" : " unreadable";
          add(digester, file, attributes.size() + " " + attributes.lastModifiedTime() + readable);
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException e) {
        // What is gone or forbidden is part of how the corpus looks; an update says more of it.
        LOG.debug("file not seen file={}", file, e);
        add(digester, file, e.getClass().getName());
        return FileVisitResult.CONTINUE;
      }
    };
  }

  private static boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }

  private static void add(MessageDigest digester, Path file, String looks) {
    digester.update((file + "\n" + looks + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
