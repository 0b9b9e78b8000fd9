package attache.index.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.index.UpdateResult;
import attache.index.UpdateResult.Cause;
import attache.index.generation.WriterLock.Purpose;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterLockTest {
  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

  @TempDir Path folder;

  @Test
  void a_second_writer_hears_who_is_at_work_and_readers_go_on() throws Exception {
    Workplace work = new Workplace(folder).withThreeArticles();
    work.updated();
    WriterLock held = WriterLock.take(new HomeLayout(work.home), Purpose.UPDATE, NOW);
    try {
      assertThat(work.update())
          .isInstanceOfSatisfying(
              UpdateResult.Failed.class,
              failed -> {
                assertThat(failed.cause()).isEqualTo(Cause.BUSY);
                assertThat(failed.message())
                    .contains(
                        "Process " + ProcessHandle.current().pid(),
                        "2026-11-21T08:00:00Z",
                        "updating");
              });
      assertThat(work.articleIds()).hasSize(3);
    } finally {
      held.close();
    }
    assertThat(work.update()).isInstanceOf(UpdateResult.Unchanged.class);
  }

  @Test
  void another_process_keeps_the_lock_until_it_is_killed() throws Exception {
    HomeLayout layout = new HomeLayout(folder.resolve("home"));
    Process other =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                LockHolder.class.getName(),
                layout.home().toString())
            .redirectErrorStream(true)
            .start();
    try {
      assertThat(other.inputReader().readLine()).isEqualTo("held");
      assertThatThrownBy(() -> WriterLock.take(layout, Purpose.UPDATE, NOW))
          .isInstanceOf(WriterLock.Busy.class)
          .hasMessageContaining("Process " + other.pid());
    } finally {
      other.destroyForcibly();
    }
    assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
    WriterLock.take(layout, Purpose.UPDATE, NOW).close();
  }

  @Test
  void a_writer_waits_for_vectors_that_are_added_in_the_background() throws Exception {
    HomeLayout layout = new HomeLayout(folder.resolve("home"));
    WriterLock background = WriterLock.take(layout, Purpose.EMBEDDING, NOW);
    Thread release =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    Thread.sleep(300);
                    background.close();
                  } catch (InterruptedException | IOException e) {
                    throw new AssertionError(e);
                  }
                });
    WriterLock.take(layout, Purpose.UPDATE, NOW).close();
    release.join();
  }

  /** Takes the lock, says so, and sleeps until it is killed. */
  static final class LockHolder {
    private LockHolder() {}

    public static void main(String[] arguments) throws Exception {
      WriterLock.take(new HomeLayout(Path.of(arguments[0])), Purpose.UPDATE, Instant.now());
      System.out.println("held");
      Thread.sleep(60_000);
    }
  }
}
