package attache.index.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("sets a system property")
class NativeRuntimeTest {
  private static final String PLACE = "onnxruntime.native.path";

  private String before = "";

  @BeforeEach
  void forget() {
    before = System.getProperty(PLACE, "");
    System.clearProperty(PLACE);
  }

  @AfterEach
  void putBack() {
    if (before.isEmpty()) {
      System.clearProperty(PLACE);
    } else {
      System.setProperty(PLACE, before);
    }
  }

  @Test
  void the_library_is_unpacked_once_and_nothing_grows(@TempDir Path cache) throws IOException {
    NativeRuntime.keepIn(cache);
    String place = System.getProperty(PLACE);
    List<Path> files = files(cache);
    assertThat(place).startsWith(cache.toString());
    assertThat(files).hasSize(2).allMatch(file -> file.startsWith(place));

    Path library = files.getFirst();
    Object time = Files.getLastModifiedTime(library);
    System.clearProperty(PLACE);
    NativeRuntime.keepIn(cache);
    assertThat(System.getProperty(PLACE)).isEqualTo(place);
    assertThat(Files.getLastModifiedTime(library)).isEqualTo(time);
    assertThat(files(cache)).isEqualTo(files);
  }

  @Test
  void a_library_that_was_damaged_is_unpacked_again(@TempDir Path cache) throws IOException {
    NativeRuntime.keepIn(cache);
    Path library = files(cache).getFirst();
    byte[] whole = Files.readAllBytes(library);
    byte[] damaged = whole.clone();
    damaged[damaged.length / 2]++;
    Files.write(library, damaged);
    System.clearProperty(PLACE);
    NativeRuntime.keepIn(cache);
    assertThat(Files.readAllBytes(library)).isEqualTo(whole);
  }

  @Test
  void a_folder_that_cannot_be_written_leaves_the_runtime_to_itself(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "where a folder should be");
    NativeRuntime.keepIn(file);
    assertThat(System.getProperty(PLACE)).isNull();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
