package attache.index.generation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.apache.lucene.util.IOUtils;

/**
 * The file that names the current generation. It is replaced by renaming, so that whoever reads it
 * sees either the old name or the new one, whatever happens in between.
 *
 * @param generation its name
 * @param rolledBack whether somebody went back to it
 */
record CurrentPointer(String generation, boolean rolledBack) {
  private static final String ROLLED_BACK = "rolled back";

  /** Empty where no generation was ever finished. */
  static Optional<CurrentPointer> read(HomeLayout layout) throws IOException {
    try {
      String[] lines = Files.readString(file(layout)).split("\n", -1);
      return Optional.of(
          new CurrentPointer(lines[0].strip(), lines.length > 1 && lines[1].equals(ROLLED_BACK)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Makes this the current generation, for good once the call returns. */
  void write(HomeLayout layout) throws IOException {
    Path next = layout.index().resolve("current.next");
    writeDurably(next, generation + "\n" + (rolledBack ? ROLLED_BACK + "\n" : ""));
    Files.move(next, file(layout), StandardCopyOption.ATOMIC_MOVE);
    IOUtils.fsync(layout.index(), true);
  }

  private static Path file(HomeLayout layout) {
    return layout.index().resolve("current");
  }

  /** Writes a file and waits until the disk has it. */
  static void writeDurably(Path file, String content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }
}
