package attache.bot.log;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the SQLite driver unpacks its native library. */
final class NativeLibrary {
  private static final String KEY = "org.sqlite.tmpdir";

  private NativeLibrary() {}

  /**
   * Has the driver unpack into {@code folder} instead of the machine's temporary folder, which may
   * forbid execution or belong to everybody. Where the folder cannot be written, or someone has set
   * the place already, nothing changes. Effective only before the driver's first use.
   */
  static void unpackBelow(Path folder) {
    if (System.getProperty(KEY) == null && Files.isWritable(folder)) {
      System.setProperty(KEY, folder.toString());
    }
  }
}
