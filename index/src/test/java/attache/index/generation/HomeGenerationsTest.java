package attache.index.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.corpus.Article;
import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.index.Generation;
import attache.index.GenerationInfo;
import attache.index.IndexUnusable;
import attache.index.Progress;
import attache.index.ProgressListener;
import attache.index.UpdateReport;
import attache.index.UpdateReport.Documents;
import attache.index.UpdateRequest;
import attache.index.UpdateResult;
import attache.index.UpdateResult.Cause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Building, opening and going back. */
class HomeGenerationsTest {
  private Workplace work;

  @BeforeEach
  void setUp(@TempDir Path folder) {
    work = new Workplace(folder).withThreeArticles();
  }

  @Test
  void an_empty_home_has_no_generation_and_is_not_touched() throws Exception {
    assertThat(work.generations.open()).isEmpty();
    assertThat(work.generations.outdated(List.of(work.articles))).isPresent();
    assertThat(work.generations.list()).isEmpty();
    assertThat(work.home).doesNotExist();
  }

  @Test
  void what_was_indexed_is_found_and_can_be_read_back_as_it_was() throws Exception {
    UpdateReport report = work.updated();
    assertThat(report.documents()).isEqualTo(new Documents(3, 3, 0, 0, 0, 0, 0));
    assertThat(work.articleIds()).containsExactly("hanoi.txt", "kunming.txt", "xining.txt");
    assertThat(work.found("friendly ties of Xining", Language.ENGLISH))
        .first()
        .isEqualTo("xining.txt");
    try (Generation generation = work.generations.open().orElseThrow()) {
      Article article = generation.article(new ArticleId("kunming.txt")).orElseThrow();
      assertThat(article.text()).isEqualTo(Workplace.KUNMING);
      assertThat(article.passages()).isNotEmpty();
      assertThat(article.metadata().language()).isEqualTo(Language.CHINESE);
      assertThat(generation.article(new ArticleId("elsewhere.txt"))).isEmpty();
      assertThat(generation.info().articles()).isEqualTo(3);
      assertThat(generation.info().passages()).isEqualTo(report.passages());
      assertThat(generation.info().corpusPaths()).containsExactly(work.articles.toString());
      assertThat(generation.info().embedding()).isEqualTo("in-process");
    }
  }

  @Test
  void a_generation_knows_how_much_it_holds_in_each_language() throws Exception {
    work.updated();
    assertThat(byLanguage())
        .isEqualTo(Map.of(Language.ENGLISH, 1, Language.VIETNAMESE, 1, Language.CHINESE, 1));
    work.with("xining.txt", "西宁市的代表团在五月访问了三座外国城市，并签署了两份协议。");
    work.updated();
    assertThat(byLanguage()).isEqualTo(Map.of(Language.VIETNAMESE, 1, Language.CHINESE, 2));
  }

  private Map<Language, Integer> byLanguage() throws Exception {
    try (Generation generation = work.generations.open().orElseThrow()) {
      return generation.passagesByLanguage();
    }
  }

  @Test
  void the_corpus_digest_depends_on_the_documents_and_on_nothing_else(@TempDir Path elsewhere)
      throws Exception {
    work.updated();
    work.with("later.txt", "A later article about the embassy in Vientiane.");
    work.updated();
    Workplace atOnce = new Workplace(elsewhere).withThreeArticles();
    atOnce.with("later.txt", "A later article about the embassy in Vientiane.");
    atOnce.updated();
    assertThat(info(work).corpusDigest()).isEqualTo(info(atOnce).corpusDigest());
    atOnce.with("later.txt", "A later article about the consulate in Vientiane.").updated();
    assertThat(info(work).corpusDigest()).isNotEqualTo(info(atOnce).corpusDigest());
  }

  @Test
  void an_update_without_changes_makes_no_new_generation() throws Exception {
    work.updated();
    List<String> before = work.filesAtHome();
    UpdateResult again = work.update();
    assertThat(again).isInstanceOf(UpdateResult.Unchanged.class);
    assertThat(((UpdateResult.Unchanged) again).report().documents())
        .isEqualTo(new Documents(3, 0, 0, 0, 3, 0, 0));
    assertThat(work.filesAtHome())
        .filteredOn(file -> !file.startsWith("index/writer.lock"))
        .containsExactlyElementsOf(
            before.stream().filter(file -> !file.startsWith("index/writer.lock")).toList());
  }

  @Test
  void a_generation_that_is_open_goes_on_answering_while_others_are_built() throws Exception {
    work.updated();
    try (Generation open = work.generations.open().orElseThrow()) {
      for (int i = 0; i < 5; i++) {
        work.with("new" + i + ".txt", "The consulate number " + i + " opened in Kunming.")
            .updated();
      }
      assertThat(work.generations.isCurrent(open.info().name())).isFalse();
      assertThat(open.articles()).hasSize(3);
      assertThat(open.article(new ArticleId("xining.txt"))).isPresent();
    }
    assertThat(work.articleIds()).hasSize(8);
  }

  @Test
  void only_so_many_generations_stay_as_the_settings_say() throws Exception {
    for (int i = 0; i < 6; i++) {
      work.with("new" + i + ".txt", "The consulate number " + i + " opened in Kunming.").updated();
    }
    assertThat(work.generations.list()).hasSize(3);
    try (Stream<Path> folders = Files.list(work.home.resolve("index"))) {
      assertThat(folders.filter(each -> each.getFileName().toString().startsWith("g")))
          .as("the three that can be gone back to, and the one superseded last")
          .hasSizeLessThanOrEqualTo(4);
    }
  }

  @Test
  void a_rollback_goes_back_at_once_and_stays_until_the_next_update() throws Exception {
    String first = work.updated().generation();
    work.with("xining.txt", "Xining has no friendly cities any more, says a vandal.").updated();
    assertThat(work.generations.paused()).isFalse();

    UpdateResult result = work.generations.rollback();

    assertThat(((UpdateResult.Updated) result).report().generation()).isEqualTo(first);
    assertThat(work.generations.paused()).isTrue();
    assertThat(work.generations.outdated(List.of(work.articles))).isEmpty();
    assertThat(text("xining.txt")).isEqualTo(Workplace.XINING);
    work.updated();
    assertThat(work.generations.paused()).isFalse();
    assertThat(text("xining.txt")).contains("vandal");
  }

  @Test
  void a_state_that_is_kept_can_be_searched_beside_the_current_one() throws Exception {
    String first = work.updated().generation();
    String second =
        work.with("xining.txt", "Xining has no friendly cities any more, says a vandal.")
            .updated()
            .generation();

    try (Generation before = work.generations.open(first).orElseThrow();
        Generation now = work.generations.open(second).orElseThrow()) {
      ArticleId xining = new ArticleId("xining.txt");
      assertThat(before.article(xining).orElseThrow().text()).isEqualTo(Workplace.XINING);
      assertThat(now.article(xining).orElseThrow().text()).contains("vandal");
    }
    assertThat(work.generations.open("g000099")).isEmpty();
    assertThat(work.generations.open("../index/" + first)).isEmpty();
  }

  @Test
  void a_rollback_skips_the_steps_of_one_update() {
    work.updated();
    assertThat(work.generations.list()).as("words first, then vectors: one update").hasSize(1);
    assertThat(work.generations.rollback())
        .isInstanceOfSatisfying(
            UpdateResult.Failed.class,
            failed -> assertThat(failed.cause()).isEqualTo(Cause.NOT_FOUND));
  }

  @Test
  void a_first_build_answers_early_and_goes_on_where_it_was_broken_off() {
    work.generations = work.generations("in-process", Duration.ZERO);
    Set<String> seen = new HashSet<>();
    ProgressListener stopInSecondRound =
        new ProgressListener() {
          @Override
          public void progressed(Progress progress) {}

          @Override
          public boolean stopRequested() {
            boolean published = work.home.resolve("index/current").toFile().exists();
            return published && seen.addAll(work.articleIds());
          }
        };
    UpdateResult stopped = work.generations.update(work.request(), stopInSecondRound);
    assertThat(stopped)
        .isInstanceOfSatisfying(
            UpdateResult.Failed.class,
            failed -> assertThat(failed.cause()).isEqualTo(Cause.STOPPED));
    assertThat(seen).hasSizeBetween(1, 2);
    assertThat(work.generations.outdated(List.of(work.articles))).isPresent();

    int unchanged = seen.size();
    assertThat(work.updated().documents())
        .isEqualTo(new Documents(3, 3 - unchanged, 0, 0, unchanged, 0, 0));
    assertThat(work.articleIds()).hasSize(3);
    assertThat(work.generations.outdated(List.of(work.articles))).isEmpty();
    assertThat(work.generations.list()).as("all of it is one update").hasSize(1);
  }

  @Test
  void the_first_part_of_many_documents_is_small_however_fast_they_are_read() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 700; i++) {
      lines.append("{\"text\": \"Delegation %d met consul %d in town %d.\"}\n".formatted(i, i, i));
    }
    work.with("many.jsonl", lines.toString());
    List<Integer> published = new ArrayList<>();
    ProgressListener looking =
        progress -> {
          List<GenerationInfo> generations = work.generations.list();
          int articles = generations.isEmpty() ? 0 : generations.getLast().articles();
          if (articles > 0 && !published.contains(articles)) {
            published.add(articles);
          }
        };
    work.generations.update(work.request().withDeduplicate(false), looking);

    assertThat(published.getFirst()).isBetween(1, 500);
    assertThat(published.getLast()).isEqualTo(703);
  }

  @Test
  void a_first_build_in_several_rounds_counts_every_document_once() {
    work.generations = work.generations("in-process", Duration.ZERO);
    work.with("z-copy.txt", Workplace.XINING).with("empty.txt", "");
    assertThat(work.updated().documents()).isEqualTo(new Documents(5, 3, 0, 0, 0, 1, 1));
  }

  @Test
  void a_missing_corpus_is_named_and_leaves_no_trace() {
    Path nowhere = work.articles.resolveSibling("nowhere");
    UpdateResult result =
        work.generations.update(UpdateRequest.of(List.of(nowhere)), ProgressListener.NONE);
    assertThat(result)
        .isInstanceOfSatisfying(
            UpdateResult.Failed.class,
            failed -> {
              assertThat(failed.cause()).isEqualTo(Cause.CORPUS);
              assertThat(failed.message()).contains(nowhere.toString(), "does not exist");
            });
    assertThat(work.home).doesNotExist();
  }

  @Test
  void a_home_that_cannot_be_written_is_named() throws IOException {
    Files.writeString(work.home, "a file where the folder should be");
    assertThat(work.update())
        .isInstanceOfSatisfying(
            UpdateResult.Failed.class,
            failed -> {
              assertThat(failed.cause()).isEqualTo(Cause.HOME);
              assertThat(failed.message()).contains(work.home.toString());
            });
  }

  @Test
  void opening_and_reading_write_nothing() throws Exception {
    work.updated();
    List<String> before = work.filesAtHome();
    assertThat(work.found("friendly ties of Xining", Language.ENGLISH)).isNotEmpty();
    work.generations.outdated(List.of(work.articles));
    work.generations.list();
    work.generations.removed();
    work.generations.update(work.request().withDryRun(true), ProgressListener.NONE);
    assertThat(work.filesAtHome()).isEqualTo(before);
  }

  @Test
  void damage_is_reported_with_what_to_do_and_mended_by_the_next_update() throws Exception {
    work.updated();
    Path passages = work.home.resolve("index").resolve(info(work).name()).resolve("passages");
    try (Stream<Path> files = Files.list(passages)) {
      for (Path file : files.filter(each -> each.toString().contains("segments_")).toList()) {
        Files.writeString(file, "not an index");
      }
    }
    assertThatThrownBy(() -> work.generations.open())
        .isInstanceOf(IndexUnusable.class)
        .hasMessageContaining(work.home.toString())
        .hasMessageContaining("attache index");
    assertThat(work.generations.outdated(List.of(work.articles))).isPresent();

    UpdateReport report = work.updated();

    assertThat(report.note()).contains("built anew");
    assertThat(work.articleIds()).hasSize(3);
  }

  @Test
  void a_pointer_to_nowhere_is_damage_too() throws Exception {
    work.updated();
    Files.writeString(work.home.resolve("index/current"), "../../etc\n");
    assertThatThrownBy(() -> work.generations.open()).isInstanceOf(IndexUnusable.class);
    Files.writeString(work.home.resolve("index/current"), "g999999\n");
    assertThatThrownBy(() -> work.generations.open()).isInstanceOf(IndexUnusable.class);
    work.update();
    assertThat(work.articleIds()).hasSize(3);
  }

  @Test
  void another_embedding_setting_is_told_and_the_index_built_anew() throws Exception {
    work.updated();
    work.generations = work.generations("ollama:all-minilm");
    assertThatThrownBy(() -> work.generations.open())
        .isInstanceOf(IndexUnusable.class)
        .hasMessageContaining("in-process")
        .hasMessageContaining("ollama:all-minilm");
    work.updated();
    assertThat(info(work).embedding()).isEqualTo("ollama:all-minilm");
  }

  private static GenerationInfo info(Workplace work) throws IndexUnusable {
    try (Generation generation = work.generations.open().orElseThrow()) {
      return generation.info();
    }
  }

  private String text(String id) throws IndexUnusable {
    try (Generation generation = work.generations.open().orElseThrow()) {
      return generation.article(new ArticleId(id)).orElseThrow().text();
    }
  }
}
