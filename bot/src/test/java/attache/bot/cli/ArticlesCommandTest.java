package attache.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attache.bot.cli.Program.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticlesCommandTest {
  @TempDir Path folder;

  private Program program;
  private Path corpus;

  @BeforeEach
  void writeCorpus() throws IOException {
    program = new Program(folder);
    corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(
        corpus.resolve("harbour.md"),
        """
        ---
        title: Two ports sign a pact
        date: 2024-05-09
        source: Example Daily
        url: https://daily.example/harbour
        ---
        The ports of Aldhaven and Brightwater signed a pact on 8 May 2024. It covers 14 shipping lines.

        Leave your comment
        """);
    Files.writeString(
        corpus.resolve("consulate.md"),
        """
        ---
        title: Khai trương lãnh sự quán mới
        ---
        Lãnh sự quán mới tại thành phố cảng được khai trương. Cơ quan này có 26 cán bộ và phục vụ ba tỉnh.
        """);
  }

  private Run run(String... arguments) {
    return program.run(Map.of("ATTACHE_CORPUS", corpus.toString()), new byte[0], arguments);
  }

  @Test
  void articles_are_listed_and_filtered_with_what_is_known_of_them() {
    assertThat(run("articles"))
        .satisfies(
            run -> {
              assertThat(run.exitCode()).isZero();
              assertThat(run.out())
                  .contains(
                      "Two ports sign a pact\n    en · 2024-05-09 · Example Daily · 1 passage",
                      "Khai trương lãnh sự quán mới\n    vi · no date · 1 passage");
              assertThat(run.err()).contains("2 of 2 articles");
            });
    assertThat(run("articles", "--language", "vi").out())
        .contains("Khai trương")
        .doesNotContain("Two ports");
    assertThat(run("articles", "--find", "daily").out())
        .contains("Two ports")
        .doesNotContain("Khai trương");
  }

  @Test
  void a_language_that_no_article_can_be_in_is_wrong_usage() {
    assertThat(run("articles", "--language=fr"))
        .satisfies(
            run -> {
              assertThat(run.exitCode()).isEqualTo(2);
              assertThat(run.out()).isEmpty();
              assertThat(run.err()).contains("'fr'", "en, vi, zh, und");
            });
    assertThat(run("articles", "--language=VI").out()).contains("Khai trương");
  }

  @Test
  void what_a_rollback_took_back_is_no_correction_and_the_rollback_says_what_is_current()
      throws IOException {
    run("index");
    Path harbour = corpus.resolve("harbour.md");
    Files.writeString(harbour, Files.readString(harbour).replace("14 shipping", "16 shipping"));
    run("index");
    assertThat(run("articles", "--changes").err()).contains("1 correction on record");
    assertThat(run("index", "--rollback"))
        .satisfies(
            run -> {
              assertThat(run.exitCode()).isZero();
              assertThat(run.out())
                  .startsWith("Went back to generation g0000")
                  .contains("2 passages")
                  .doesNotContain("documents read");
            });
    assertThat(run("articles", "--changes"))
        .satisfies(
            run -> {
              assertThat(run.out()).isEmpty();
              assertThat(run.err()).contains("0 corrections on record");
            });
  }

  @Test
  void one_article_is_shown_with_where_each_thing_came_from_and_what_was_cut() {
    String out = run("articles", id("Two ports")).out();

    assertThat(out)
        .contains(
            "2024-05-09", "front matter", "https://daily.example/harbour", "14 shipping lines")
        .containsPattern("(?s)(?:removed|cut|left out).*Leave your comment");
  }

  @Test
  void an_article_that_is_not_there_is_a_failure() {
    assertThat(run("articles", "nobody"))
        .satisfies(
            run -> {
              assertThat(run.exitCode()).isEqualTo(1);
              assertThat(run.err()).contains("nobody").doesNotContain("\tat ");
            });
    assertThat(run("articles", "remove", "nobody").exitCode()).isEqualTo(1);
  }

  @Test
  void a_removed_article_stays_away_until_it_is_restored() {
    String id = id("Two ports");

    assertThat(run("articles", "remove", id).out()).startsWith("Removed " + id);
    assertThat(run("articles").out()).doesNotContain("Two ports");
    assertThat(run("index").exitCode()).isZero();
    assertThat(run("articles").out()).doesNotContain("Two ports");
    assertThat(run("articles", "restore").out()).isEqualTo(id + "\n");

    assertThat(run("articles", "restore", id).out()).startsWith("Restored " + id);
    assertThat(run("articles").out()).contains("Two ports");
    assertThat(run("articles", "restore").out()).isEmpty();
    assertThat(run("articles", "restore", id))
        .satisfies(
            run -> {
              assertThat(run.exitCode()).isEqualTo(1);
              assertThat(run.err()).contains("was not removed");
            });
  }

  @Test
  void a_restored_article_whose_document_is_gone_is_told_so() throws IOException {
    String id = id("Two ports");
    run("articles", "remove", id);
    Files.delete(corpus.resolve("harbour.md"));

    assertThat(run("articles", "restore", id))
        .satisfies(
            run -> {
              assertThat(run.exitCode()).isEqualTo(1);
              assertThat(run.err()).contains("its document is in the corpus no more");
            });
  }

  /** The id of the article with this in its title. */
  private String id(String title) {
    return run("articles", "--find", title).out().lines().findFirst().orElseThrow();
  }
}
