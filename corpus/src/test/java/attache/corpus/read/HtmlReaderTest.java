package attache.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.Language;
import attache.corpus.PublicationDate;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

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
