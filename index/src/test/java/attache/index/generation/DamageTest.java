package attache.index.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.index.Generation;
import attache.index.GenerationInfo;
import attache.index.IndexDamaged;
import attache.index.IndexUnusable;
import attache.index.UpdateResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that flips bits, and a file that names no state any more. */
class DamageTest {
  private Workplace work;

  @BeforeEach
  void setUp(@TempDir Path folder) {
    work = new Workplace(folder).withThreeArticles();
    work.updated();
    work.with("lyon.txt", "The mayor of Lyon received the delegation on the bridge of the city.");
    work.generations.remove(new ArticleId("hanoi.txt"));
  }

  /** Flips a bit in a data file of a part of a generation, where it does not show at once. */
  private void damage(String generation, String part) throws IOException {
    Path folder = work.home.resolve("index").resolve(generation).resolve(part);
    try (Stream<Path> files = Files.list(folder)) {
      Path file = files.filter(each -> each.toString().endsWith(".cfs")).findFirst().orElseThrow();
      byte[] whole = Files.readAllBytes(file);
      for (int eighth = 1; eighth < 8; eighth++) {
        byte[] bytes = whole.clone();
        bytes[bytes.length * eighth / 8] ^= 0x10;
        Files.write(file, bytes);
        if (opens()) {
          return;
        }
      }
    }
    throw new AssertionError("No bit in " + folder + " can be flipped unseen");
  }

  private boolean opens() {
    try (Generation open = work.generations.open().orElseThrow()) {
      return open.info().articles() > 0;
    } catch (IndexUnusable e) {
      return false;
    }
  }

  private String current() {
    return work.generations.list().getLast().name();
  }

  @Test
  void flipped_bits_are_found_in_both_parts() throws Exception {
    work.updated();
    try (Generation whole = work.generations.open().orElseThrow()) {
      assertThat(whole.damage()).isEmpty();
    }
    for (String part : List.of("passages", "catalogue")) {
      damage(current(), part);
      try (Generation damaged = work.generations.open().orElseThrow()) {
        assertThat(damaged.damage()).hasValueSatisfying(found -> assertThat(found).contains(part));
      }
      work.updated();
    }
  }

  @Test
  void an_update_builds_a_damaged_index_anew_and_brings_back_nothing_that_was_removed()
      throws Exception {
    work.updated();
    damage(current(), "passages");
    assertThat(work.updated().note()).contains("built anew", "is damaged");
    assertThat(work.articleIds()).containsExactly("kunming.txt", "lyon.txt", "xining.txt");
    assertThat(work.update()).isInstanceOf(UpdateResult.Unchanged.class);
    try (Generation whole = work.generations.open().orElseThrow()) {
      assertThat(whole.damage()).isEmpty();
    }
  }

  @Test
  void removing_from_a_damaged_index_says_that_it_is_and_what_to_do() throws Exception {
    work.updated();
    try (Stream<Path> files =
        Files.list(work.home.resolve("index").resolve(current()).resolve("catalogue"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".cfs")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 200; i < bytes.length - 200; i += 3) {
          bytes[i] ^= 0x55;
        }
        Files.write(file, bytes);
      }
    }
    assertThat(work.generations.remove(new ArticleId("xining.txt")))
        .isInstanceOfSatisfying(
            UpdateResult.Failed.class,
            failed ->
                assertThat(failed.message())
                    .contains("damaged", "`attache index`", "--rollback")
                    .doesNotContain("Exception"));
  }

  @Test
  void a_question_to_damaged_passages_says_so() throws Exception {
    work.updated();
    Path passages = work.home.resolve("index").resolve(current()).resolve("passages");
    try (Generation open = work.generations.open().orElseThrow();
        Stream<Path> files = Files.list(passages)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".cfs")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 100; i < bytes.length; i++) {
          bytes[i] = (byte) 0xFF;
        }
        Files.write(file, bytes);
      }
      assertThatThrownBy(
              () ->
                  open.retriever()
                      .retrieve(
                          attache.index.Query.of(
                              "friendly ties of Xining",
                              Language.ENGLISH,
                              java.time.LocalDate.EPOCH,
                              10)))
          .isInstanceOf(IndexDamaged.class)
          .hasMessageContaining("--rollback");
    }
  }

  @Test
  void going_back_passes_over_what_is_damaged_as_well() throws Exception {
    String first = work.generations.list().getFirst().name();
    work.updated();
    String second = work.generations.list().get(1).name();
    assertThat(work.generations.earlier().map(GenerationInfo::name)).contains(second);
    Files.writeString(work.home.resolve("index").resolve(second).resolve("manifest.json"), "{}");
    assertThat(work.generations.earlier().map(GenerationInfo::name)).contains(first);
    assertThat(work.generations.rollback())
        .isInstanceOfSatisfying(
            UpdateResult.Updated.class,
            updated -> assertThat(updated.report().generation()).isEqualTo(first));
  }

  @Test
  void going_back_works_where_nothing_says_which_state_is_current() throws Exception {
    String latest = work.updated().generation();
    for (String content : List.of("", "nonsense", "g999999\n")) {
      Files.writeString(work.home.resolve("index/current"), content);
      assertThat(work.generations.rollback())
          .isInstanceOfSatisfying(
              UpdateResult.Updated.class,
              updated -> assertThat(updated.report().generation()).isEqualTo(latest));
    }
    Files.delete(work.home.resolve("index/current"));
    assertThat(work.update()).isInstanceOf(UpdateResult.Unchanged.class);
    assertThat(current()).isEqualTo(latest);
    assertThat(work.articleIds()).containsExactly("kunming.txt", "lyon.txt", "xining.txt");
  }
}
