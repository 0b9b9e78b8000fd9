package attache.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.Language;
import attache.corpus.PublicationDate;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlReaderTest {
  private static final String PAGE =
      """
      <html lang="en"><head><title>Forum opens | Kunming News</title>
      <meta property="og:title" content="Forum opens">
      <meta property="og:site_name" content="Kunming News">
      <meta name="author" content="Li Hua">
      <meta property="article:published_time" content="2024-02-02T10:00:00+08:00">
      <link rel="canonical" href="https://news.example.org/forum"></head>
      <body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
      <div class="story"><h1>Forum opens</h1>
      <p>The forum opened in Kunming on Friday, and more than 200 guests, from twelve countries, came.</p>
      <figure><img src="a.jpg"><figcaption>Guests at the door</figcaption></figure>
      <p>It will last for three days, the organisers said, and end with a declaration on trade.</p>
      <div class="share-bar">Share on Facebook</div>
      <ul class="related"><li><a href="/x">Minister visits the border</a></li></ul></div>
      <footer>Copyright 2024 Kunming News</footer></body></html>
      """;

  private static Parsed parse(String html) {
    return new HtmlReader().parse(html.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void takes_the_story_and_leaves_the_page_around_it() {
    assertThat(HtmlExtraction.articleBody(PAGE.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(
            "The forum opened in Kunming on Friday, and more than 200 guests, from twelve countries,"
                + " came.\nIt will last for three days, the organisers said, and end with a"
                + " declaration on trade.");
  }

  private static String story(String text, String declared, String actual) {
    String page =
        "<html><head><meta charset=\"%s\"></head><body><p>%s</p></body></html>"
            .formatted(declared, text.repeat(3));
    Parsed parsed = new HtmlReader().parse(page.getBytes(Charset.forName(actual)));
    return parsed instanceof Parsed.Drafted(Draft draft) ? draft.text() : parsed.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "utf-8, GB18030",
    "iso-8859-1, GB18030",
    "gb2312, UTF-8",
    "gb2312, GB18030",
    "windows-1252, UTF-8",
    "no-such-charset, GB18030",
    "?, UTF-8",
  })
  void the_encoding_that_a_page_names_counts_where_it_is_true(String declared, String actual) {
    String text = "会议于二月二日在昆明举行，省委外事工作委员会委员出席了会议，并听取了报告。";

    assertThat(story(text, declared, actual)).isEqualTo(text.repeat(3));
  }

  @ParameterizedTest
  @CsvSource({"utf-8, Big5", "big5, Big5", "big5, UTF-8"})
  void so_it_does_for_traditional_characters(String declared, String actual) {
    String text = "會議於二月二日在臺北舉行，外交部官員出席了會議，並聽取了關於文化交流與經濟合作的報告，各方表示歡迎。";

    assertThat(story(text, declared, actual)).isEqualTo(text.repeat(3));
  }

  @ParameterizedTest
  @CsvSource({"utf-8", "iso-8859-1", "windows-1258"})
  void so_it_does_for_vietnamese_of_windows(String declared) {
    String text = "Hội nghị có sự tham dự của đại biểu từ các bộ, ngành trung ương.";

    // The form that Windows gives Vietnamese: the vowel with its own sign, then the tone.
    String apart =
        "Hô\u0323i nghi\u0323 co\u0301 sư\u0323 tham dư\u0323 cu\u0309a đa\u0323i biê\u0309u tư\u0300 ca\u0301c bô\u0323, nga\u0300nh trung ương.";
    assertThat(story(apart, declared, "windows-1258")).isEqualTo(text.repeat(3));
  }

  @Test
  void an_encoding_of_other_scripts_is_believed_by_its_name() {
    String text = "Министры договорились о сроках переговоров и встретятся снова.";

    assertThat(story(text, "windows-1251", "windows-1251")).isEqualTo(text.repeat(3));
    assertThat(story("外務大臣は火曜日に会談した。", "iso-2022-jp", "ISO-2022-JP"))
        .isEqualTo("外務大臣は火曜日に会談した。".repeat(3));
  }

  @Test
  void takes_what_the_head_says() {
    Draft draft = ((Parsed.Drafted) parse(PAGE)).draft();

    assertThat(draft.title()).isEqualTo("Forum opens");
    assertThat(draft.source()).isEqualTo("Kunming News");
    assertThat(draft.authors()).containsExactly("Li Hua");
    assertThat(draft.published())
        .isEqualTo(new PublicationDate(LocalDate.of(2024, 2, 2), "meta article:published_time"));
    assertThat(draft.url()).hasToString("https://news.example.org/forum");
    assertThat(draft.language()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void a_story_parted_among_several_elements_is_taken_whole() {
    String part =
        "<div class=\"column\"><p>%s part of the story, which is long enough, says that the"
            + " ministers met and that they agreed on trade.</p></div>";
    String html =
        "<body><section>"
            + part.formatted("First")
            + part.formatted("Second")
            + part.formatted("Third")
            + "</section></body>";

    assertThat(HtmlExtraction.articleBody(html.getBytes(StandardCharsets.UTF_8)))
        .contains("First part", "Second part", "Third part");
  }

  @Test
  void a_page_without_a_story_is_rejected() {
    assertThat(
            parse("<html><body><nav><a href='/'>Home</a></nav><script>x()</script></body></html>"))
        .isInstanceOf(Parsed.Unreadable.class);
  }

  private static final String SENTENCES =
      "The ministers met in the capital, and they agreed on trade, on visas and on the border.";

  private static String body(String html) {
    return HtmlExtraction.articleBody(html.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_story_parted_by_line_breaks_within_spans_is_found() {
    String html =
        "<body><ul><li><a href='/'>Home</a></li></ul><div class='article'><span><b>Hanoi.</b> "
            + (SENTENCES + "<br><br>").repeat(2)
            + "It ended <i>late</i> at night.</span></div><div>Contact us, by letter, in the capital.</div></body>";

    assertThat(body(html).lines())
        .containsExactly("Hanoi. " + SENTENCES, SENTENCES, "It ended late at night.");
  }

  @Test
  void other_stories_on_the_page_are_left_where_the_heading_has_an_article_of_its_own() {
    String other = "<article><h2>Another</h2>" + "<p>Other: %s</p>".formatted(SENTENCES).repeat(9);
    String html =
        "<body><main><article><h1>Ministers meet</h1>"
            + "<p>%s</p><p>Three: %s</p><p>Four: %s</p></article>"
                .formatted(SENTENCES, SENTENCES, SENTENCES)
            + other
            + "</article></main></body>";

    assertThat(body(html)).contains("Three:", "Four:").doesNotContain("Other:");
  }

  @Test
  void teasers_of_other_stories_comments_and_captions_are_left_out() {
    String teaser =
        "<div class='t'><a href='/%d'>A story of number %d</a><p>Short excerpt.</p></div>";
    String html =
        "<body><div><p>%s</p><div><img src='a.jpg'>Guests at the door</div><p>End: %s</p>"
                .formatted(SENTENCES, SENTENCES)
            + "<h3>More</h3>"
            + teaser.formatted(1, 1)
            + teaser.formatted(2, 2)
            + teaser.formatted(3, 3)
            + "</div><div class='CommentList'><p>Reader: %s</p></div></body>".formatted(SENTENCES);

    assertThat(body(html)).isEqualTo(SENTENCES + "\nEnd: " + SENTENCES);
  }

  @Test
  void a_page_in_one_form_and_a_row_of_a_table_are_read() {
    String html =
        "<body><form action='/'><p>%s</p><p>%s</p>".formatted(SENTENCES, "Then: " + SENTENCES)
            + "<table><tr><td>Exports</td><td>12</td></tr></table></form></body>";

    assertThat(body(html)).isEqualTo(SENTENCES + "\nThen: " + SENTENCES + "\nExports | 12");
  }

  @Test
  void a_story_that_scripts_would_fill_in_is_taken_from_what_the_page_declares() {
    String html =
        "<body><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"%s\\n\\n%s\"}</script>"
                .formatted(SENTENCES.repeat(3), SENTENCES)
            + "<p>Please enable scripts, for this page needs them.</p></body>";

    assertThat(body(html)).isEqualTo(SENTENCES.repeat(3) + "\n" + SENTENCES);
  }

  @Test
  void a_story_whose_element_is_named_like_an_advertisement_is_found() {
    String html = "<body><div class='promo'><p>%s</p></div></body>".formatted(SENTENCES);

    assertThat(body(html)).isEqualTo(SENTENCES);
  }
}
