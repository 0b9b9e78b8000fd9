package attache.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The five articles as they were crawled, which lie beside the checkout and are not part of it. */
class FirstArticlesTest {
  private final List<Article> articles = new ArrayList<>();

  @BeforeEach
  void read() throws CorpusUnreadable {
    Path folder = Path.of(System.getProperty("attache.root", "..")).resolve("../shared/articles");
    assumeTrue(Files.isDirectory(folder), "Skipped: there is no " + folder);
    Corpus.scan(
        List.of(folder),
        new Corpus.Visitor() {
          @Override
          public void found(RawDocument document) {
            articles.add(((ReadResult.Accepted) document.read()).article());
          }

          @Override
          public void rejected(ReadResult.Rejected rejection) {
            throw new AssertionError(rejection);
          }
        });
  }

  @Test
  void nothing_of_the_page_around_them_can_be_cited() {
    assertThat(articles)
        .hasSize(5)
        .allSatisfy(
            article ->
                assertThat(article.text())
                    .doesNotContain(
                        "SEA Games",
                        "Leave your comment",
                        "home page",
                        "![]",
                        "Tin khác",
                        "Ảnh: Tuấn Anh",
                        "Source: Time",
                        "emphasizedIn",
                        "góc nhìn từ Hàn Quốc",
                        "author:"));
  }

  @Test
  void the_story_is_kept_whole() {
    assertThat(articles.get(0).text())
        .startsWith("In order to deeply study")
        .contains("On the afternoon of April 26", "small gifts")
        .endsWith(
            "(Contributing Office: Foreign Service Party Branch for Certificate Preparation)");
    assertThat(articles.get(1).text())
        .contains("12 international friendly city")
        .endsWith("improved.");
    assertThat(articles.get(2).text()).startsWith("Since the launch").endsWith("modernization.");
    assertThat(articles.get(3).text())
        .startsWith("Hội nghị có sự tham dự")
        .endsWith("sản phẩm Việt Nam.");
    assertThat(articles.get(3).text().lines()).hasSize(5);
    assertThat(articles.get(4).text())
        .startsWith("On February 2")
        .contains("delivered a speech. Wang Yubo, governor", "The meeting emphasized\nIt is")
        .endsWith("attended the event.");
  }

  @Test
  void titles_dates_authors_and_sources_are_found_or_null() {
    assertThat(articles)
        .extracting(article -> article.metadata().published())
        .extracting(published -> published == null ? null : published.day())
        .containsExactly(LocalDate.of(2024, 4, 30), null, LocalDate.of(2023, 5, 23), null, null);
    assertThat(articles)
        .extracting(article -> article.metadata().authors())
        .containsExactly(List.of(), List.of("Han Yihua"), List.of(), List.of(), List.of());
    assertThat(articles.get(0).metadata().source())
        .isEqualTo("Qinghai Provincial Foreign Affairs Office");
    assertThat(articles)
        .extracting(article -> article.metadata().title())
        .satisfies(
            titles -> {
              assertThat(titles.get(0)).startsWith("Firming Cultural Confidence");
              assertThat(titles.get(1)).startsWith("Xining continuously improve");
              assertThat(titles.get(2)).isNull();
              assertThat(titles.get(3)).startsWith("Chủ động thích ứng");
              assertThat(titles.get(4)).startsWith("The Provincial Party Committee’s");
            });
  }
}
