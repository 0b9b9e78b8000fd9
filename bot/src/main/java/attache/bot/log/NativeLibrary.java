package attache.bot.log;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the SQLite driver unpacks its native library. */
final class NativeLibrary {
  private static final String KEY = "org.sqlite.tmpdir";

  /** The largest of the libraries in sqlite-jdbc 3.54 has 1.9 MB. */
  private static final long ROOM = 4 << 20;

  private NativeLibrary() {}

  /**
   * Has the driver unpack into {@code folder} instead of the machine's temporary folder, which may
   * forbid execution or belong to everybody. Where the folder cannot be written or its disk is
   * full, or someone has set the place already, nothing changes. Effective only before the driver's
   * first use.
   */
  static void unpackBelow(Path folder) {
    if (System.getProperty(KEY) == null
        && Files.isWritable(folder)
        && folder.toFile().getUsableSpace() > ROOM) {
      System.setProperty(KEY, folder.toString());
    }
  }
}
