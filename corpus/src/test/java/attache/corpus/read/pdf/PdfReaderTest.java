package attache.corpus.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.read.Draft;
import attache.corpus.read.Parsed;
import attache.corpus.read.pdf.PdfFiles.Column;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
  private static final String ENGLISH =
      "The two cities signed an agreement on trade and culture on Friday, and more than two hundred"
          + " guests from twelve countries came to the ceremony in the city hall.";
  private static final String SECOND =
      "The mayor said that the agreement, the third of its kind, would bring students and engineers"
          + " together for the next five years.";
  private static final String VIETNAMESE =
      "Hội nghị có sự tham dự của hơn 250 đại biểu từ các bộ, ban, ngành trung ương và đại diện các"
          + " cơ quan ngoại giao nước ngoài tại Việt Nam, diễn ra trong hai ngày.";

  private static Parsed parse(byte[] pdf) {
    return new PdfReader().parse(pdf);
  }

  private static List<String> lines(byte[] pdf) {
    return draft(pdf).text().lines().toList();
  }

  private static Draft draft(byte[] pdf) {
    Parsed parsed = parse(pdf);
    assertThat(parsed).isInstanceOf(Parsed.Drafted.class);
    return ((Parsed.Drafted) parsed).draft();
  }

  private static String reason(byte[] pdf) {
    Parsed parsed = parse(pdf);
    assertThat(parsed).isInstanceOf(Parsed.Unreadable.class);
    return ((Parsed.Unreadable) parsed).reason();
  }

  @Test
  void lines_become_paragraphs() {
    assertThat(lines(PdfFiles.of("Two cities sign an agreement", ENGLISH, SECOND)))
        .containsExactly("Two cities sign an agreement", ENGLISH, SECOND);
  }

  @Test
  void paragraphs_without_a_gap_are_told_by_their_last_line_or_indent() {
    byte[] pdf =
        PdfFiles.start()
            .page()
            .line(90, 100, "The first paragraph begins with an indent and goes on to the")
            .line(72, 114, "margin of the page, where the words are broken by the width,")
            .line(72, 128, "and it ends here.")
            .line(90, 142, "The second paragraph begins with an indent, too, and it goes")
            .line(72, 156, "on like the first one until it comes to its very last words.")
            .line(90, 170, "The third begins where the second filled its last line wholly,")
            .line(72, 184, "so that only the indent tells.")
            .bytes();

    assertThat(lines(pdf))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("The first").endsWith("ends here."),
            second -> assertThat(second).startsWith("The second").endsWith("last words."),
            third -> assertThat(third).startsWith("The third").endsWith("indent tells."));
  }

  @Test
  void an_indented_paragraph_set_to_both_margins_is_one() {
    byte[] pdf =
        PdfFiles.start()
            .page()
            .justified(92, 100, 430, "The foreign ministers of the ten states met in the city and")
            .justified(
                72, 114, 450, "agreed on a timetable for the talks, which will be held every")
            .justified(72, 128, 450, "two months, and the groups will report on what they reached.")
            .justified(92, 142, 430, "The second paragraph begins with an indent, too, and it goes")
            .line(72, 156, "on to its end.")
            .bytes();

    assertThat(lines(pdf))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("The foreign").endsWith("they reached."),
            second -> assertThat(second).startsWith("The second").endsWith("to its end."));
  }

  @Test
  void an_indented_paragraph_below_a_list_is_no_part_of_its_last_item() {
    byte[] pdf =
        PdfFiles.start()
            .page()
            .line(105, 100, "(a) to exercise self-restraint in all their activities at sea; and")
            .justified(105, 114, 417, "(b) to exchange what they know of search and rescue at sea.")
            .justified(91, 128, 431, "Trade between the parties reached 252.5 billion dollars in")
            .line(72, 142, "2023.")
            .bytes();

    assertThat(lines(pdf)).hasSize(3).last().asString().startsWith("Trade").endsWith("2023.");
  }

  @Test
  void a_byline_in_the_middle_is_no_part_of_the_paragraph_below() {
    byte[] pdf =
        PdfFiles.start()
            .page()
            .centred(100, "By Nguyen Thi Lan and John Smith")
            .justified(92, 114, 200, "HANOI, 12 March 2024 — Foreign")
            .justified(72, 128, 220, "ministers of the ten states agreed on")
            .justified(72, 142, 220, "a timetable for the talks on the code")
            .line(72, 156, "of conduct in two days.")
            .bytes();

    assertThat(lines(pdf))
        .satisfiesExactly(
            byline -> assertThat(byline).isEqualTo("By Nguyen Thi Lan and John Smith"),
            first -> assertThat(first).startsWith("HANOI").endsWith("in two days."));
  }

  @Test
  void a_heading_in_a_bold_font_is_told_by_its_name_or_its_descriptor() {
    assertThat(lines(PdfFiles.heading("NimbusRomNo9L-Medi", "")))
        .containsExactly("Terms of the agreement", "on trade and culture.");
    assertThat(lines(PdfFiles.heading("Title", "/FontWeight 700")))
        .containsExactly("Terms of the agreement", "on trade and culture.");
    assertThat(lines(PdfFiles.heading("Title", "/FontWeight 400")))
        .containsExactly("Terms of the agreement on trade and culture.");
  }

  @Test
  void vietnamese_reads_as_written_also_where_its_marks_are_apart() {
    assertThat(lines(PdfFiles.of(VIETNAMESE))).containsExactly(VIETNAMESE);

    String apart = Normalizer.normalize(VIETNAMESE, Normalizer.Form.NFD);
    assertThat(Normalizer.normalize(draft(PdfFiles.of(apart)).text(), Normalizer.Form.NFC))
        .isEqualTo(VIETNAMESE);
  }

  @Test
  void chinese_lines_are_joined_without_spaces() {
    byte[] pdf =
        PdfFiles.chinese(
            "会议于二月二日在昆明举行，来自十二个国家的二百多位代表出席了会议，",
            "省委外事工作委员会委员听取了报告。会议强调，要深化同东盟国家和2",
            "个观察员的合作。",
            "第二天，代表们参观了自由贸易试验区，并同企业家座谈，交换了意见，各",
            "方表示满意。");

    assertThat(lines(pdf))
        .containsExactly(
            "会议于二月二日在昆明举行，来自十二个国家的二百多位代表出席了会议，省委外事工作委员会委员听取了报告。会议强调，要深化同东盟国家和2个观察员的合作。",
            "第二天，代表们参观了自由贸易试验区，并同企业家座谈，交换了意见，各方表示满意。");
  }

  @Test
  void a_word_parted_at_the_end_of_a_line_is_one_again() {
    assertThat(Paragraphs.joined("The parties reached an agree-", "ment on foreign-", "policy."))
        .isEqualTo("The parties reached an agreement on foreignpolicy.");
    assertThat(Paragraphs.joined("A foreign-policy paper on foreign-", "policy."))
        .isEqualTo("A foreign-policy paper on foreign-policy.");
    assertThat(Paragraphs.joined("other SARS-", "related cases"))
        .isEqualTo("other SARS-related cases");
    assertThat(Paragraphs.joined("a mixed result in this mode of the mixed-", "mode engine"))
        .isEqualTo("a mixed result in this mode of the mixed-mode engine");
    assertThat(Paragraphs.joined("the ministers agree on an agree-", "ment of trade"))
        .isEqualTo("the ministers agree on an agreement of trade");
    assertThat(Paragraphs.joined("Hội nghị cấp cao Á-", "Âu lần thứ mười"))
        .isEqualTo("Hội nghị cấp cao Á-Âu lần thứ mười");
    assertThat(Paragraphs.joined("phát triển kinh tế -", "xã hội"))
        .isEqualTo("phát triển kinh tế - xã hội");
    assertThat(Paragraphs.joined("出席者有 ASEAN", "国家代表")).isEqualTo("出席者有 ASEAN 国家代表");
  }

  @Test
  void headers_footers_and_page_numbers_are_left_out() {
    PdfFiles file = PdfFiles.start();
    for (int page = 1; page <= 4; page++) {
      file.page()
          .line(72, 40, "Bulletin of the Foreign Affairs Office, No. 12")
          .set(Column.WHOLE, "Chapter " + page + " says something of its own.", ENGLISH)
          .line(290, 810, "- " + page + " -");
    }

    assertThat(lines(file.bytes()))
        .hasSize(8)
        .noneMatch(line -> line.contains("Bulletin") || line.matches("- \\d -"))
        .contains("Chapter 1 says something of its own.", "Chapter 4 says something of its own.");
  }

  @Test
  void two_pages_lose_a_head_and_foot_that_begin_two_centimetres_from_the_edge() {
    PdfFiles file = PdfFiles.start();
    for (int page = 1; page <= 2; page++) {
      file.page()
          .line(72, 69, "Regional Affairs Review — Restricted")
          .set(Column.WHOLE, "Chapter " + page + " says something of its own.", ENGLISH)
          .line(72, 773, "Ministry of Foreign Affairs, Policy Department – " + page);
    }

    assertThat(lines(file.bytes()))
        .hasSize(4)
        .noneMatch(line -> line.contains("Restricted") || line.contains("Department"));
  }

  @Test
  void a_sentence_goes_on_across_pages_and_columns() {
    byte[] pdf =
        PdfFiles.start()
            .page()
            .set(new Column(60, 90, 220), ENGLISH + " The talks, which")
            .set(new Column(310, 90, 220), "began in May, went on. " + SECOND)
            .bytes();

    String text = draft(pdf).text();
    assertThat(text).contains("The talks, which began in May, went on.");
    assertThat(text.indexOf("two hundred")).isLessThan(text.indexOf("The mayor said"));
  }

  @Test
  void takes_title_and_author_and_no_date_of_making() {
    Draft draft =
        draft(
            PdfFiles.start()
                .page()
                .set(Column.WHOLE, ENGLISH)
                .information("Two cities sign", "Nguyễn Văn An; Admin")
                .bytes());

    assertThat(draft.title()).isEqualTo("Two cities sign");
    assertThat(draft.authors()).containsExactly("Nguyễn Văn An");
    assertThat(draft.published()).isNull();
  }

  @Test
  void a_file_name_is_no_title() {
    Draft draft =
        draft(
            PdfFiles.start()
                .page()
                .set(Column.WHOLE, ENGLISH)
                .information("Microsoft Word - bai viet.doc", "user")
                .bytes());

    assertThat(draft.title()).isNull();
    assertThat(draft.authors()).isEmpty();
  }

  @Test
  void an_owners_password_does_not_keep_from_reading() {
    assertThat(lines(PdfFiles.locked("owner", "", ENGLISH))).containsExactly(ENGLISH);
  }

  @Test
  void what_cannot_be_read_is_rejected_with_the_reason() {
    assertThat(reason(PdfFiles.locked("owner", "secret", ENGLISH))).contains("password");
    assertThat(reason(PdfFiles.cut(PdfFiles.of(ENGLISH), 0.6))).contains("truncated");
    assertThat(reason(PdfFiles.start().page().bytes())).contains("picture (scan)");
    assertThat(reason("%PDF-1.7\nno object at all\n%%EOF".getBytes(StandardCharsets.US_ASCII)))
        .contains("damaged");
  }

  @Test
  void glyphs_without_characters_are_no_text() {
    String show = "BT /F1 12 Tf 72 700 Td <000100020003000400050006> Tj ET";
    byte[] pdf =
        PdfFiles.written(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <<"
                + " /Font << /F1 5 0 R >> >> >>",
            "<< /Length " + show.length() + " >>\nstream\n" + show + "\nendstream",
            "<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Hidden /Encoding /Identity-H"
                + " /DescendantFonts [6 0 R] >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Hidden /DW 1000 /CIDSystemInfo"
                + " << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>");

    assertThat(reason(pdf)).contains("do not say which characters").contains("OCR");
  }
}
