package attache.index.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.index.Progress.Stage;
import attache.index.UpdateReport.Documents;
import attache.index.UpdateResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong about a corpus and must cost no article, and bring none back. */
class BadDayTest {
  private Workplace work;

  @BeforeEach
  void setUp(@TempDir Path folder) {
    work = new Workplace(folder).withThreeArticles();
  }

  /** Updates while a file is elsewhere, from when documents are read on. */
  private UpdateResult updateWithout(String name) throws IOException {
    Path file = work.articles.resolve(name);
    Path elsewhere = work.folder.resolve("elsewhere");
    UpdateResult result =
        work.generations.update(
            work.request(),
            progress -> {
              if (progress.stage() == Stage.READING && Files.exists(file)) {
                try {
                  Files.move(file, elsewhere);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              }
            });
    Files.move(elsewhere, file);
    return result;
  }

  @Test
  void a_new_file_that_is_away_for_a_moment_is_read_the_next_time() throws Exception {
    work.updated();
    work.with("lyon.txt", "The mayor of Lyon received the delegation on the bridge of the city.");
    assertThat(updateWithout("lyon.txt")).isInstanceOf(UpdateResult.Updated.class);
    assertThat(work.articleIds()).doesNotContain("lyon.txt");

    assertThat(work.updated().documents()).isEqualTo(new Documents(4, 1, 0, 0, 3, 0, 0));
    assertThat(work.articleIds()).contains("lyon.txt");
  }

  @Test
  void the_last_version_of_a_file_that_is_away_for_a_moment_stays() throws Exception {
    work.updated();
    work.with("xining.txt", Workplace.XINING.replace("eleven", "twelve"));
    work.with("lyon.txt", "The mayor of Lyon received the delegation on the bridge of the city.");
    UpdateResult result = updateWithout("xining.txt");
    assertThat(((UpdateResult.Updated) result).report().note()).contains("xining.txt");
    assertThat(work.found("eleven foreign cities", Language.ENGLISH)).contains("xining.txt");

    assertThat(work.updated().documents()).isEqualTo(new Documents(4, 0, 1, 0, 3, 0, 0));
    assertThat(work.found("twelve foreign cities", Language.ENGLISH)).contains("xining.txt");
  }

  @Test
  void a_removed_article_that_was_changed_and_moved_in_any_order_stays_away() throws Exception {
    work.updated();
    work.generations.remove(new ArticleId("xining.txt"));
    work.with("xining.txt", Workplace.XINING + " Changed.");
    work.update();
    work.delete("xining.txt");
    work.with("moved/a.txt", Workplace.XINING + " Changed.");
    work.update();
    assertThat(work.articleIds()).containsExactly("hanoi.txt", "kunming.txt");
    work.with("moved/a.txt", Workplace.XINING + " Changed once more.");
    work.update();
    assertThat(work.articleIds()).containsExactly("hanoi.txt", "kunming.txt");

    work.updated(work.request().withRestored(Set.of(new ArticleId("xining.txt"))));
    assertThat(work.articleIds()).hasSize(3);
  }

  @Test
  void removals_outlive_the_file_that_names_the_current_generation() throws Exception {
    work.updated();
    work.generations.remove(new ArticleId("xining.txt"));
    Files.delete(work.home.resolve("index/current"));
    assertThat(work.update())
        .isInstanceOfSatisfying(
            UpdateResult.Unchanged.class,
            unchanged -> assertThat(unchanged.report().note()).contains("the newest was taken"));
    assertThat(work.articleIds()).containsExactly("hanoi.txt", "kunming.txt");
  }

  @Test
  void a_file_that_may_not_be_read_keeps_its_article_until_it_may() throws Exception {
    work.updated();
    work.with("lyon.txt", "The mayor of Lyon received the delegation on the bridge of the city.");
    forbid("xining.txt", true);
    assumeFalse(Files.isReadable(work.articles.resolve("xining.txt")), "skipped: root reads all");
    UpdateResult.Updated updated = (UpdateResult.Updated) work.update();
    assertThat(updated.report().note()).contains("xining.txt", "check its permissions");
    assertThat(updated.report().documents()).isEqualTo(new Documents(4, 1, 0, 0, 3, 0, 0));
    forbid("xining.txt", false);
    assertThat(work.update()).isInstanceOf(UpdateResult.Unchanged.class);
  }

  private void forbid(String name, boolean forbidden) throws IOException {
    Files.setPosixFilePermissions(
        work.articles.resolve(name),
        PosixFilePermissions.fromString(forbidden ? "---------" : "rw-r--r--"));
  }

  @Test
  void an_added_folder_that_is_not_there_is_asked_about_and_found_again() throws Exception {
    Path drive = Files.createDirectory(work.folder.resolve("drive"));
    Files.writeString(drive.resolve("lyon.txt"), "The mayor of Lyon received the delegation.");
    work.updated(work.request().withAdded(List.of(drive)));
    Path unmounted = work.folder.resolve("unmounted");
    Files.move(drive, unmounted);
    assertThat(work.update()).isInstanceOf(UpdateResult.Refused.class);
    Files.move(unmounted, drive);
    assertThat(work.update()).isInstanceOf(UpdateResult.Unchanged.class);
    assertThat(work.articleIds()).hasSize(4);
  }

  @Test
  void a_notice_that_was_saved_over_every_page_is_asked_about() throws Exception {
    work.updated();
    String notice = "Please sign in to the portal of the city to go on reading this page.";
    work.with("xining.txt", notice).with("hanoi.txt", notice).with("kunming.txt", notice);
    assertThat(work.update()).isInstanceOf(UpdateResult.Refused.class);
    assertThat(work.found("foreign cities", Language.ENGLISH)).contains("xining.txt");
  }

  @Test
  void after_a_rollback_removing_keeps_the_pause_and_an_update_ends_it() throws Exception {
    work.updated();
    work.with("lyon.txt", "The mayor of Lyon received the delegation on the bridge of the city.");
    work.updated();
    work.generations.rollback();
    work.generations.remove(new ArticleId("hanoi.txt"));
    assertThat(work.generations.paused()).isTrue();
    work.delete("lyon.txt");
    assertThat(work.update()).isInstanceOf(UpdateResult.Unchanged.class);
    assertThat(work.generations.paused()).isFalse();
  }
}
