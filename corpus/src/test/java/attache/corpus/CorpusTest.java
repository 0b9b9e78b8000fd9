package attache.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
  private static final String VIETNAMESE =
      "Hội nghị có sự tham dự của hơn 250 đại biểu từ các bộ, ban, ngành trung ương.";
  private static final String CHINESE = "会议于二月二日在昆明举行，省委外事工作委员会委员出席了会议。";

  @TempDir Path folder;

  private final List<RawDocument> found = new ArrayList<>();
  private final List<ReadResult.Rejected> rejected = new ArrayList<>();

  private void scan(Path... roots) throws CorpusUnreadable {
    Corpus.scan(
        List.of(roots),
        new Corpus.Visitor() {
          @Override
          public void found(RawDocument document) {
            found.add(document);
          }

          @Override
          public void rejected(ReadResult.Rejected rejection) {
            rejected.add(rejection);
          }
        });
  }

  private Path file(String path, String content) throws IOException {
    return file(path, content.getBytes(StandardCharsets.UTF_8));
  }

  private Path file(String path, byte[] content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private Article article(int index) {
    ReadResult result = found.get(index).read();
    assertThat(result).isInstanceOf(ReadResult.Accepted.class);
    return ((ReadResult.Accepted) result).article();
  }

  private String reason(int index) {
    return ((ReadResult.Rejected) found.get(index).read()).reason();
  }

  @Test
  void visits_files_in_the_order_of_their_paths_and_passes_hidden_ones_over() throws Exception {
    file("b.txt", "Second.");
    file("a/z.md", "First.");
    file(".hidden.txt", "Not seen.");
    file(".git/x.txt", "Not seen.");
    file("picture.png", "x");

    scan(folder);

    assertThat(found).extracting(RawDocument::location).containsExactly("a/z.md", "b.txt");
    assertThat(found.getFirst().digest()).isEqualTo(ContentDigest.of("First."));
    assertThat(rejected)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.location()).isEqualTo("picture.png");
              assertThat(each.reason()).contains(".txt").contains(".jsonl");
            });
  }

  @Test
  void a_missing_root_is_an_error_before_anything_is_visited() throws Exception {
    Path file = file("a.txt", "Text.");

    assertThatThrownBy(() -> scan(file, folder.resolve("gone")))
        .isInstanceOf(CorpusUnreadable.class)
        .hasMessageContaining("gone does not exist");
    assertThat(found).isEmpty();
  }

  @Test
  void files_of_the_same_path_below_two_roots_are_told_apart() throws Exception {
    file("one/docs/a.txt", "The first text.");
    file("two/docs/a.txt", "The second text.");
    file("three/docs/a.txt", "The third text.");

    scan(folder.resolve("one"), folder.resolve("two"), folder.resolve("three"));

    assertThat(found)
        .extracting(RawDocument::location)
        .containsExactly("docs/a.txt", "two/docs/a.txt", "three/docs/a.txt");
  }

  @Test
  void a_file_below_two_roots_is_visited_once() throws Exception {
    Path single = file("docs/a.txt", "The text.");

    scan(single, folder, folder.resolve("docs"));

    assertThat(found).extracting(RawDocument::location).containsExactly("a.txt");
  }

  @Test
  void a_link_that_leads_back_is_rejected() throws Exception {
    file("docs/a.txt", "The text.");
    Files.createSymbolicLink(folder.resolve("docs/loop"), folder.resolve("docs"));

    scan(folder);

    assertThat(found).hasSize(1);
    assertThat(rejected)
        .singleElement()
        .satisfies(each -> assertThat(each.reason()).contains("leads back"));
  }

  @Test
  void plain_text_gives_title_and_paragraphs() throws Exception {
    file(
        "001_a.txt",
        "Xining has many friends\r\n\r\nXining has 12 friendly cities.\r\nIt held a forum in 2010.");

    scan(folder);

    Article article = article(0);
    assertThat(article.id()).isEqualTo(new ArticleId("001_a.txt"));
    assertThat(article.metadata().title()).isEqualTo("Xining has many friends");
    assertThat(article.metadata().language()).isEqualTo(Language.ENGLISH);
    assertThat(article.metadata().published()).isNull();
    assertThat(article.text())
        .isEqualTo("Xining has 12 friendly cities.\nIt held a forum in 2010.");
    assertThat(article.passages()).hasSize(1);
  }

  @Test
  void markdown_gives_its_front_matter_and_its_words() throws Exception {
    file(
        "a.md",
        """
        ---
        title: "Hội nghị: ngoại giao"
        source: Báo Lao động
        authors: [Tuấn Anh]
        published: 2021-12-15
        language: vi
        ---

        ## Phần một

        Hội nghị có *hơn* [250 đại biểu](https://example.org/x).

        1. Một
        2. Hai
        """);

    scan(folder);

    Article article = article(0);
    assertThat(article.metadata())
        .isEqualTo(
            new Metadata(
                "Hội nghị: ngoại giao",
                "Báo Lao động",
                List.of("Tuấn Anh"),
                null,
                new PublicationDate(LocalDate.of(2021, 12, 15), "front matter published"),
                Language.VIETNAMESE));
    assertThat(article.text()).isEqualTo("Phần một\nHội nghị có hơn 250 đại biểu.\n1. Một\n2. Hai");
  }

  @Test
  void markdown_with_broken_front_matter_is_rejected() throws Exception {
    file("a.md", "---\ntitle: [unclosed\n---\nText.");

    scan(folder);

    assertThat(reason(0)).contains("front matter is not YAML");
  }

  @Test
  void json_lines_hold_one_document_a_line() throws Exception {
    Path file = folder.resolve("corpus.jsonl.gz");
    String lines =
        """
        {"_id": "d1", "title": "Title", "text": "%s", "metadata": {"language": "zh", "published": "2023-07-20", "url": "https://example.org/1"}}
        {"id": 7, "text": "Some text in English, which is the second.", "url": "https://example.org/2", "authors": ["A", "B"]}

        {"text": "A third text without an id, which has the line's number."}
        {"text": ""}
        not json
        """
            .formatted(CHINESE);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(lines.getBytes(StandardCharsets.UTF_8));
    }

    scan(folder);

    assertThat(found)
        .extracting(RawDocument::location)
        .containsExactly(
            "corpus.jsonl.gz:d1",
            "corpus.jsonl.gz:7",
            "corpus.jsonl.gz:4",
            "corpus.jsonl.gz:5",
            "corpus.jsonl.gz:6");
    assertThat(article(0).id()).isEqualTo(new ArticleId("d1"));
    assertThat(article(0).metadata().published())
        .isEqualTo(new PublicationDate(LocalDate.of(2023, 7, 20), "JSON field published"));
    assertThat(article(0).metadata().language()).isEqualTo(Language.CHINESE);
    assertThat(article(1).id()).isEqualTo(new ArticleId("https://example.org/2"));
    assertThat(article(1).metadata().authors()).containsExactly("A", "B");
    assertThat(article(2).id()).isEqualTo(new ArticleId("corpus.jsonl.gz:4"));
    assertThat(reason(3)).contains("no \"text\"");
    assertThat(reason(4)).contains("not a JSON object");
  }

  @Test
  void a_truncated_gzip_file_keeps_what_came_before_the_cut() throws Exception {
    Path whole = folder.resolve("whole.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
      for (int i = 0; i < 5_000; i++) {
        out.write(
            ("{\"id\":\"" + i + "\",\"text\":\"Text " + i * 7919L + "\"}\n")
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    byte[] bytes = Files.readAllBytes(whole);
    Files.delete(whole);
    file("cut.jsonl.gz", Arrays.copyOf(bytes, bytes.length * 2 / 3));

    scan(folder);

    assertThat(found.size()).isBetween(1_000, 4_999);
    assertThat(rejected)
        .singleElement()
        .satisfies(each -> assertThat(each.reason()).contains("truncated"));
  }

  @Test
  void common_encodings_are_detected() throws Exception {
    file("1.txt", ("\uFEFF" + VIETNAMESE).getBytes(StandardCharsets.UTF_8));
    file("2.txt", VIETNAMESE.getBytes(StandardCharsets.UTF_16));
    file("3.txt", VIETNAMESE.getBytes(StandardCharsets.UTF_16LE));
    file("4.txt", CHINESE.getBytes(Charset.forName("GB18030")));
    file("5.txt", windows1258(VIETNAMESE));

    scan(folder);

    assertThat(List.of(article(0), article(1), article(2), article(4)))
        .extracting(Article::text)
        .containsOnly(VIETNAMESE);
    assertThat(article(3).text()).isEqualTo(CHINESE);
  }

  /** In windows-1258 the tones are marks of their own, the other diacritics are not. */
  private static byte[] windows1258(String text) {
    StringBuilder apart = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      String parts = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD);
      String tones = parts.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
      apart.append(
          Normalizer.normalize(
              parts.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", ""), Normalizer.Form.NFC));
      apart.append(tones);
    }
    return apart.toString().getBytes(Charset.forName("windows-1258"));
  }

  @Test
  void empty_blank_and_binary_files_are_rejected_with_the_reason() throws Exception {
    file("1.txt", "");
    file("2.txt", " \n\t ");
    file("3.txt", new byte[] {'P', 'N', 'G', 0, 1, 0, 2, 7, 0, 0, 3});

    scan(folder);

    assertThat(rejected)
        .singleElement()
        .satisfies(each -> assertThat(each.reason()).contains("empty"));
    assertThat(reason(0)).contains("white space");
    assertThat(reason(1)).contains("binary");
  }

  @Test
  void a_single_file_is_named_by_its_name() throws Exception {
    Path file = file("deep/down/a.txt", "The text of it.");

    scan(file);

    assertThat(article(0).id()).isEqualTo(new ArticleId("a.txt"));
  }
}
