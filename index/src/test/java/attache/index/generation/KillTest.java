package attache.index.generation;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.Language;
import attache.index.ProgressListener;
import attache.index.UpdateRequest;
import attache.index.UpdateResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills updates with the signal that no process can catch, at random moments, and looks at what
 * they leave. The system property {@code attache.kills} says how often; {@code mvn -Pfull} sets 30.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("attache.kills", 3);
  private static final int ARTICLES = 40;

  @Test
  void an_update_killed_at_any_moment_leaves_a_working_index_and_the_next_one_finishes(
      @TempDir Path folder) throws Exception {
    Workplace work = new Workplace(folder);
    write(work, 0);
    long usual = timeOfFirstUpdate(work);
    Random random = new Random(20_261_121);
    for (int kill = 1; kill <= KILLS; kill++) {
      write(work, kill);
      Process update = start(work);
      assertThat(update.inputReader().readLine()).isEqualTo("begins");
      long moment = (long) (random.nextDouble() * usual);
      boolean finished = update.waitFor(moment, TimeUnit.NANOSECONDS);
      update.destroyForcibly().waitFor();
      String when =
          "kill %d after %d ms of %d (finished: %b)"
              .formatted(kill, moment / 1_000_000, usual / 1_000_000, finished);

      assertThat(work.articleIds()).as(when).hasSize(ARTICLES);
      assertThat(work.found("delegation embassy Hanoi", Language.ENGLISH)).as(when).isNotEmpty();
      assertThat(work.update()).as(when).isNotInstanceOf(UpdateResult.Failed.class);
      assertThat(work.found("round" + kill, Language.ENGLISH)).as(when).hasSize(10);
      assertThat(folders(work)).as(when).hasSizeLessThanOrEqualTo(5);
      assertThat(work.embedder.embedded).as(when).doesNotHaveDuplicates();
    }
  }

  /** Every round changes every article, so that the whole index is written anew. */
  private static void write(Workplace work, int round) {
    for (int i = 0; i < ARTICLES; i++) {
      work.with(
          "article" + i + ".txt",
          "Delegation number %d of round%d visited the embassy in Hanoi.".formatted(i, round));
    }
  }

  private static long timeOfFirstUpdate(Workplace work) throws Exception {
    Process update = start(work);
    assertThat(update.inputReader().readLine()).isEqualTo("begins");
    long began = System.nanoTime();
    assertThat(update.waitFor()).isZero();
    return System.nanoTime() - began;
  }

  private static List<String> folders(Workplace work) throws IOException {
    try (Stream<Path> files = Files.list(work.home.resolve("index"))) {
      return new ArrayList<>(
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.startsWith("g"))
              .toList());
    }
  }

  private static Process start(Workplace work) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Update.class.getName(),
            work.folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Brings an index up to date in a process of its own. */
  static final class Update {
    private Update() {}

    public static void main(String[] arguments) {
      Workplace work = new Workplace(Path.of(arguments[0]));
      System.out.println("begins");
      UpdateResult result =
          work.generations.update(UpdateRequest.of(List.of(work.articles)), ProgressListener.NONE);
      System.exit(result instanceof UpdateResult.Failed ? 1 : 0);
    }
  }
}
