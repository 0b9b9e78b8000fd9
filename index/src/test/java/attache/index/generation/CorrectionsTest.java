package attache.index.generation;

import static org.assertj.core.api.Assertions.assertThat;

import attache.index.Correction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of the versions that a corrected article had. */
class CorrectionsTest {
  private Workplace work;

  @BeforeEach
  void setUp(@TempDir Path folder) {
    work = new Workplace(folder).withThreeArticles();
    work.updated();
  }

  @Test
  void a_corrected_article_is_on_record_with_what_became_different() throws IOException {
    work.with("xining.txt", Workplace.XINING.replace("eleven", "twelve"))
        .with("hanoi.txt", Workplace.HANOI.replace("tháng Năm", "tháng Sáu"))
        .with("kunming.txt", Workplace.KUNMING.replace("五月", "六月"));
    String latest = work.updated().generation();
    assertThat(work.generations.corrections())
        .extracting(each -> each.article().value())
        .containsExactlyInAnyOrder("xining.txt", "hanoi.txt", "kunming.txt");
    Correction correction =
        work.generations.corrections().stream()
            .filter(each -> each.article().value().equals("xining.txt"))
            .findFirst()
            .orElseThrow();
    assertThat(correction.generation()).isGreaterThan("g000002").isLessThanOrEqualTo(latest);
    assertThat(correction.dropped()).anyMatch(each -> each.contains("eleven foreign cities"));
    assertThat(correction.put()).anyMatch(each -> each.contains("twelve foreign cities"));
    assertThat(correction.before()).isNotEqualTo(correction.after());
  }

  @Test
  void the_record_outlives_the_generations_it_came_with() throws IOException {
    work.with("xining.txt", Workplace.XINING + " A first correction.");
    String first = work.updated().generation();
    for (int i = 0; i < 4; i++) {
      work.with("more" + i + ".txt", "Delegation number " + i + " visited the embassy in Hanoi.");
      work.updated();
    }
    work.with("xining.txt", Workplace.XINING + " A second correction.");
    work.updated();
    assertThat(work.home.resolve("index").resolve(first)).doesNotExist();
    assertThat(work.generations.corrections())
        .flatExtracting(Correction::put)
        .containsExactly("A first correction.", "A second correction.");
  }

  @Test
  void what_a_rollback_took_back_is_off_the_record_until_it_is_corrected_again()
      throws IOException {
    work.with("hanoi.txt", Workplace.HANOI.replace("tháng Năm", "tháng Sáu")).updated();
    work.with("xining.txt", Workplace.XINING + " A first correction.").updated();
    work.generations.rollback();
    assertThat(work.generations.corrections())
        .extracting(each -> each.article().value())
        .containsExactly("hanoi.txt");
    work.updated();
    assertThat(work.generations.corrections())
        .extracting(each -> each.article().value())
        .containsExactly("hanoi.txt", "xining.txt");
  }

  @Test
  void what_a_killed_update_had_published_is_on_record_after_the_next() throws IOException {
    work.with("xining.txt", Workplace.XINING + " A first correction.");
    work.updated();
    Files.delete(work.home.resolve("index/corrections.jsonl"));
    work.update();
    assertThat(work.generations.corrections()).hasSize(1);
    work.update();
    assertThat(work.generations.corrections()).hasSize(1);
  }

  @Test
  void what_is_new_gone_or_only_moved_is_no_correction() throws IOException {
    Files.move(work.articles.resolve("xining.txt"), work.articles.resolve("cities.txt"));
    work.with("new.txt", "The Lao embassy in Hanoi moved to a new building.");
    work.delete("hanoi.txt");
    work.updated(work.request().withForce(true));
    assertThat(work.generations.corrections()).isEmpty();
  }
}
