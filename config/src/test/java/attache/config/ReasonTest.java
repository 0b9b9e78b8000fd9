package attache.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonTest {
  @Test
  void what_went_wrong_with_a_file_is_said_in_words() {
    assertThat(Reason.of(new NoSuchFileException("a.txt"))).isEqualTo("it is not there");
    assertThat(Reason.of(new UncheckedIOException(new AccessDeniedException("a.txt"))))
        .isEqualTo("its permissions do not allow it");
    assertThat(
            Reason.of(
                new UncheckedIOException(
                    "The upload a.txt cannot be deleted", new AccessDeniedException("a.txt"))))
        .isEqualTo("The upload a.txt cannot be deleted: its permissions do not allow it");
    assertThat(Reason.of(new FileSystemException("a.txt", null, "Is a directory")))
        .isEqualTo("is a directory");
    assertThat(Reason.of(new FileNotFoundException("a.txt (Permission denied)")))
        .isEqualTo("its permissions do not allow it");
    assertThat(Reason.of(new MalformedInputException(1))).isEqualTo("it is not UTF-8 text");
  }

  @Test
  void no_name_of_a_class_is_left_whatever_fails() {
    List<Throwable> all =
        List.of(
            new ConnectException(),
            new IOException(new NoSuchFileException("a.txt")),
            new IOException("Reading failed: java.nio.file.AccessDeniedException: a.txt"),
            new IllegalStateException(),
            new IOException(new IOException("java.util.zip.ZipException")));
    for (Throwable each : all) {
      assertThat(Reason.of(each)).isNotBlank().doesNotContain("Exception", "java.");
    }
  }

  @Test
  void one_thing_is_counted_in_the_singular() {
    assertThat(Counted.of(1, "article")).isEqualTo("1 article");
    assertThat(Counted.of(0, "article")).isEqualTo("0 articles");
    assertThat(Counted.of(2_000, "article")).isEqualTo("2000 articles");
  }
}
