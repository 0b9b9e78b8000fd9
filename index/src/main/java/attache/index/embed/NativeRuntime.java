package attache.index.embed;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The native library of ONNX Runtime, unpacked once and kept. Left to itself the runtime unpacks 17
 * MB into a new temporary folder at every start, and leaves them there when it is killed.
 */
final class NativeRuntime {
  private static final Logger LOG = LoggerFactory.getLogger(NativeRuntime.class);

  /** Where the runtime looks for its libraries before it unpacks any. */
  private static final String PLACE = "onnxruntime.native.path";

  private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

  private NativeRuntime() {}

  /**
   * Has the runtime load its libraries from below {@code cache}. Where that cannot be written, or
   * there is no library for this machine, or somebody has set the place already, nothing changes.
   * Effective only before the runtime's first use; safe beside other processes that do the same.
   */
  static void keepIn(Path cache) {
    if (System.getProperty(PLACE) != null) {
      return;
    }
    try {
      Optional<Path> folder = unpack(cache.resolve("onnxruntime"));
      folder.ifPresent(path -> System.setProperty(PLACE, path.toString()));
    } catch (IOException e) {
      LOG.warn(
          "event=native_runtime_not_kept cache={} reason={} effect=unpacked_at_each_start",
          cache,
          e.toString());
    }
  }

  private static Optional<Path> unpack(Path cache) throws IOException {
    Path folder = null;
    for (String library : LIBRARIES) {
      String file = System.mapLibraryName(library);
      URL url =
          OrtEnvironment.class.getResource("/ai/onnxruntime/native/" + machine() + "/" + file);
      if (url == null || !(url.openConnection() instanceof JarURLConnection connection)) {
        return Optional.empty();
      }
      JarEntry entry = connection.getJarEntry();
      if (folder == null) {
        // Another version has another checksum and goes to another place.
        folder = cache.resolve(Long.toHexString(entry.getCrc()));
      }
      Path target = folder.resolve(file);
      if (!isWhole(target, entry)) {
        copy(connection, target);
      }
    }
    return Optional.ofNullable(folder);
  }

  /** The name that the runtime gives to this kind of machine. */
  private static String machine() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String name = system.contains("mac") ? "osx" : system.contains("win") ? "win" : "linux";
    return name + "-" + (List.of("amd64", "x86_64").contains(processor) ? "x64" : processor);
  }

  /** Whether a file is there with all its bytes: some 10 ms for 17 MB. */
  private static boolean isWhole(Path file, JarEntry entry) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) != entry.getSize()) {
      return false;
    }
    CRC32 checksum = new CRC32();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        checksum.update(buffer, 0, count);
      }
    }
    return checksum.getValue() == entry.getCrc();
  }

  /** Another process may do the same at the same time: each moves a whole file into place. */
  private static void copy(JarURLConnection connection, Path target) throws IOException {
    Path folder = target.getParent();
    if (folder == null) {
      throw new IOException(target + " is in no folder");
    }
    clear(folder);
    Files.createDirectories(folder);
    Path arriving = Files.createTempFile(folder, "arriving", null);
    try (InputStream in = connection.getInputStream()) {
      Files.copy(in, arriving, StandardCopyOption.REPLACE_EXISTING);
      Files.move(arriving, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(arriving);
    }
  }

  /** Takes away other versions, and what killed processes left. */
  private static void clear(Path folder) throws IOException {
    Path cache = folder.getParent();
    if (cache == null || !Files.isDirectory(cache)) {
      return;
    }
    long hourAgo = System.currentTimeMillis() - 3_600_000;
    try (Stream<Path> files = Files.walk(cache)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        boolean otherVersion = !file.startsWith(folder);
        boolean left = file.getFileName().toString().startsWith("arriving");
        if ((otherVersion || left) && Files.getLastModifiedTime(file).toMillis() < hourAgo) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
