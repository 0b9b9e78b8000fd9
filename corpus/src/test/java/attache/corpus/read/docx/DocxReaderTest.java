package attache.corpus.read.docx;

import static attache.corpus.read.docx.DocxFiles.item;
import static attache.corpus.read.docx.DocxFiles.p;
import static attache.corpus.read.docx.DocxFiles.r;
import static attache.corpus.read.docx.DocxFiles.styled;
import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.Language;
import attache.corpus.PublicationDate;
import attache.corpus.read.Draft;
import attache.corpus.read.Parsed;
import attache.corpus.read.Reader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocxReaderTest {
  private static Draft draft(byte[] docx) {
    Parsed parsed = new DocxReader().parse(docx);
    assertThat(parsed).isInstanceOf(Parsed.Drafted.class);
    return ((Parsed.Drafted) parsed).draft();
  }

  private static List<String> lines(String body) {
    return draft(DocxFiles.body(body).bytes()).text().lines().toList();
  }

  private static String reason(byte[] file) {
    return reason(new DocxReader(), file);
  }

  private static String reason(Reader reader, byte[] file) {
    Parsed parsed = reader.parse(file);
    assertThat(parsed).isInstanceOf(Parsed.Unreadable.class);
    return ((Parsed.Unreadable) parsed).reason();
  }

  @Test
  void paragraphs_are_lines_whatever_runs_they_consist_of() {
    assertThat(
            lines(
                styled("Heading1", "Ngoại giao văn hóa")
                    + "<w:p>"
                    + r("Hội nghị có ")
                    + r("sự tham dự")
                    + "<w:r><w:tab/><w:t>của 250 đại biểu.</w:t><w:br/><w:t>Hai ngày.</w:t></w:r></w:p>"
                    + "<w:p/>"
                    + p("会议在昆明举行。")))
        .containsExactly(
            "Ngoại giao văn hóa", "Hội nghị có sự tham dự của 250 đại biểu. Hai ngày.", "会议在昆明举行。");
  }

  @Test
  void reads_as_if_all_changes_were_accepted_and_without_comments_and_field_codes() {
    assertThat(
            lines(
                "<w:p>"
                    + r("Twelve ")
                    + "<w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText>old </w:delText></w:r></w:del>"
                    + "<w:ins w:id=\"2\" w:author=\"A\">"
                    + r("new ")
                    + "</w:ins><w:moveFrom w:id=\"3\">"
                    + r("gone ")
                    + "</w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden </w:t></w:r>"
                    + "<w:commentRangeStart w:id=\"4\"/>"
                    + r("cities ")
                    + "<w:r><w:instrText>PAGEREF x</w:instrText></w:r><w:hyperlink>"
                    + r("joined.")
                    + "</w:hyperlink></w:p>"
                    + styled("TOC1", "Contents 3")))
        .containsExactly("Twelve new cities joined.");
  }

  @Test
  void table_rows_are_lines_of_cells() {
    String cell = "<w:tc>%s</w:tc>";
    String inner =
        "<w:tbl><w:tr>" + cell.formatted(p("in")) + cell.formatted(p("ner")) + "</w:tr></w:tbl>";
    assertThat(
            lines(
                "<w:tbl><w:tr>"
                    + cell.formatted(p("City") + p("Province"))
                    + cell.formatted(p("Since"))
                    + "</w:tr><w:tr>"
                    + cell.formatted(p("昆明"))
                    + cell.formatted(inner + p("1981"))
                    + "</w:tr></w:tbl>"
                    + p("After.")))
        .containsExactly("City Province | Since", "昆明 | in | ner 1981", "After.");
  }

  @Test
  void lists_get_the_numbers_that_word_shows() {
    String level =
        "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"%d\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>";
    byte[] docx =
        DocxFiles.body(
                item(0, "Phạm vi")
                    + item(1, "nhất")
                    + item(1, "hai")
                    + item(0, "Đối tượng")
                    + item(1, "một")
                    + item(2, "bullet"))
            .part(
                "numbering",
                "<w:abstractNum w:abstractNumId=\"7\">"
                    + level.formatted(0, 3, "decimal", "Điều %1.")
                    + level.formatted(1, 1, "lowerLetter", "%1.%2)")
                    + level.formatted(2, 1, "bullet", "•")
                    + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>")
            .bytes();

    assertThat(draft(docx).text().lines())
        .containsExactly(
            "Điều 3. Phạm vi", "3.a) nhất", "3.b) hai", "Điều 4. Đối tượng", "4.a) một", "bullet");
  }

  private static final String DECIMAL =
      "<w:lvl w:ilvl=\"%d\"><w:numFmt w:val=\"decimal\"/>%s<w:lvlText w:val=\"%s\"/></w:lvl>";

  @Test
  void a_list_that_restarts_counts_anew_and_one_that_does_not_counts_on() {
    String list = "<w:num w:numId=\"%d\"><w:abstractNumId w:val=\"0\"/>%s</w:num>";
    String restart = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>";
    String own =
        "<w:lvlOverride w:ilvl=\"0\">" + DECIMAL.formatted(0, "", "(%1)") + "</w:lvlOverride>";
    byte[] docx =
        DocxFiles.body(
                item(1, 0, "a")
                    + item(1, 0, "b")
                    + item(2, 0, "c")
                    + item(2, 0, "d")
                    + item(3, 0, "e")
                    + item(4, 0, "f"))
            .part(
                "numbering",
                "<w:abstractNum w:abstractNumId=\"0\">"
                    + DECIMAL.formatted(0, "", "%1.")
                    + "</w:abstractNum>"
                    + list.formatted(1, "")
                    + list.formatted(2, restart)
                    + list.formatted(3, "")
                    + list.formatted(4, own))
            .bytes();

    assertThat(draft(docx).text().lines())
        .containsExactly("1. a", "2. b", "5. c", "6. d", "7. e", "(8) f");
  }

  @Test
  void a_style_puts_its_paragraphs_into_a_list() {
    byte[] docx =
        DocxFiles.body(
                styled("Dieu", "Phạm vi")
                    + styled("Khoan", "nhất")
                    + styled("Dieu2", "Đối tượng")
                    + "<w:p><w:pPr><w:pStyle w:val=\"Dieu\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>"
                    + r("ngoài")
                    + "</w:p>"
                    + styled("Normal", "thường"))
            .part(
                "numbering",
                "<w:abstractNum w:abstractNumId=\"3\">"
                    + DECIMAL.formatted(0, "<w:pStyle w:val=\"Dieu\"/>", "Điều %1.")
                    + DECIMAL.formatted(1, "<w:pStyle w:val=\"Khoan\"/>", "%1.%2")
                    + "<w:styleLink w:val=\"Luat\"/></w:abstractNum><w:abstractNum"
                    + " w:abstractNumId=\"4\"><w:numStyleLink w:val=\"Luat\"/></w:abstractNum>"
                    + "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"4\"/></w:num>")
            .part(
                "styles",
                "<w:style w:styleId=\"Dieu\"><w:pPr><w:numPr><w:numId w:val=\"5\"/></w:numPr></w:pPr></w:style>"
                    + "<w:style w:styleId=\"Khoan\"><w:basedOn w:val=\"Dieu\"/></w:style>"
                    + "<w:style w:styleId=\"Dieu2\"><w:basedOn w:val=\"Dieu\"/></w:style>"
                    + "<w:style w:styleId=\"Normal\"><w:basedOn w:val=\"Normal\"/></w:style>")
            .bytes();

    assertThat(draft(docx).text().lines())
        .containsExactly("Điều 1. Phạm vi", "1.1 nhất", "Điều 2. Đối tượng", "ngoài", "thường");
  }

  @Test
  void what_stands_above_a_character_to_say_it_goes_and_the_character_stays() {
    assertThat(
            lines(
                "<w:p>"
                    + r("外长在")
                    + "<w:r><w:ruby><w:rubyPr/><w:rt>"
                    + r("hénèi")
                    + "</w:rt><w:rubyBase>"
                    + r("河内")
                    + "</w:rubyBase></w:ruby></w:r>"
                    + r("会见。")
                    + "</w:p>"))
        .containsExactly("外长在河内会见。");
  }

  @Test
  void footnotes_come_at_the_end_and_text_boxes_once() {
    String box =
        "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
            + p("Boxed.")
            + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
            + p("Boxed.")
            + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>";
    byte[] docx =
        DocxFiles.body("<w:p>" + r("Around ") + box + r("the box.") + "</w:p>" + p("End."))
            .part(
                "footnotes",
                "<w:footnote w:type=\"separator\">"
                    + p("-")
                    + "</w:footnote><w:footnote>"
                    + p("A note.")
                    + "</w:footnote>")
            .bytes();

    assertThat(draft(docx).text().lines())
        .containsExactly("Boxed.", "Around the box.", "End.", "A note.");
  }

  @Test
  void takes_title_author_and_a_publish_date_and_no_date_of_making() {
    Draft draft =
        draft(
            DocxFiles.body(p("Text."))
                .properties("Xining's friends", "Lý Hoa; Administrator")
                .publishDate("2024-05-01T00:00:00")
                .bytes());

    assertThat(draft.title()).isEqualTo("Xining's friends");
    assertThat(draft.authors()).containsExactly("Lý Hoa");
    assertThat(draft.published())
        .isEqualTo(new PublicationDate(LocalDate.of(2024, 5, 1), "Publish Date"));
    assertThat(draft(DocxFiles.body(p("Text.")).properties("t.docx", "user").bytes()).published())
        .isNull();
  }

  @Test
  void a_declared_language_counts_for_short_texts_and_english_never() {
    String paragraph = p("Hội nghị có sự tham dự của 250 đại biểu.");

    assertThat(draft(DocxFiles.body(paragraph).language("vi-VN").bytes()).language())
        .isEqualTo(Language.VIETNAMESE);
    assertThat(draft(DocxFiles.body(paragraph).language("en-US").bytes()).language()).isNull();
    assertThat(draft(DocxFiles.body(paragraph.repeat(9)).language("zh-CN").bytes()).language())
        .isNull();
  }

  @Test
  void a_paragraph_in_the_style_of_titles_is_the_title() {
    Draft draft = draft(DocxFiles.body(styled("Title", "The title") + p("Text.")).bytes());

    assertThat(draft.title()).isEqualTo("The title");
    assertThat(draft.text()).isEqualTo("Text.");
  }

  @Test
  void the_strict_form_of_the_format_is_read() {
    byte[] docx =
        DocxFiles.body(p("Strict."))
            .bytes("http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument");

    assertThat(draft(docx).text()).isEqualTo("Strict.");
  }

  @Test
  void what_cannot_be_read_is_rejected_with_the_reason() {
    byte[] docx = DocxFiles.of("Text.".repeat(500));

    assertThat(reason(Arrays.copyOf(docx, docx.length / 2))).contains("truncated");
    assertThat(reason(DocxFiles.body("").bytes())).contains("no text");
    assertThat(reason(DocxFiles.bomb())).contains("zip bomb");
    assertThat(reason(new OleReader(), DocxFiles.locked("secret", "Text."))).contains("password");
    assertThat(reason(new OleReader(), DocxFiles.old("WordDocument"))).contains("save it as .docx");
    assertThat(reason(new OleReader(), DocxFiles.old("Workbook"))).contains("Excel");
    assertThat(reason(new OleReader(), Arrays.copyOf(DocxFiles.old("WordDocument"), 700)))
        .contains("truncated");
  }

  @Test
  void a_document_of_much_alike_is_no_zip_bomb() {
    String row = "<w:tr><w:tc>" + p("0.00") + "</w:tc></w:tr>";
    byte[] docx =
        DocxFiles.body(p("Ten thousand readings.") + "<w:tbl>" + row.repeat(10_000) + "</w:tbl>")
            .put("word/media/image1.emf", "image/x-emf", "0".repeat(100_000_000))
            .bytes();

    assertThat(docx.length).isLessThan(200_000);
    assertThat(draft(docx).text().lines()).hasSize(10_001);
  }

  @Test
  void what_unpacks_without_end_is_one_in_any_part_that_is_read() {
    byte[] notes =
        DocxFiles.body(p("Text."))
            .part("footnotes", "<w:footnote>" + p("a".repeat(70_000_000)) + "</w:footnote>")
            .bytes();
    byte[] properties = DocxFiles.body(p("Text.")).properties("a".repeat(70_000_000), "").bytes();

    assertThat(reason(notes)).contains("zip bomb");
    assertThat(reason(properties)).contains("zip bomb");
  }

  @Test
  void nothing_outside_is_read_or_asked_for() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
      byte[] docx =
          DocxFiles.main(
                  "<!DOCTYPE d [<!ENTITY e SYSTEM \"" + address + "\">]>",
                  "<w:body>" + p("Before.") + p("&e;") + "</w:body>")
              .bytes();
      assertThat(new DocxReader().parse(docx)).isNotNull();

      server.setSoTimeout(200);
      assertThat(org.assertj.core.api.Assertions.catchThrowable(server::accept))
          .isInstanceOf(SocketTimeoutException.class);
    }
  }
}
