package attache.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.PublicationDate;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageMetadataTest {
  private static final String STORY =
      "<h1>Forum opens</h1><p>The forum opened in Kunming on Friday, and more than 200 guests, from"
          + " twelve countries, came to it.</p>";

  private static Draft read(String head) {
    return read(head, STORY);
  }

  private static Draft read(String head, String body) {
    String html = "<html><head>" + head + "</head><body><div>" + body + "</div></body></html>";
    return ((Parsed.Drafted) new HtmlReader().parse(html.getBytes(StandardCharsets.UTF_8))).draft();
  }

  private static String jsonLd(String json) {
    return "<script type=\"application/ld+json\">" + json + "</script>";
  }

  @Test
  void json_ld_tells_title_author_outlet_and_day() {
    Draft draft =
        read(
            jsonLd(
                """
                {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Forum opens in Kunming",
                 "datePublished": "2023-07-20T23:30:00-05:00", "author": {"@type": "Person", "name": "Li Hua"},
                 "publisher": {"@type": "Organization", "name": "Kunming News"},
                 "mainEntityOfPage": {"@id": "https://news.example.org/forum"}}
                """));

    assertThat(draft.title()).isEqualTo("Forum opens in Kunming");
    assertThat(draft.authors()).containsExactly("Li Hua");
    assertThat(draft.source()).isEqualTo("Kunming News");
    assertThat(draft.url()).hasToString("https://news.example.org/forum");
    assertThat(draft.published())
        .as("the local day, as written")
        .isEqualTo(new PublicationDate(LocalDate.of(2023, 7, 20), "JSON-LD datePublished"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"@type":"Article","author":"Li Hua"}                                                 | Li Hua
          {"@type":["Article","Thing"],"author":[{"name":"Li Hua"},"Trần Thị Mai"]}             | Li Hua;Trần Thị Mai
          [{"@type":"WebSite","name":"X"},{"@type":"BlogPosting","author":{"name":"李华"}}]       | 李华
          {"@graph":[{"@type":"Person","name":"No"},{"@type":"ReportageNewsArticle","author":{"name":["Li Hua","Mai"]}}]} | Li Hua
          {"@type":"Article","author":{"name":"admin"}}                                         | ''
          {"@type":"Article","author":"https://example.org/u/1"}                                | ''
          {"@type":"Article","author":                                                          | ''
          """)
  void json_ld_names_authors_in_many_forms(String json, String authors) {
    assertThat(String.join(";", read(jsonLd(json)).authors())).isEqualTo(authors);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <meta property="article:published_time" content="2024-02-02T10:00:00+08:00"> | 2024-02-02 | meta article:published_time
          <meta name="PubDate" content="2023-07-20 10:02">                             | 2023-07-20 | meta pubdate
          <meta name="publishdate" content="20211130">                                 | 2021-11-30 | meta publishdate
          <meta name="dc.date" content="April 30, 2024">                               | 2024-04-30 | meta dc.date
          <meta name="DC.date.issued" content="2023年7月20日">                          | 2023-07-20 | meta dc.date.issued
          <meta name="date" content="Tue, 19 Nov 2019 10:00:00 GMT">                   | 2019-11-19 | meta date
          <meta itemprop="datePublished" content="2023-05-23">                         | 2023-05-23 | meta datePublished
          """)
  void the_day_comes_with_the_place_it_was_found_in(String head, LocalDate day, String place) {
    assertThat(read(head).published()).isEqualTo(new PublicationDate(day, place));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <meta property="article:published_time" content="0001-01-01T00:00:00">
          <meta property="article:modified_time" content="2024-02-02T10:00:00">
          <meta name="date" content="03/04/2021">
          <meta name="date" content="2024-13-45">
          """)
  void a_day_that_is_not_sure_is_none(String head) {
    assertThat(read(head).published()).isNull();
  }

  @Test
  void a_time_beside_the_heading_is_the_storys_and_one_elsewhere_is_not() {
    String time = "<time datetime=\"2023-07-20T10:02+08:00\">Thursday</time>";
    String other = "<time datetime=\"2022-01-05\">5 Jan</time>";

    assertThat(read("", "<header>" + time + "</header>" + STORY).published())
        .isEqualTo(new PublicationDate(LocalDate.of(2023, 7, 20), "time element"));
    assertThat(read("", STORY + "</div><div class=\"list\">" + other).published()).isNull();
    assertThat(read("", STORY + time + other).published())
        .as("two days beside the heading")
        .isNull();
    assertThat(
            read("", STORY + "<span itemprop=\"datePublished\" content=\"2021-11-30\"></span>")
                .published())
        .isEqualTo(new PublicationDate(LocalDate.of(2021, 11, 30), "microdata datePublished"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Forum opens in Kunming | Kunming News           ; Forum opens in Kunming    ; Kunming News
          Forum opens in Kunming - Kunming News           ; Forum opens in Kunming    ; Kunming News
          Talks end without result - and without date     ; Talks end without result - and without date ;
          Hội nghị ngoại giao khai mạc tại Hà Nội – Báo Mới ; Hội nghị ngoại giao khai mạc tại Hà Nội ; Báo Mới
          昆明举行边境贸易论坛_要闻_昆明新闻网                 ; 昆明举行边境贸易论坛         ; 昆明新闻网
          昆明举行边境贸易论坛-昆明新闻网                     ; 昆明举行边境贸易论坛-昆明新闻网 ;
          Sino-Vietnamese trade grows                     ; Sino-Vietnamese trade grows ;
          """)
  void the_sites_name_leaves_the_windows_title(String window, String title, String outlet) {
    PageTitle found = PageTitle.of(window, List.of(), List.of());

    assertThat(found.title()).isEqualTo(title);
    assertThat(found.outlet()).isEqualTo(outlet);
  }

  @Test
  void what_the_page_says_elsewhere_tells_the_title_from_the_site() {
    assertThat(PageTitle.of("Trade - a view - The View", List.of("the view"), List.of()).title())
        .isEqualTo("Trade - a view");
    assertThat(PageTitle.of("论坛开幕-昆明新闻网", List.of(), List.of("论坛开幕")))
        .as("a dash without spaces parts nothing")
        .isEqualTo(new PageTitle("论坛开幕-昆明新闻网", null));
    assertThat(PageTitle.of("论坛开幕 - 昆明", List.of(), List.of("论坛开幕")))
        .isEqualTo(new PageTitle("论坛开幕", "昆明"));
    assertThat(PageTitle.of("The View: Trade", List.of(), List.of()).title())
        .isEqualTo("The View: Trade");
  }

  @Test
  void chinese_government_pages_name_title_source_and_day() {
    Draft draft =
        read(
            """
            <title>测试门户</title><meta name="ArticleTitle" content="西宁市举行外事工作会议">
            <meta name="PubDate" content="2023-07-20 10:02"><meta name="ContentSource" content="市外事办">
            """);

    assertThat(draft.title()).isEqualTo("西宁市举行外事工作会议");
    assertThat(draft.source()).isEqualTo("市外事办");
    assertThat(draft.published()).extracting(PublicationDate::day).hasToString("2023-07-20");
  }
}
