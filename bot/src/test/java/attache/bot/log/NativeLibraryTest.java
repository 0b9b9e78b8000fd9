package attache.bot.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {
  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

  @Test
  void what_a_killed_process_left_is_taken_away_and_nothing_else(@TempDir Path home)
      throws IOException {
    for (String name :
        List.of(
            "sqlite-3.54.1-aaaa-libsqlitejdbc.so",
            "sqlite-3.54.1-aaaa-libsqlitejdbc.so.lck",
            "sqlite-3.54.1-bbbb-libsqlitejdbc.so",
            "log.db",
            "sqlite-notes.txt")) {
      Path file = Files.writeString(home.resolve(name), name);
      boolean young = name.contains("bbbb");
      Files.setLastModifiedTime(file, FileTime.from(young ? NOW : NOW.minusSeconds(86_400)));
    }
    NativeLibrary.clear(home, NOW.minusSeconds(3_600));
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "sqlite-3.54.1-bbbb-libsqlitejdbc.so", "log.db", "sqlite-notes.txt");
    }
  }
}
