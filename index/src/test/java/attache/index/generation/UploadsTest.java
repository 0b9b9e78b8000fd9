package attache.index.generation;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.ArticleId;
import attache.index.Correction;
import attache.index.Removal;
import attache.index.Upload;
import attache.index.Upload.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of documents that are sent under a name that is taken. */
class UploadsTest {
  private static final String HARBOUR =
      """
      # Two ports sign a pact

      The ports of Aldhaven and Brightwater signed a pact on 8 May 2024. It covers 14 shipping
      lines and a joint office. The mayors of both cities were present at the ceremony.
      """;

  private Workplace work;

  @BeforeEach
  void setUp(@TempDir Path folder) {
    work = new Workplace(folder).withThreeArticles();
    work.updated();
  }

  private Path sent(String text) throws IOException {
    Path sent = work.folder.resolve("sent").resolve("document.md");
    Files.createDirectories(sent.getParent());
    return Files.writeString(sent, text);
  }

  private Upload upload(String text) throws IOException {
    Path sent = sent(text);
    Upload planned = work.generations.planned("document.md", sent);
    Upload upload = work.generations.upload("document.md", sent);
    assertThat(upload).as("as it was told before").isEqualTo(planned);
    return upload;
  }

  @Test
  void a_corrected_document_takes_the_place_of_the_earlier_one_and_is_on_record() throws Exception {
    assertThat(upload(HARBOUR).fate()).isEqualTo(Fate.NEW);
    work.updated();
    Upload corrected = upload(HARBOUR.replace("14 shipping", "16 shipping"));
    assertThat(corrected.fate()).isEqualTo(Fate.REPLACES);
    assertThat(corrected.former()).isEqualTo("Two ports sign a pact");
    assertThat(work.updated().documents().changed()).isEqualTo(1);
    assertThat(work.articleIds()).hasSize(4).contains("document.md");
    assertThat(work.generations.corrections())
        .flatExtracting(Correction::put)
        .anyMatch(sentence -> sentence.contains("16 shipping"));
    assertThat(upload(HARBOUR.replace("14 shipping", "16 shipping")).fate())
        .isEqualTo(Fate.UNCHANGED);
  }

  @Test
  void another_document_of_the_same_name_is_kept_beside_and_corrected_there() throws Exception {
    Path first = upload(HARBOUR).file();
    String other =
        """
        # Consulate opens in the hill town

        The new consulate serves three provinces and has 26 officers. It took over the building of
        the former customs house, which had stood empty since the spring of 2019.
        """;
    Upload beside = upload(other);
    assertThat(beside.fate()).isEqualTo(Fate.BESIDE);
    assertThat(beside.file().getFileName()).hasToString("document-2.md");
    Upload corrected = upload(other.replace("26 officers", "27 officers"));
    assertThat(corrected.fate()).isEqualTo(Fate.REPLACES);
    assertThat(corrected.file()).isEqualTo(beside.file());
    assertThat(Files.readString(first)).isEqualTo(HARBOUR);
  }

  @Test
  void two_reports_of_a_series_are_two_though_their_titles_and_most_words_are_one()
      throws Exception {
    String report =
        "---\ntitle: Weekly briefing\npublished: 2024-05-%s\n---\nThe spokeswoman took questions on"
            + " %s. She said that talks went on and that nothing had been decided yet. The next"
            + " briefing will be held in a week.\n";
    upload(report.formatted("02", "the fishing treaty with the northern islands"));
    assertThat(upload(report.formatted("09", "the visit of a trade delegation")).fate())
        .isEqualTo(Fate.BESIDE);
  }

  @Test
  void a_document_of_a_removed_article_says_when_it_was_removed_and_comes_back_when_restored()
      throws Exception {
    upload(HARBOUR);
    work.updated();
    ArticleId id = new ArticleId("document.md");
    work.generations.remove(id);
    Removal removal = new Removal(id, Instant.parse("2026-11-21T08:00:00Z"));
    assertThat(upload(HARBOUR).removed()).containsExactly(removal);
    Upload corrected = upload(HARBOUR.replace("14 shipping", "16 shipping"));
    assertThat(corrected.removed()).containsExactly(removal);
    assertThat(work.updated().rejected())
        .anySatisfy(
            rejected ->
                assertThat(rejected.reason())
                    .contains("2026-11-21", "`attache articles restore document.md`"));
    work.updated(work.request().withRestored(Set.of(id)));
    assertThat(work.articleIds()).contains("document.md");
    assertThat(upload(HARBOUR).removed()).isEmpty();
  }
}
