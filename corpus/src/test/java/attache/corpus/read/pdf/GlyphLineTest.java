package attache.corpus.read.pdf;

import static attache.corpus.read.pdf.PdfFiles.Part.lowered;
import static attache.corpus.read.pdf.PdfFiles.Part.plain;
import static attache.corpus.read.pdf.PdfFiles.Part.raised;
import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.read.Parsed;
import attache.corpus.read.pdf.PdfFiles.Part;
import org.junit.jupiter.api.Test;

class GlyphLineTest {
  private static String text(PdfFiles file) {
    return text(file.bytes());
  }

  private static String text(byte[] file) {
    return ((Parsed.Drafted) new PdfReader().parse(file)).draft().text();
  }

  private static String line(Part... parts) {
    return text(PdfFiles.start().page().line(72, 100, parts));
  }

  @Test
  void the_mark_of_a_footnote_is_no_digit_of_the_number_before_it() {
    assertThat(line(plain("252.5 billion in 2023"), raised("2"), plain(", an increase")))
        .isEqualTo("252.5 billion in 2023, an increase");
    assertThat(line(plain("năm 2023"), raised("12"), plain(" và 4 %")))
        .isEqualTo("năm 2023 và 4 %");
    assertThat(line(plain("the meeting."), raised("[3]"), plain(" It found")))
        .isEqualTo("the meeting. It found");
    assertThat(line(plain("in 2023²"), plain(" and"))).isEqualTo("in 2023 and");
    assertThat(line(raised("9"), plain("found in the report of the year before")))
        .isEqualTo("9 found in the report of the year before");
    assertThat(line(raised("9"), plain(" Found in the report of the year before")))
        .isEqualTo("9 Found in the report of the year before");
  }

  @Test
  void ordinals_units_powers_and_indices_stay() {
    assertThat(line(plain("the 5"), raised("th"), plain(" meeting"))).isEqualTo("the 5th meeting");
    assertThat(line(plain("331,000 km"), raised("2"), plain(" of land")))
        .isEqualTo("331,000 km2 of land");
    assertThat(line(plain("about 3 × 10"), raised("6"), plain(" people")))
        .isEqualTo("about 3 × 10^6 people");
    assertThat(line(plain("less CO"), lowered("2"), plain(" in 2030")))
        .isEqualTo("less CO2 in 2030");
    assertThat(line(plain("another 5 "), raised("1"), plain("/2 per cent")))
        .isEqualTo("another 5 1/2 per cent");
  }

  @Test
  void words_without_spaces_are_told_by_their_gaps() {
    PdfFiles file =
        PdfFiles.start().page().apart(72, 100, 2.3f, "the", "maintainers", "must", "make");

    assertThat(text(file)).isEqualTo("the maintainers must make");
  }

  @Test
  void spaced_letters_with_spaces_between_the_words_are_words() {
    String[] letters = "Here is some formatted text".split("", -1);
    PdfFiles file = PdfFiles.start().page().apart(72, 100, 2.2f, letters);

    assertThat(text(file)).isEqualTo("Here is some formatted text");
  }

  @Test
  void cells_of_a_row_are_parted_and_rows_stay_apart() {
    PdfFiles file =
        PdfFiles.start()
            .page()
            .apart(72, 100, 60, "Country", "Exports", "Imports")
            .apart(72, 114, 60, "Viet Nam", "61.2", "110.6");

    assertThat(text(file).lines())
        .containsExactly("Country | Exports | Imports", "Viet Nam | 61.2 | 110.6");
    assertThat(text(PdfFiles.chineseRow(40, "国家", "出口", "进口"))).isEqualTo("国家 | 出口 | 进口");
    assertThat(text(PdfFiles.chineseRow(24, "通", "知"))).isEqualTo("通知");
  }

  @Test
  void words_set_far_apart_to_fill_a_line_and_labels_are_no_cells() {
    PdfFiles file = PdfFiles.start().page().justified(72, 100, 180, "a compilation of the year");

    assertThat(text(file)).isEqualTo("a compilation of the year");
    assertThat(text(PdfFiles.start().page().apart(72, 100, 30, "1.", "The first of the items")))
        .isEqualTo("1. The first of the items");
  }

  @Test
  void a_line_close_above_a_line_of_large_letters_is_apart() {
    PdfFiles file =
        PdfFiles.start()
            .page()
            .line(72, 100, "Regional Affairs Review")
            .line(72, 118, new Part("Two cities sign", 30, 0));

    assertThat(text(file).lines()).containsExactly("Regional Affairs Review", "Two cities sign");
  }
}
