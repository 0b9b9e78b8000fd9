package attache.index.generation;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.corpus.ReadResult.Rejected;
import attache.index.ArticleSummary;
import attache.index.Generation;
import attache.index.ProgressListener;
import attache.index.Removal;
import attache.index.UpdateReport;
import attache.index.UpdateReport.Difference;
import attache.index.UpdateReport.Documents;
import attache.index.UpdateRequest;
import attache.index.UpdateResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of documents that are new, changed, moved, copied, gone or not wanted. */
class DocumentUpdateTest {
  private Workplace work;

  @BeforeEach
  void setUp(@TempDir Path folder) {
    work = new Workplace(folder).withThreeArticles();
  }

  @Test
  void only_what_changed_is_read_again() {
    work.updated();
    work.with("xining.txt", Workplace.XINING + " A twelfth city, Ufa, followed in June.")
        .with("new.txt", "The Lao embassy in Hanoi moved to a new building.");
    UpdateReport report = work.updated();
    assertThat(report.documents()).isEqualTo(new Documents(4, 1, 1, 0, 2, 0, 0));
    assertThat(report.differences())
        .extracting(each -> each.kind() + " " + each.article())
        .containsExactlyInAnyOrder("ADDED new.txt", "CHANGED xining.txt");
    assertThat(work.found("Ufa", Language.ENGLISH)).first().isEqualTo("xining.txt");
  }

  @Test
  void a_deleted_document_is_found_no_more() throws IOException {
    work.with("a.txt", "Alpha town twinned with Beta town.")
        .with("b.txt", "Gamma city opened a liaison office.");
    work.updated();
    work.delete("a.txt");
    assertThat(work.updated().documents()).isEqualTo(new Documents(4, 0, 0, 1, 4, 0, 0));
    assertThat(work.found("Alpha twinned Beta", Language.ENGLISH)).doesNotContain("a.txt");
    assertThat(work.articleIds()).doesNotContain("a.txt");
  }

  @Test
  void a_moved_file_keeps_its_article() throws Exception {
    work.updated();
    Files.createDirectories(work.articles.resolve("2024"));
    Files.move(work.articles.resolve("xining.txt"), work.articles.resolve("2024/cities.txt"));
    UpdateReport report = work.updated();
    assertThat(report.documents()).isEqualTo(new Documents(3, 0, 0, 0, 3, 0, 0));
    assertThat(summary("xining.txt").location()).isEqualTo("2024/cities.txt");
    assertThat(work.found("friendly ties of Xining", Language.ENGLISH))
        .first()
        .isEqualTo("xining.txt");

    work.with("2024/cities.txt", "Xining keeps friendly ties with twelve foreign cities.");
    assertThat(work.updated().documents()).isEqualTo(new Documents(3, 0, 1, 0, 2, 0, 0));
    assertThat(work.articleIds()).containsExactly("hanoi.txt", "kunming.txt", "xining.txt");
  }

  @Test
  void a_moved_corpus_is_the_same_corpus() throws Exception {
    work.updated();
    Path elsewhere = work.articles.resolveSibling("elsewhere");
    Files.move(work.articles, elsewhere);
    assertThat(work.generations.outdated(List.of(elsewhere))).isPresent();
    UpdateReport report = work.updated(UpdateRequest.of(List.of(elsewhere)));
    assertThat(report.documents()).isEqualTo(new Documents(3, 0, 0, 0, 3, 0, 0));
    assertThat(work.generations.outdated(List.of(elsewhere))).isEmpty();
    assertThat(work.generations.update(UpdateRequest.of(List.of(elsewhere)), ProgressListener.NONE))
        .isInstanceOf(UpdateResult.Unchanged.class);
  }

  @Test
  void the_lines_of_a_file_keep_their_articles_when_others_come_before_them() {
    work.with("lines.jsonl", line("One", "The first treaty.") + line("Two", "The second treaty."));
    work.updated();
    work.with(
        "lines.jsonl",
        line("Nought", "A treaty before all others.")
            + line("One", "The first treaty.")
            + line("Two", "The second treaty."));
    assertThat(work.updated().documents()).isEqualTo(new Documents(6, 1, 0, 0, 5, 0, 0));
  }

  @Test
  void a_copy_is_a_duplicate_and_steps_in_when_the_first_goes() throws Exception {
    work.with("z-copy.txt", Workplace.XINING);
    assertThat(work.updated().documents()).isEqualTo(new Documents(4, 3, 0, 0, 0, 1, 0));
    assertThat(work.articleIds()).containsExactly("hanoi.txt", "kunming.txt", "xining.txt");
    assertThat(((UpdateResult.Unchanged) work.update()).report().documents())
        .isEqualTo(new Documents(4, 0, 0, 0, 3, 1, 0));

    work.delete("xining.txt");
    assertThat(work.updated().documents()).isEqualTo(new Documents(3, 0, 0, 0, 3, 0, 0));
    assertThat(work.found("friendly ties of Xining", Language.ENGLISH))
        .first()
        .isEqualTo("xining.txt");
    assertThat(summary("xining.txt").location()).isEqualTo("z-copy.txt");
    assertThat(work.update()).isInstanceOf(UpdateResult.Unchanged.class);
  }

  @Test
  void a_copy_stands_for_itself_when_the_first_says_something_else() {
    work.with("z-copy.txt", Workplace.XINING);
    work.updated();
    work.with("xining.txt", "A page about the salt lakes of Qinghai, and nothing about cities.");
    assertThat(work.updated().documents()).isEqualTo(new Documents(4, 1, 1, 0, 2, 0, 0));
    assertThat(work.found("friendly ties of Xining", Language.ENGLISH))
        .first()
        .isEqualTo("z-copy.txt");
    assertThat(work.found("salt lakes", Language.ENGLISH)).first().isEqualTo("xining.txt");
  }

  @Test
  void the_same_address_in_another_file_is_the_same_article_and_the_younger_file_counts()
      throws IOException {
    work.with("first.jsonl", addressed("Ten cities are twinned with Xining."));
    Files.setLastModifiedTime(
        work.articles.resolve("first.jsonl"), FileTime.from(Instant.parse("2024-01-01T00:00:00Z")));
    work.updated();
    work.with("second.jsonl", addressed("Eleven cities are twinned with Xining, a correction."));
    UpdateReport report = work.updated();
    assertThat(report.documents()).isEqualTo(new Documents(5, 0, 1, 0, 3, 1, 0));
    assertThat(work.articleIds()).contains("https://example.org/xining").hasSize(4);
    assertThat(work.found("correction eleven cities", Language.ENGLISH))
        .first()
        .isEqualTo("https://example.org/xining");
    assertThat(work.update()).isInstanceOf(UpdateResult.Unchanged.class);
  }

  @Test
  void an_evaluation_keeps_documents_that_say_the_same() {
    work.with("z-copy.txt", Workplace.XINING);
    UpdateReport report = work.updated(work.request().withDeduplicate(false));
    assertThat(report.documents()).isEqualTo(new Documents(4, 4, 0, 0, 0, 0, 0));
    assertThat(work.articleIds()).contains("xining.txt", "z-copy.txt");
  }

  @Test
  void equal_names_in_two_folders_are_two_articles() {
    Path other = work.articles.resolveSibling("other");
    work.with("../other/xining.txt", "Xining airport opened a route to Bangkok.");
    work.updated(UpdateRequest.of(List.of(work.articles, other)));
    assertThat(work.articleIds()).hasSize(4);
    assertThat(work.found("airport route Bangkok", Language.ENGLISH))
        .first()
        .isEqualTo("other/xining.txt");
  }

  @Test
  void a_rejected_document_is_told_each_time_with_its_reason_and_read_once() {
    work.with("empty.txt", "");
    UpdateReport report = work.updated();
    assertThat(report.documents()).isEqualTo(new Documents(4, 3, 0, 0, 0, 0, 1));
    List<Rejected> again = ((UpdateResult.Unchanged) work.update()).report().rejected();
    assertThat(again).isEqualTo(report.rejected());
    assertThat(again).extracting(Rejected::location).containsExactly("empty.txt");
    assertThat(again.getFirst().reason()).isNotBlank();
  }

  @Test
  void a_document_with_the_id_of_an_earlier_one_in_its_file_is_rejected() {
    work.with(
        "twice.jsonl",
        """
        {"id":"x","text":"The first text of this name."}
        {"id":"x","text":"The second text of this name."}
        """);
    assertThat(work.updated().documents()).isEqualTo(new Documents(5, 4, 0, 0, 0, 0, 1));
    assertThat(work.update()).isInstanceOf(UpdateResult.Unchanged.class);
  }

  @Test
  void equal_ids_in_two_files_are_two_articles() {
    work.with("a.jsonl", "{\"id\":\"7\",\"text\":\"The seventh treaty of the first list.\"}")
        .with("b.jsonl", "{\"id\":\"7\",\"text\":\"The seventh treaty of the other list.\"}");
    work.updated();
    assertThat(work.articleIds()).hasSize(5).contains("7");
    assertThat(work.found("treaty of the other list", Language.ENGLISH))
        .first()
        .isEqualTo(work.articles.resolve("b.jsonl") + ":7");
    assertThat(work.update()).isInstanceOf(UpdateResult.Unchanged.class);
  }

  @Test
  void lines_that_recur_in_the_corpus_are_learnt_once_and_kept() throws Exception {
    for (int i = 0; i < 6; i++) {
      work.with(
          "page" + i + ".txt", page("Delegation number " + i + " visited the embassy in Hanoi."));
    }
    work.updated();
    assertThat(text("page0.txt")).doesNotContain("Gazette of the Plateau");
    work.with("page7.txt", page("The consul received the guests from Izmir in the town hall."));
    work.updated();
    assertThat(text("page7.txt"))
        .as("one page alone would not show what recurs")
        .contains("consul received")
        .doesNotContain("Gazette of the Plateau");
  }

  private static String page(String sentence) {
    return "Gazette of the Plateau weekday edition\n\n"
        + sentence
        + " It was the first visit of the kind in many years, said the spokesman.\n";
  }

  private String text(String id) throws Exception {
    try (Generation generation = work.generations.open().orElseThrow()) {
      return generation.article(new ArticleId(id)).orElseThrow().text();
    }
  }

  @Test
  void a_dry_run_tells_the_difference_and_changes_nothing() throws Exception {
    work.with("a.txt", "Alpha town twinned with Beta town.")
        .with("b.txt", "Gamma city opened a liaison office.");
    work.updated();
    List<String> before = work.filesAtHome();
    work.with("new.txt", "The Lao embassy in Hanoi moved to a new building.");
    work.delete("a.txt");
    UpdateResult result =
        work.generations.update(work.request().withDryRun(true), ProgressListener.NONE);
    assertThat(result).isInstanceOf(UpdateResult.Planned.class);
    UpdateReport report = ((UpdateResult.Planned) result).report();
    assertThat(report.documents()).isEqualTo(new Documents(5, 1, 0, 1, 4, 0, 0));
    assertThat(report.differences())
        .extracting(Difference::displayTitle)
        .containsExactlyInAnyOrder(
            "The Lao embassy in Hanoi moved to a new building.",
            "Alpha town twinned with Beta town.");
    assertThat(work.filesAtHome()).isEqualTo(before);
    assertThat(work.updated().documents()).isEqualTo(report.documents());
  }

  @Test
  void a_dry_run_on_an_empty_home_leaves_it_empty() {
    UpdateResult result =
        work.generations.update(work.request().withDryRun(true), ProgressListener.NONE);
    assertThat(((UpdateResult.Planned) result).report().documents().added()).isEqualTo(3);
    assertThat(work.home).doesNotExist();
  }

  @Test
  void a_corpus_that_shrinks_by_more_than_a_fifth_is_refused_unless_forced() throws Exception {
    work.updated();
    work.delete("xining.txt");
    UpdateResult refused = work.update();
    assertThat(refused)
        .isInstanceOfSatisfying(
            UpdateResult.Refused.class,
            each -> assertThat(each.message()).contains("1 of the 3", "--force"));
    assertThat(work.articleIds()).hasSize(3);
    assertThat(work.updated(work.request().withForce(true)).documents().removed()).isEqualTo(1);
    assertThat(work.articleIds()).hasSize(2);
  }

  @Test
  void another_corpus_in_the_settings_takes_the_place_of_the_first_unasked() {
    work.updated();
    Path other = work.articles.resolveSibling("other");
    work.with("../other/ufa.txt", "Ufa and Xining became friendly cities in June.");
    assertThat(work.updated(UpdateRequest.of(List.of(other))).documents())
        .isEqualTo(new Documents(1, 1, 0, 3, 0, 0, 0));
    assertThat(work.articleIds()).containsExactly("ufa.txt");
  }

  @Test
  void an_added_path_is_remembered_and_nothing_else_removed() {
    work.updated();
    Path other = work.articles.resolveSibling("other");
    work.with("../other/ufa.txt", "Ufa and Xining became friendly cities in June.");
    assertThat(work.updated(work.request().withAdded(List.of(other))).documents())
        .isEqualTo(new Documents(4, 1, 0, 0, 3, 0, 0));
    assertThat(((UpdateResult.Unchanged) work.update()).report().documents().unchanged())
        .isEqualTo(4);
  }

  @Test
  void a_removed_article_stays_away_until_it_is_restored() throws Exception {
    work.with("z-copy.txt", Workplace.XINING);
    work.updated();
    ArticleId xining = new ArticleId("xining.txt");
    assertThat(work.generations.remove(xining)).isInstanceOf(UpdateResult.Updated.class);
    assertThat(work.articleIds()).containsExactly("hanoi.txt", "kunming.txt");
    assertThat(work.generations.removed())
        .containsExactly(new Removal(xining, Instant.parse("2026-11-21T08:00:00Z")));
    assertThat(((UpdateResult.Unchanged) work.update()).report().documents())
        .isEqualTo(new Documents(4, 0, 0, 0, 2, 0, 2));

    work.with("yet-another-copy.txt", Workplace.XINING)
        .with("xining.txt", Workplace.XINING + " A new sentence.");
    work.updated();
    assertThat(work.articleIds()).as("known by its id and its digest").hasSize(2);

    work.updated(work.request().withRestored(Set.of(xining)));
    assertThat(work.articleIds()).contains("xining.txt");
    assertThat(work.generations.removed()).isEmpty();
  }

  @Test
  void a_removal_outlives_a_rebuild() {
    work.updated();
    work.generations.remove(new ArticleId("xining.txt"));
    work.generations = work.generations("ollama:all-minilm");
    work.updated();
    assertThat(work.articleIds()).containsExactly("hanoi.txt", "kunming.txt");
  }

  @Test
  void an_upload_is_indexed_by_every_later_update() throws Exception {
    work.updated();
    Path first = upload("../../notes.txt", "The Bashkir delegation visited the embassy.");
    Path second = upload("../../notes.txt", "The Chuvash delegation visited the embassy.");
    assertThat(first.getParent()).isEqualTo(work.home.resolve("uploads"));
    assertThat(second).isNotEqualTo(first);
    assertThat(upload("../../notes.txt", "The Bashkir delegation visited the embassy."))
        .isEqualTo(first);
    assertThat(work.updated().documents()).isEqualTo(new Documents(5, 2, 0, 0, 3, 0, 0));
    assertThat(work.found("Chuvash delegation", Language.ENGLISH))
        .first()
        .isEqualTo(second.getFileName().toString());
    assertThat(work.update()).isInstanceOf(UpdateResult.Unchanged.class);
  }

  private Path upload(String name, String text) throws IOException {
    Path sent = Files.writeString(work.folder.resolve("sent"), text);
    return work.generations.upload(name, sent).file();
  }

  private ArticleSummary summary(String id) throws Exception {
    try (Generation generation = work.generations.open().orElseThrow()) {
      return generation.articles().stream()
          .filter(each -> each.id().value().equals(id))
          .findFirst()
          .orElseThrow();
    }
  }

  private static String line(String title, String text) {
    return "{\"title\":\"%s\",\"text\":\"%s\"}\n".formatted(title, text);
  }

  private static String addressed(String text) {
    return "{\"url\":\"https://example.org/xining\",\"text\":\"%s\"}\n".formatted(text);
  }

  @Test
  void a_text_without_words_stops_no_update() {
    work.with("dashes.txt", "- ".repeat(2_000)).with("word.txt", "a".repeat(3_000));
    assertThat(work.updated().documents()).isEqualTo(new Documents(5, 4, 0, 0, 0, 0, 1));
  }
}
