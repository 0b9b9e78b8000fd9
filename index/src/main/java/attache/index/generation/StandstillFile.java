package attache.index.generation;

import attache.index.Standstill;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Why changed files are not indexed by themselves, in a file of the home: the bot notes it, and
 * whoever asks how things stand is another process. Lines: since when, which kind, the message.
 */
final class StandstillFile {
  private static final Logger LOG = LoggerFactory.getLogger(StandstillFile.class);
  private static final int LINES = 3;

  private final Path file;

  StandstillFile(HomeLayout layout) {
    file = layout.index().resolve("standstill");
  }

  /** Empty where nothing is noted, or what is noted cannot be read. */
  Optional<Standstill> read() {
    try {
      String[] lines = Files.readString(file).split("\n", LINES);
      return lines.length < LINES
          ? Optional.empty()
          : Optional.of(
              new Standstill(
                  Standstill.Kind.valueOf(lines[1]), Instant.parse(lines[0]), lines[2].strip()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      LOG.warn("event=standstill_unreadable file={}", file, e);
      return Optional.empty();
    }
  }

  /** Notes it, unless the same is noted already. What cannot be noted is left: it only informs. */
  void note(Standstill.Kind kind, String message, Instant now) {
    boolean noted =
        read().filter(old -> old.kind() == kind && old.message().equals(message)).isPresent();
    if (noted) {
      return;
    }
    try {
      CurrentPointer.writeDurably(file, now + "\n" + kind + "\n" + message + "\n");
    } catch (IOException e) {
      LOG.warn("event=standstill_not_noted file={}", file, e);
    }
  }

  /** Notes that nothing stands still any more. */
  void clear() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("event=standstill_not_cleared file={}", file, e);
    }
  }
}
