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
        .isEqualTo(new PublicationDate(LocalDate.of(2024, 2, 2), "HTML meta"));
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
}
