package attache.index.generation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Held by whoever writes to a home. The operating system frees it when its process ends, however it
 * ends. Who may read the home can read in the file who holds it.
 */
final class WriterLock implements AutoCloseable {
  /** How long a writer waits for vectors being added in the background, which pause for it. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

  /**
   * The lock files that this process holds, and what for. Closing any other channel on such a file
   * would free the lock, as POSIX has it, so within the process this map is asked before the file.
   */
  private static final Map<Path, String> HELD = new ConcurrentHashMap<>();

  private final Path file;
  private final FileChannel channel;

  private WriterLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Whoever writes, and what for. */
  enum Purpose {
    UPDATE("is updating"),
    EMBEDDING("is adding vectors to"),
    ROLLBACK("is rolling back"),
    REMOVAL("is removing an article from");

    private final String verb;

    Purpose(String verb) {
      this.verb = verb;
    }
  }

  /** Another writer is at work. */
  static final class Busy extends Exception {
    private static final long serialVersionUID = 1;

    Busy(String message) {
      super(message);
    }
  }

  /**
   * Takes the lock.
   *
   * @throws Busy if somebody else has it; where that one only adds vectors in the background, not
   *     before it has been waited for
   */
  static WriterLock take(HomeLayout layout, Purpose purpose, Instant now) throws IOException, Busy {
    Files.createDirectories(layout.index());
    Path file = layout.index().toRealPath().resolve("writer.lock");
    String note =
        "Process %d (since %s) %s"
            .formatted(
                ProcessHandle.current().pid(), now.truncatedTo(ChronoUnit.SECONDS), purpose.verb);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      String holder = HELD.putIfAbsent(file, note);
      if (holder == null) {
        WriterLock taken = lock(file, note);
        if (taken != null) {
          return taken;
        }
        holder = Files.readString(file).strip();
      }
      boolean worthWaiting =
          purpose != Purpose.EMBEDDING && holder.contains(Purpose.EMBEDDING.verb);
      if (!worthWaiting || System.nanoTime() > deadline) {
        throw new Busy(
            (holder.isEmpty() ? "Another process is writing to" : holder)
                + " the index in "
                + layout.home()
                + "; wait until it has finished, or stop it, and try again."
                + " Asking questions works meanwhile.");
      }
      pause(BETWEEN_TRIES);
    }
  }

  /** Locks the file, or forgets about it if another process has it. */
  private static @Nullable WriterLock lock(Path file, String note) throws IOException {
    FileChannel channel = null;
    boolean taken = false;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      taken = channel.tryLock() != null;
      if (!taken) {
        return null;
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8)));
      return new WriterLock(file, channel);
    } finally {
      if (!taken) {
        HELD.remove(file);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  static void pause(Duration time) throws Busy {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Busy("Interrupted while waiting for another writer of the index to finish.");
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD.remove(file);
    }
  }
}
