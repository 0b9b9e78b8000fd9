package attache.index.generation;

import static org.assertj.core.api.Assertions.assertThat;

import attache.index.GenerationInfo;
import attache.index.Standstill;
import attache.index.UpdateResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexUpkeepTest {
  private static final Duration OFTEN = Duration.ofMillis(50);
  private static final Duration A_WHILE = Duration.ofSeconds(30);

  private Workplace work;
  private final BlockingQueue<UpdateResult> told = new LinkedBlockingQueue<>();

  @BeforeEach
  void setUp(@TempDir Path folder) {
    work = new Workplace(folder).withThreeArticles();
  }

  @Test
  void files_that_come_change_and_go_are_indexed_without_being_asked() throws Exception {
    work.with("more.txt", "A treaty on fishing was signed in Da Nang.")
        .with("most.txt", "A treaty on rail was signed in Lao Cai.");
    try (IndexUpkeep upkeep = upkeep(true)) {
      upkeep.start();
      await(() -> work.indexed().contains("hanoi.txt"));
      work.with("new.txt", "The Lao embassy in Hanoi moved to a new building.");
      await(() -> work.indexed().contains("new.txt"));
      work.delete("new.txt");
      await(() -> !work.indexed().contains("new.txt"));
      await(() -> info().embedded() == 4);
    }
  }

  @Test
  void vectors_are_added_in_the_background_though_nothing_is_watched() throws Exception {
    work.updated(work.request().withEmbedding(Duration.ZERO));
    work.with("new.txt", "The Lao embassy in Hanoi moved to a new building.");
    try (IndexUpkeep upkeep = upkeep(false)) {
      upkeep.start();
      await(() -> info().embedded() == 2);
    }
    assertThat(work.articleIds()).doesNotContain("new.txt");
  }

  @Test
  void a_rollback_rests_until_somebody_updates() throws Exception {
    work.updated();
    work.with("new.txt", "The Lao embassy in Hanoi moved to a new building.").updated();
    work.generations.rollback();
    try (IndexUpkeep upkeep = upkeep(true)) {
      upkeep.start();
      TimeUnit.MILLISECONDS.sleep(10 * OFTEN.toMillis());
      assertThat(work.articleIds()).doesNotContain("new.txt");
      work.updated();
      work.with("newer.txt", "The Thai embassy in Hanoi moved as well.");
      await(() -> work.indexed().contains("newer.txt"));
    }
  }

  @Test
  void a_corpus_that_shrinks_too_much_is_told_once_and_left_alone() throws Exception {
    work.updated();
    work.delete("xining.txt");
    try (IndexUpkeep upkeep = upkeep(true)) {
      upkeep.start();
      UpdateResult first = told.poll(A_WHILE.toMillis(), TimeUnit.MILLISECONDS);
      assertThat(first).isInstanceOf(UpdateResult.Refused.class);
      TimeUnit.MILLISECONDS.sleep(10 * OFTEN.toMillis());
    }
    assertThat(told).isEmpty();
    assertThat(work.articleIds()).hasSize(3);
    Standstill refused = work.generations.standstill().orElseThrow();
    assertThat(refused.kind()).isEqualTo(Standstill.Kind.REFUSED);
    assertThat(refused.message()).contains("1 of the 3 articles in the index would go", "--force");
    work.updated(work.request().withForce(true));
    assertThat(work.generations.standstill()).isEmpty();
  }

  @Test
  void what_fails_is_noted_until_an_update_is_done() throws Exception {
    work.updated();
    Path elsewhere = work.folder.resolve("elsewhere");
    try (IndexUpkeep upkeep = upkeep(true)) {
      upkeep.start();
      Files.move(work.articles, elsewhere);
      await(() -> work.generations.standstill().isPresent());
      Standstill failed = work.generations.standstill().orElseThrow();
      assertThat(failed.kind()).isEqualTo(Standstill.Kind.FAILED);
      assertThat(failed.message()).contains("does not exist");
      Files.move(elsewhere, work.articles);
      await(() -> work.generations.standstill().isEmpty());
    }
    assertThat(told).hasSize(1);
  }

  @Test
  void a_pause_after_a_rollback_is_noted_with_the_state_that_was_gone_back_to() throws Exception {
    String first = work.updated().generation();
    work.with("new.txt", "The Lao embassy in Hanoi moved to a new building.").updated();
    work.generations.rollback();
    assertThat(work.generations.standstill())
        .hasValueSatisfying(
            paused -> {
              assertThat(paused.kind()).isEqualTo(Standstill.Kind.PAUSED);
              assertThat(paused.message()).contains(first);
            });
    work.updated();
    assertThat(work.generations.standstill()).isEmpty();
  }

  private IndexUpkeep upkeep(boolean watch) {
    return new IndexUpkeep(
        work.generations, List.of(work.articles), watch, OFTEN, OFTEN, told::add);
  }

  private GenerationInfo info() {
    return work.generations.list().getLast();
  }

  /** Something that will be so before long. */
  @FunctionalInterface
  private interface Soon {
    boolean isSo();
  }

  private static void await(Soon soon) throws InterruptedException {
    long deadline = System.nanoTime() + A_WHILE.toNanos();
    while (!soon.isSo()) {
      assertThat(System.nanoTime()).as("time is up").isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(OFTEN.toMillis());
    }
  }
}
