package attache.corpus.read.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** Makes PDFs for tests: text set in lines as a word processor sets it. */
public final class PdfFiles {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float SIZE = 11;
  private static final float LEADING = 14;

  /** Where a column of text stands on a page, in points from its left and top. */
  record Column(float left, float top, float width) {
    static final Column WHOLE = new Column(72, 90, 450);
  }

  /** A part of a line: its letters' size and how far they stand above the line, in points. */
  record Part(String text, float size, float raise) {
    static Part plain(String text) {
      return new Part(text, SIZE, 0);
    }

    /** As word processors set marks of footnotes. */
    static Part raised(String text) {
      return new Part(text, SIZE * 0.58f, SIZE * 0.33f);
    }

    static Part lowered(String text) {
      return new Part(text, SIZE * 0.58f, -SIZE * 0.15f);
    }
  }

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private @Nullable PDPageContentStream content;

  private PdfFiles() {
    try (InputStream in = PDFont.class.getResourceAsStream(FONT)) {
      font = PDType0Font.load(document, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PdfFiles start() {
    return new PdfFiles();
  }

  /** A PDF of one page that holds these paragraphs. */
  public static byte[] of(String... paragraphs) {
    return start().page().set(Column.WHOLE, paragraphs).bytes();
  }

  /** A PDF that is opened with the user's password, which may be empty. */
  public static byte[] locked(String owner, String user, String... paragraphs) {
    PdfFiles file = start().page().set(Column.WHOLE, paragraphs);
    AccessPermission nothing = new AccessPermission(0);
    StandardProtectionPolicy policy = new StandardProtectionPolicy(owner, user, nothing);
    policy.setEncryptionKeyLength(128);
    try {
      file.document.protect(policy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.bytes();
  }

  PdfFiles page() {
    try {
      close();
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      content = new PDPageContentStream(document, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  PdfFiles information(String title, String author) {
    document.getDocumentInformation().setTitle(title);
    document.getDocumentInformation().setAuthor(author);
    document
        .getDocumentInformation()
        .setCreationDate(new java.util.GregorianCalendar(2020, java.util.Calendar.MARCH, 1));
    return this;
  }

  /** One line, its left end at a place given from the page's left and top. */
  PdfFiles line(float left, float top, String text) {
    return line(left, top, Part.plain(text));
  }

  PdfFiles line(float left, float top, Part... parts) {
    try {
      PDPageContentStream page = Objects.requireNonNull(content, "page() comes first");
      page.beginText();
      page.newLineAtOffset(left, PDRectangle.A4.getHeight() - top);
      for (Part part : parts) {
        page.setFont(font, part.size());
        page.setTextRise(part.raise());
        page.showText(part.text());
      }
      page.endText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** A line without spaces: its words so many points apart, as TeX sets them. */
  PdfFiles apart(float left, float top, float gap, String... words) {
    float at = left;
    for (String word : words) {
      line(at, top, word);
      at += width(word) + gap;
    }
    return this;
  }

  /** A line in the middle of the page. */
  PdfFiles centred(float top, String text) {
    return line((PDRectangle.A4.getWidth() - width(text)) / 2, top, text);
  }

  /** A line of paragraphs set to both margins: spaces stretched to a width. */
  PdfFiles justified(float left, float top, float width, String text) {
    String[] words = text.split(" ", -1);
    float gap = (width - width(text.replace(" ", ""))) / (words.length - 1);
    return apart(left, top, gap, words);
  }

  /** Paragraphs, broken where the column ends, half a line apart. */
  PdfFiles set(Column column, String... paragraphs) {
    float top = column.top();
    for (String paragraph : paragraphs) {
      for (String line : broken(paragraph, column.width())) {
        line(column.left(), top, line);
        top += LEADING;
      }
      top += LEADING / 2;
    }
    return this;
  }

  private List<String> broken(String paragraph, float width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : paragraph.split(" ", -1)) {
      if (!line.isEmpty() && width(line + " " + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private float width(String text) {
    try {
      return font.getStringWidth(text) / 1000 * SIZE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void close() throws IOException {
    if (content != null) {
      content.close();
      content = null;
    }
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (document) {
      close();
      document.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * A PDF as many Chinese programs make them: its font is named and not in it, its text is UTF-16.
   * One character is as wide as the font is high; each string is one line.
   */
  static byte[] chinese(String... lines) {
    StringBuilder show = new StringBuilder("BT /F1 12 Tf 18 TL 72 760 Td\n");
    for (String line : lines) {
      show.append(hexadecimal(line)).append(" Tj T*\n");
    }
    return chineseText(show.append("ET").toString());
  }

  /** The like, with one line whose cells stand so many points apart. */
  static byte[] chineseRow(int gap, String... cells) {
    StringBuilder show = new StringBuilder("BT /F1 12 Tf 72 760 Td\n");
    for (String cell : cells) {
      int step = 12 * cell.length() + gap;
      show.append(hexadecimal(cell)).append(" Tj ").append(step).append(" 0 Td\n");
    }
    return chineseText(show.append("ET").toString());
  }

  private static String hexadecimal(String text) {
    return '<' + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + '>';
  }

  private static byte[] chineseText(String show) {
    return written(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font <<"
            + " /F1 5 0 R >> >> >>",
        "<< /Length " + show.length() + " >>\nstream\n" + show + "\nendstream",
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
            + " /DescendantFonts [6 0 R] >>",
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo <<"
            + " /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>",
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /ItalicAngle 0 /Ascent 880"
            + " /Descent -120 /CapHeight 880 /StemV 93 /FontBBox [0 -200 1000 900] >>");
  }

  /** A line in a font of this name and description, and one below in a font of the text. */
  static byte[] heading(String font, String description) {
    String show =
        "BT /F1 12 Tf 15 TL 72 760 Td (Terms of the agreement) Tj T* /F2 12 Tf"
            + " (on trade and culture.) Tj ET";
    return written(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font <<"
            + " /F1 5 0 R /F2 7 0 R >> >> >>",
        "<< /Length " + show.length() + " >>\nstream\n" + show + "\nendstream",
        "<< /Type /Font /Subtype /TrueType /Encoding /WinAnsiEncoding /FontDescriptor 6 0 R"
            + " /BaseFont /"
            + font
            + " >>",
        "<< /Type /FontDescriptor /Flags 32 /FontName /" + font + " " + description + " >>",
        "<< /Type /Font /Subtype /TrueType /Encoding /WinAnsiEncoding /BaseFont /Text >>");
  }

  /** A PDF of objects written out by hand. */
  static byte[] written(String... objects) {
    StringBuilder file = new StringBuilder("%PDF-1.4\n");
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < objects.length; i++) {
      places.add(file.length());
      file.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    int table = file.length();
    file.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
    places.forEach(place -> file.append(String.format("%010d 00000 n \n", place)));
    file.append("trailer\n<< /Size ")
        .append(objects.length + 1)
        .append(" /Root 1 0 R >>\nstartxref\n")
        .append(table)
        .append("\n%%EOF\n");
    return file.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The first part of a file. */
  public static byte[] cut(byte[] file, double share) {
    return Arrays.copyOf(file, (int) (file.length * share));
  }
}
