package attache.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileTellingTest {
  private static final Told PDF = new Told.Document(Format.PDF);
  private static final Told TEXT = new Told.Document(Format.TEXT);

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void a_pdf_may_stand_behind_other_bytes() {
    String pdf = "%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj";

    assertThat(FileTelling.tell("a.pdf", latin("HTTP/1.1 200 OK\n\n" + pdf))).isEqualTo(PDF);
    assertThat(FileTelling.tell("a", latin("\u0080\u0081".repeat(400) + pdf))).isEqualTo(PDF);
    assertThat(FileTelling.tell("a.txt", latin("\u0080" + pdf))).isEqualTo(PDF);
  }

  @Test
  void a_text_or_page_that_mentions_how_a_pdf_begins_is_none() {
    assertThat(FileTelling.tell("a.txt", latin("Such a file begins with %PDF-1.4.")))
        .isEqualTo(TEXT);
    assertThat(
            FileTelling.tell("a.pdf", latin("<html><body>It begins with %PDF-1.4.</body></html>")))
        .isEqualTo(new Told.Document(Format.HTML));
    assertThat(FileTelling.tell("a.txt", latin("x".repeat(2000) + "%PDF-1.4"))).isEqualTo(TEXT);
  }

  @Test
  void what_is_named_pdf_or_docx_and_is_not_is_text_only_in_utf_8() {
    String text = "Hội nghị có sự tham dự của 250 đại biểu.";
    byte[] cut = (text + "x" + "ộ".repeat(4000)).getBytes(StandardCharsets.UTF_8);
    byte[] gb = "会议于二月二日在昆明举行".getBytes(Charset.forName("GB18030"));

    for (String name : new String[] {"a.pdf", "a.docx"}) {
      assertThat(FileTelling.tell(name, text.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
      assertThat(FileTelling.tell(name, java.util.Arrays.copyOf(cut, FileTelling.HEAD)))
          .isEqualTo(TEXT);
      assertThat(FileTelling.tell(name, gb)).isInstanceOf(Told.NotRead.class);
      assertThat(((Told.NotRead) FileTelling.tell(name, gb)).reason()).contains(name.substring(1));
    }
    assertThat(FileTelling.tell("a.txt", gb)).isEqualTo(TEXT);
  }
}
