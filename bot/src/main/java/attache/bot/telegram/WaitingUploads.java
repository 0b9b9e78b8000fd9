package attache.bot.telegram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Documents that wait until an admin says whether to add them, in a folder of the home, so that
 * they outlive a restart. Each is known by the number of the update that brought it.
 */
final class WaitingUploads {
  private static final int MOST_NAME = 100;

  private final Path folder;

  WaitingUploads(Path folder) {
    this.folder = folder;
  }

  /**
   * @param name as {@link #fileName} makes it
   */
  Path keep(long seq, String name, byte[] content) throws IOException {
    Path file = folder(seq).resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  /** The document, or null where it does not wait any more. */
  @Nullable Path find(long seq) {
    if (!Files.isDirectory(folder(seq))) {
      return null;
    }
    try (Stream<Path> files = Files.list(folder(seq))) {
      return files.findFirst().orElse(null);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder of uploads cannot be read", e);
    }
  }

  /** Deletes the document, if it waits. */
  void forget(long seq) {
    Path file = find(seq);
    if (file == null) {
      return;
    }
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder(seq));
    } catch (IOException e) {
      throw new UncheckedIOException("The upload " + file + " cannot be deleted", e);
    }
  }

  /** The last part of the name a person's app gave, without what a file system might take amiss. */
  static String fileName(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String safe = last.replaceAll("[\\p{Cntrl}<>:\"|?*]", "_").replaceAll("^\\.+", "").strip();
    String kept = safe.length() <= MOST_NAME ? safe : safe.substring(safe.length() - MOST_NAME);
    return kept.isEmpty() ? "document" : kept;
  }

  private Path folder(long seq) {
    return folder.resolve(Long.toString(seq));
  }
}
