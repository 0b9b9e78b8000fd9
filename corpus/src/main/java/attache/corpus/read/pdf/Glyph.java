package attache.corpus.read.pdf;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.TextPosition;

/**
 * A character, or a few, as a page shows them; lengths in points, {@code y} from the page's top to
 * the baseline.
 *
 * @param size the height of its font
 */
record Glyph(
    String text, double left, double right, double y, double size, boolean bold, float direction) {
  /** ﬁ and its like, of which PDFBox tells the letters. */
  private static final Pattern PRESENTATION = Pattern.compile("[\\uFB00-\\uFDFF\\uFE70-\\uFEFF]+");

  /** Weights in names of fonts; Medi is URW's, BX that of TeX's fonts. */
  private static final Pattern BOLD = Pattern.compile("Bold|Medi|Demi|Heavy|Black|BX\\d");

  /** Between 400, normal, and 700, bold. */
  private static final double LEAST_BOLD_WEIGHT = 600;

  /** The glyphs of a word; one for all where its letters are not shown in the order of reading. */
  static List<Glyph> of(String word, List<TextPosition> letters) {
    List<Glyph> glyphs = letters.stream().map(letter -> of(letter, plain(letter))).toList();
    String shown = glyphs.stream().map(Glyph::text).collect(Collectors.joining());
    if (shown.equals(word) || glyphs.isEmpty()) {
      return glyphs;
    }
    Glyph first = glyphs.getFirst();
    return List.of(
        new Glyph(
            word,
            glyphs.stream().mapToDouble(Glyph::left).min().orElseThrow(),
            glyphs.stream().mapToDouble(Glyph::right).max().orElseThrow(),
            first.y,
            first.size,
            glyphs.stream().allMatch(Glyph::bold),
            first.direction));
  }

  private static Glyph of(TextPosition letter, String text) {
    double size = Math.abs(letter.getYScale());
    return new Glyph(
        text,
        letter.getXDirAdj(),
        letter.getXDirAdj() + letter.getWidthDirAdj(),
        letter.getYDirAdj(),
        size > 0 ? size : letter.getFontSizeInPt(),
        isBold(letter.getFont()),
        letter.getDir());
  }

  private static String plain(TextPosition letter) {
    return PRESENTATION
        .matcher(letter.getUnicode())
        .replaceAll(form -> Normalizer.normalize(form.group(), Normalizer.Form.NFKC));
  }

  private static boolean isBold(PDFont font) {
    String name = font.getName();
    if (name != null && BOLD.matcher(name).find()) {
      return true;
    }
    PDFontDescriptor descriptor = font.getFontDescriptor();
    return descriptor != null
        && (descriptor.isForceBold() || descriptor.getFontWeight() >= LEAST_BOLD_WEIGHT);
  }

  boolean isBlank() {
    return text.isBlank() || text.equals("\u00A0");
  }
}
