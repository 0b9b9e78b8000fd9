package attache.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.PublicationDate;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
  private static final PublicationDate DAY =
      new PublicationDate(LocalDate.of(2024, 3, 12), "front matter date");

  private static FrontMatter.Split split(String text) {
    FrontMatter.Result result = FrontMatter.read(text);
    assertThat(result).isInstanceOf(FrontMatter.Split.class);
    return (FrontMatter.Split) result;
  }

  private static DeclaredFields fields(String block) {
    FrontMatter.Split split = split("---\n" + block + "\n---\nText.");
    assertThat(split.body()).isEqualTo("Text.");
    return split.fields();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: Hội nghị\ndate: 2024-03-12\n---\nText.",
        "---  \ntitle: Hội nghị\ndate: 2024-03-12\n--- \t\nText.",
        "\n \n---\ntitle: Hội nghị\ndate: 2024-03-12\n---\nText.",
        "\uFEFF---\ntitle: Hội nghị\ndate: 2024-03-12\n---\nText.",
        "---\ntitle: Hội nghị\ndate: 2024-03-12\n...\nText.",
        "---\rtitle: Hội nghị\rdate: 2024-03-12\r---\rText.",
        "---\r\ntitle: Hội nghị\r\ndate: 2024-03-12\r\n---\r\nText.",
        "+++\ntitle = \"Hội nghị\"\ndate = 2024-03-12T08:00:00+07:00\n[params]\ntitle = \"x\"\n+++\nText.",
      })
  void stands_between_two_lines_of_signs_at_the_beginning(String text) {
    FrontMatter.Split split = split(text);

    assertThat(split.fields().title()).isEqualTo("Hội nghị");
    assertThat(split.fields().published()).isEqualTo(DAY);
    assertThat(split.body()).isEqualTo("Text.");
  }

  @Test
  void an_article_that_opens_with_a_thematic_break_has_none() {
    for (String text :
        List.of(
            "---\nWords.\n\nMore words.",
            "---\nWords without fields.\n\n---\n\nMore.",
            "---\n*Words: [of* no field.\n---\nMore.")) {
      assertThat(split(text)).isEqualTo(new FrontMatter.Split(DeclaredFields.NONE, text));
    }
  }

  @Test
  void fields_that_are_no_yaml_are_read_line_by_line() {
    DeclaredFields fields =
        fields(
            """
            # by hand
            title: Vietnam: a new start
            source:	"Báo: Lao động"
            Author: 'Tuấn Anh'
            date: 2024-03-12
            url: https://example.org/a
            tags:
            	- news""");

    assertThat(fields.title()).isEqualTo("Vietnam: a new start");
    assertThat(fields.source()).isEqualTo("Báo: Lao động");
    assertThat(fields.authors()).containsExactly("Tuấn Anh");
    assertThat(fields.published()).isEqualTo(DAY);
    assertThat(fields.url()).hasToString("https://example.org/a");
  }

  @Test
  void lists_are_read_line_by_line_too() {
    String broken = "title: [Breaking] News: more\n";

    assertThat(fields(broken).title()).isEqualTo("[Breaking] News: more");
    assertThat(fields(broken + "authors:\n  - A B\n  - C D").authors())
        .containsExactly("A B", "C D");
    assertThat(fields(broken + "authors: [A B, C D]").authors()).containsExactly("A B", "C D");
    assertThat(fields(broken + "authors: [A B,\n  \"C D\"]").authors())
        .containsExactly("A B", "C D");
    assertThat(FrontMatter.read("---\ntitle: [unclosed\ndate: 2024-03-12\n---\nText."))
        .isInstanceOf(FrontMatter.Broken.class);
  }

  @Test
  void a_key_that_stands_twice_and_an_alias_reject_nothing() {
    assertThat(fields("title: A\ntitle: B").title()).isEqualTo("B");
    DeclaredFields aliased = fields("title: &t Anchor\nalso: *t\nauthors: &l [A B]\nx: *l");
    assertThat(aliased.title()).isEqualTo("Anchor");
    assertThat(aliased.authors()).containsExactly("A B");
  }

  @Test
  void aliases_that_multiply_take_neither_time_nor_memory() {
    StringBuilder laughs = new StringBuilder("l0: &l0 [ha, ha]\n");
    for (int i = 1; i < 40; i++) {
      laughs.append("l%d: &l%d [*l%d, *l%d]\n".formatted(i, i, i - 1, i - 1));
    }

    assertThat(fields(laughs + "? *l39\n: x\ntitle: T\nauthors: *l39").title()).isEqualTo("T");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "https:",
        "/a",
        "example.org"
      })
  void an_address_that_is_no_web_page_is_none(String url) {
    assertThat(fields("url: \"" + url + "\"").url()).isNull();
    assertThat(fields("url: HTTPS://example.org/a").url()).hasToString("HTTPS://example.org/a");
  }

  @Test
  void toml_has_lists_and_escapes() {
    DeclaredFields fields =
        split(
                "+++\ntitle = \"The \\\"new\\\" start\" # here\nauthors = [\n  'A B',\n  \"C D\",\n]\n+++\nText.")
            .fields();

    assertThat(fields.title()).isEqualTo("The \"new\" start");
    assertThat(fields.authors()).containsExactly("A B", "C D");
  }

  @Test
  void names_in_capitals_and_authors_with_fields_of_their_own_count() {
    DeclaredFields fields =
        fields("Title: Hội nghị\nTITLE: no\nDate: 2024-03-12\nAuthor: {name: Tuấn Anh}");

    assertThat(fields.title()).isEqualTo("Hội nghị");
    assertThat(fields.published()).isEqualTo(DAY);
    assertThat(fields.authors()).containsExactly("Tuấn Anh");
    assertThat(fields("title: small\nTitle: capital").title()).isEqualTo("small");
    assertThat(fields("author:\n  - name: A B\n    email: x\n  - C D").authors())
        .containsExactly("A B", "C D");

    String line = "{\"text\": \"Text.\", \"author\": [{\"name\": \"A B\"}, {\"id\": 7}, \"C D\"]}";
    Parsed parsed = JsonLine.parse(line.getBytes(StandardCharsets.UTF_8));
    assertThat(((Parsed.Drafted) parsed).draft().authors()).containsExactly("A B", "C D");
  }
}
