package attache.index.generation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The documents that people sent, in a folder of the home. */
final class Uploads {
  private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

  /** Whatever could mean something in a path, hide a file, or not be a name on some system. */
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}/\\\\:*?\"<>|]+|^[.\\s]+");

  /** In UTF-16 units: with its number and in UTF-8 it stays within the 255 bytes of a file name. */
  private static final int LONGEST = 60;

  private final Path folder;

  Uploads(Path folder) {
    this.folder = folder;
  }

  /**
   * Keeps a document under its name, or a numbered one where that is taken by another.
   *
   * @return the file, complete and on the disk
   */
  Path keep(String fileName, InputStream content) throws IOException {
    Files.createDirectories(folder);
    Path arriving = Files.createTempFile(folder, ".arriving", null);
    try {
      Files.copy(content, arriving, StandardCopyOption.REPLACE_EXISTING);
      IOUtils.fsync(arriving, false);
      Path file = moveToFreeName(arriving, fileName);
      IOUtils.fsync(folder, true);
      return file;
    } finally {
      Files.deleteIfExists(arriving);
    }
  }

  private Path moveToFreeName(Path arriving, String fileName) throws IOException {
    String clean = UNFIT.matcher(fileName.strip()).replaceAll("_");
    int dot = clean.lastIndexOf('.');
    String stem = dot > 0 ? clean.substring(0, dot) : clean;
    String ending = dot > 0 ? clean.substring(dot) : "";
    stem = stem.isBlank() ? "upload" : stem.substring(0, Math.min(stem.length(), LONGEST));
    for (int number = 1; ; number++) {
      Path file = folder.resolve(number == 1 ? stem + ending : stem + "-" + number + ending);
      if (Files.exists(file) && Files.mismatch(file, arriving) == -1) {
        return file;
      }
      try {
        Files.createLink(file, arriving);
        return file;
      } catch (FileAlreadyExistsException e) {
        // Another document has the name; the next number may be free.
        LOG.debug("upload name taken file={}", file);
      } catch (UnsupportedOperationException e) {
        Files.move(arriving, file, StandardCopyOption.ATOMIC_MOVE);
        return file;
      }
    }
  }
}
