package attache.corpus.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.read.Draft;
import attache.corpus.read.Parsed;
import attache.corpus.read.pdf.PdfFiles.Column;
import attache.corpus.read.pdf.PdfFiles.Part;
import org.junit.jupiter.api.Test;

class TitlesTest {
  private static final String TEXT =
      "The foreign ministers of the ten states met in the city on Tuesday and agreed on a timetable"
          + " for the talks, which will be held every two months until the end of the year.";

  private static PdfFiles page() {
    return PdfFiles.start().page();
  }

  private static PdfFiles large(PdfFiles file, float top, String... lines) {
    float at = top;
    for (String line : lines) {
      file.line(72, at, new Part(line, 18, 0));
      at += 22;
    }
    return file;
  }

  private static Draft draft(PdfFiles file) {
    return ((Parsed.Drafted) new PdfReader().parse(file.bytes())).draft();
  }

  @Test
  void a_declared_title_counts_where_the_first_page_shows_it() {
    PdfFiles shown = page().set(Column.WHOLE, "Ministers agree on\u00A0timetable", TEXT);
    assertThat(draft(shown.information("Ministers Agree on Timetable", "Lan")).title())
        .isEqualTo("Ministers Agree on Timetable");

    PdfFiles template = page().set(Column.WHOLE, "Ministers agree on timetable", TEXT);
    assertThat(draft(template.information("Paper Title (use style: paper title)", "Lan")).title())
        .isNull();
  }

  @Test
  void the_name_of_a_job_is_no_title_even_where_a_word_reads_like_it() {
    assertThat(draft(page().set(Column.WHOLE, TEXT).information("timetable", "Lan")).title())
        .isNull();
    assertThat(draft(page().set(Column.WHOLE, TEXT).information("sag-39-3:sag-0", "Lan")).title())
        .isNull();
  }

  @Test
  void the_largest_letters_are_the_title_over_all_their_lines() {
    PdfFiles file = large(page().line(72, 40, "12 March 2024"), 70, "ASEAN and Viet Nam", "agree");

    assertThat(draft(file.set(new Column(72, 130, 450), TEXT)).title())
        .isEqualTo("ASEAN and Viet Nam agree");
  }

  @Test
  void letters_little_larger_than_the_text_are_no_title() {
    PdfFiles file = page().line(72, 70, new Part("Ministers agree on timetable", 12, 0));

    assertThat(draft(file.set(new Column(72, 100, 450), TEXT)).title()).isNull();
  }

  @Test
  void a_box_out_of_the_order_of_reading_and_a_letterhead_are_no_titles() {
    PdfFiles box = large(page(), 500, "Key facts of the talks").set(Column.WHOLE, TEXT);
    assertThat(draft(box).title()).isNull();

    PdfFiles journal = page().set(Column.WHOLE, TEXT, TEXT).line(72, 75, "journal homepage");
    assertThat(draft(large(journal, 60, "Journal of Regional Affairs")).title()).isNull();

    PdfFiles contents = large(page(), 60, "Contents").set(Column.WHOLE, TEXT);
    assertThat(draft(contents).title()).isNull();
  }

  @Test
  void a_head_that_recurs_is_no_title() {
    PdfFiles file = PdfFiles.start();
    for (int page = 1; page <= 3; page++) {
      large(file.page(), 60, "Regional Affairs Review")
          .set(Column.WHOLE, "Chapter " + page + " says something of its own.", TEXT);
    }

    assertThat(draft(file).title()).isNull();
  }
}
