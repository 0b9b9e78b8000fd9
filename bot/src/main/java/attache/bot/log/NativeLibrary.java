package attache.bot.log;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the SQLite driver unpacks its native library. */
final class NativeLibrary {
  private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);
  private static final String KEY = "org.sqlite.tmpdir";

  /** The largest of the libraries in sqlite-jdbc 3.54 has 1.9 MB. */
  private static final long ROOM = 4 << 20;

  /** What the driver's files are called, with the lock that it sets beside its library. */
  private static final String FILES = "sqlite-*sqlitejdbc*";

  /**
   * A process loads its library within seconds; what is older is loaded, or left by a killed one.
   */
  private static final Duration LOADED = Duration.ofHours(1);

  private NativeLibrary() {}

  /**
   * Has the driver unpack into {@code folder} instead of the machine's temporary folder, which may
   * forbid execution or belong to everybody. Where the folder cannot be written or its disk is
   * full, or someone has set the place already, nothing changes. Effective only before the driver's
   * first use.
   *
   * <p>The driver takes its library away when the process ends, and a killed one leaves a megabyte
   * and its lock: what is there from before is taken away here.
   */
  static void unpackBelow(Path folder) {
    if (System.getProperty(KEY) == null && Files.isWritable(folder)) {
      clear(folder, Instant.now().minus(LOADED));
      if (folder.toFile().getUsableSpace() <= ROOM) {
        return;
      }
      System.setProperty(KEY, folder.toString());
    }
  }

  /** Deletes the driver's files that are older; a library that is in use stays in use. */
  static void clear(Path folder, Instant before) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, FILES)) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      // Some systems do not let go of a library in use; the next start tries again.
      LOG.debug("event=native_library_not_cleared folder={}", folder, e);
    }
  }
}
