package attache.index.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.index.UpdateResult;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AttemptTest {
  private static final Path HOME = Path.of("home");

  @Test
  void a_full_disk_is_named_with_what_to_do() {
    UpdateResult result =
        Attempt.at(
            HOME,
            () -> {
              throw new IOException("No space left on device");
            });

    assertThat(result)
        .isEqualTo(
            new UpdateResult.Failed(
                UpdateResult.Cause.HOME,
                "The disk that holds home is full. Free some space and try again; questions go on"
                    + " with what was indexed, and the next run goes on from there."));
  }

  @Test
  void a_disk_that_fills_while_pieces_are_put_together_in_the_background_is_named_too() {
    UpdateResult result =
        Attempt.at(
            HOME,
            () -> {
              throw new IllegalStateException(
                  "this writer hit an unrecoverable error",
                  new IOException("No space left on device"));
            });

    assertThat(result)
        .isInstanceOfSatisfying(
            UpdateResult.Failed.class,
            failed -> assertThat(failed.message()).startsWith("The disk that holds home is full."));
  }

  @Test
  void a_home_that_is_not_ones_own_is_named() {
    UpdateResult result =
        Attempt.at(
            HOME,
            () -> {
              throw new AccessDeniedException("home/index");
            });

    assertThat(result)
        .isInstanceOfSatisfying(
            UpdateResult.Failed.class,
            failed ->
                assertThat(failed.message()).startsWith("home cannot be written (home/index)"));
  }

  @Test
  void a_mistake_of_the_program_stays_one() {
    assertThatThrownBy(
            () ->
                Attempt.at(
                    HOME,
                    () -> {
                      throw new IllegalStateException("one of ours");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("one of ours");
  }
}
