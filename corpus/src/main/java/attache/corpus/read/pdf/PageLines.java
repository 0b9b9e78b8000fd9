package attache.corpus.read.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * The lines of a document in the order in which its pages show them, with where they stand. Text
 * that runs in another direction than most of its page's (a watermark, a name up the margin) is
 * left out.
 */
final class PageLines extends PDFTextStripper {
  private final List<TextLine> lines = new ArrayList<>();
  private final List<Directed> page = new ArrayList<>();
  private final List<Glyph> row = new ArrayList<>();
  private double height;
  private long glyphs;
  private long unknown;

  private record Directed(float direction, TextLine line) {}

  PageLines() {
    // The order of the content, not of the places: it follows columns.
    setSortByPosition(false);
  }

  List<TextLine> of(PDDocument document) throws IOException {
    writeText(document, Writer.nullWriter());
    return lines;
  }

  /** How many of the glyphs shown have no character, 0 to 1: their font does not say which. */
  double unknownShare() {
    return glyphs == 0 ? 0 : (double) unknown / glyphs;
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    glyphs++;
    unknown += font.toUnicode(code) == null ? 1 : 0;
    super.showGlyph(matrix, font, code, displacement);
  }

  @Override
  protected void writeString(String word, List<TextPosition> letters) {
    if (row.isEmpty() && !letters.isEmpty()) {
      TextPosition first = letters.getFirst();
      boolean upright = first.getDir() == 0 || first.getDir() == 180;
      height = upright ? first.getPageHeight() : first.getPageWidth();
    }
    row.addAll(Glyph.of(word, letters));
  }

  /** Words are told by their places. */
  @Override
  protected void writeWordSeparator() {}

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void endArticle() {
    endLine();
  }

  @Override
  protected void writePageEnd() {
    endLine();
    Map<Float, Integer> directions = new HashMap<>();
    page.forEach(
        each -> directions.merge(each.direction(), each.line().text().length(), Integer::sum));
    float main =
        directions.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0f);
    page.stream().filter(each -> each.direction() == main).map(Directed::line).forEach(lines::add);
    page.clear();
  }

  private void endLine() {
    for (GlyphLine line : GlyphLine.of(row)) {
      TextLine text = line.on(getCurrentPageNo(), height);
      if (!text.text().isEmpty()) {
        page.add(new Directed(line.direction(), text));
      }
    }
    row.clear();
  }
}
