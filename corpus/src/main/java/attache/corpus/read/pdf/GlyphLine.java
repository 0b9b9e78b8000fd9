package attache.corpus.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Glyphs that stand side by side, as text. Few fonts of typeset documents have a space, so that
 * words are told by the gaps between them; small glyphs off the line are told from its own.
 */
final class GlyphLine {
  /**
   * The widest gap that may part letters of one word where the line does not tell more, in heights
   * of the font. TeX shrinks the space of a justified line to 0.16 in places.
   */
  private static final double WORD_GAP = 0.15;

  /** Letters of one word are this far apart without being spaced, by kerning and rounding. */
  private static final double LETTER_GAP = 0.03;

  /** No gap of the line lies between those of letters and of words, in a range at least as wide. */
  private static final double EMPTY_RANGE = 0.08;

  /** A gap that parts words in a line that has spaces of its own: there, letters may be spaced. */
  private static final double WORD_GAP_BESIDE_SPACES = 0.3;

  /** One space to so many other glyphs, at least, where a line has spaces of its own. */
  private static final int GLYPHS_TO_A_SPACE = 20;

  /** The narrowest gap between cells, in heights of the font; that of justified words is one. */
  private static final double CELL_GAP = 1.5;

  /** How much wider than the line's narrowest gap between words one between cells is. */
  private static final double WIDER_THAN_WORDS = 2.5;

  /** No words are justified this far apart. */
  private static final double SURE_CELL_GAP = 3;

  /** What stands before the text of an item or a heading, and is no cell. */
  private static final Pattern LABEL =
      Pattern.compile(
          "[•●○▪■◆–—*-]|[(（]?[\\p{Nd}\\p{L}]{1,4}[.)）、．:]|\\d{1,2}(?:\\.\\d{1,2})*\\.?"
              + "|第[一二三四五六七八九十百零\\d]{1,5}[条章节]|\\p{Lu}\\p{L}{2,8} [\\dIVX]{1,4}[.:]?");

  private static final Pattern SINGLE_CHARACTERS = Pattern.compile("\\p{IsHan}(?:\t\\p{IsHan})+");

  private final List<Glyph> glyphs;
  private final double size;
  private final double baseline;
  private final double wordGap;
  private final double cellGap;

  /**
   * @param glyphs in the order of reading, at least one that is not blank
   */
  private GlyphLine(List<Glyph> glyphs) {
    this.glyphs = glyphs;
    List<Glyph> visible = visible(glyphs);
    size = median(visible, Glyph::size);
    baseline = median(visible.stream().filter(each -> !isSmall(each)).toList(), Glyph::y);
    wordGap = wordGap(visible.size()) * size;
    cellGap = cellGap(visible) * size;
  }

  /** The lines in what PDFBox gives as one where it stands below a line of larger letters. */
  static List<GlyphLine> of(List<Glyph> row) {
    List<GlyphLine> lines = new ArrayList<>();
    List<Glyph> open = new ArrayList<>();
    Glyph before = null;
    for (Glyph glyph : row) {
      if (before != null && !glyph.isBlank() && isBack(before, glyph)) {
        add(open, lines);
        open = new ArrayList<>();
      }
      open.add(glyph);
      before = glyph.isBlank() ? before : glyph;
    }
    add(open, lines);
    return lines;
  }

  private static void add(List<Glyph> glyphs, List<GlyphLine> lines) {
    if (!visible(glyphs).isEmpty()) {
      lines.add(new GlyphLine(glyphs));
    }
  }

  /** Whether the pen went back and to another height. */
  private static boolean isBack(Glyph before, Glyph glyph) {
    double smaller = Math.min(before.size(), glyph.size());
    return glyph.left() < before.left() && Math.abs(glyph.y() - before.y()) > 0.6 * smaller;
  }

  private static List<Glyph> visible(List<Glyph> glyphs) {
    return glyphs.stream().filter(each -> !each.isBlank()).toList();
  }

  private static double median(List<Glyph> glyphs, ToDoubleFunction<Glyph> measure) {
    return glyphs.stream()
        .sorted(Comparator.comparingDouble(measure))
        .skip(glyphs.size() / 2)
        .mapToDouble(measure)
        .findFirst()
        .orElseThrow();
  }

  private boolean isSmall(Glyph glyph) {
    return glyph.size() <= OffLine.SMALL * size;
  }

  /** The line as it stands on a page, which is so many points high. */
  TextLine on(int page, double height) {
    List<Glyph> visible = visible(glyphs);
    return new TextLine(
        page,
        EastAsianText.closed(text().strip()),
        visible.stream().mapToDouble(Glyph::left).min().orElseThrow(),
        visible.stream().mapToDouble(Glyph::right).max().orElseThrow(),
        baseline,
        size,
        visible.stream().allMatch(Glyph::bold),
        height <= 0 ? 0.5 : baseline / height);
  }

  float direction() {
    return visible(glyphs).getFirst().direction();
  }

  /** Words parted by spaces, cells of a row by tabs. */
  private String text() {
    StringBuilder text = new StringBuilder();
    Glyph before = null;
    boolean apart = false;
    int end;
    for (int i = 0; i < glyphs.size(); i = end) {
      end = endOfRun(i);
      Glyph glyph = glyphs.get(i);
      apart |= glyph.isBlank() || (before != null && isGap(before, glyph));
      String shown = shown(text, i, end);
      if (!shown.isBlank()) {
        text.append(between(text, before, glyph, apart && !shown.startsWith(" "))).append(shown);
        apart = false;
      }
      before = glyph.isBlank() ? before : glyphs.get(end - 1);
    }
    // A heading that is spaced: 通　知.
    return SINGLE_CHARACTERS.matcher(text).matches()
        ? text.toString().replace("\t", "")
        : text.toString();
  }

  private String between(CharSequence text, @Nullable Glyph before, Glyph glyph, boolean apart) {
    if (text.isEmpty() || before == null || !apart || text.charAt(text.length() - 1) == ' ') {
      return "";
    }
    boolean eastAsian =
        EastAsianText.is(before.text().codePointAt(0))
            && EastAsianText.is(glyph.text().codePointAt(0));
    double least = eastAsian ? CELL_GAP * size : cellGap;
    boolean cell = glyph.left() - before.right() >= least && !LABEL.matcher(text).matches();
    return cell ? "\t" : " ";
  }

  private String shown(StringBuilder before, int start, int end) {
    OffLine.Shift shift = shift(start);
    if (shift == OffLine.Shift.NONE) {
      return glyphs.get(start).text();
    }
    String run = OffLine.text(glyphs.subList(start, end));
    String next = end < glyphs.size() ? glyphs.get(end).text() : "";
    boolean mark = OffLine.isMark(before, run, shift, next);
    return mark ? "" : OffLine.written(before, run, shift, next);
  }

  private OffLine.Shift shift(int index) {
    return OffLine.shift(glyphs.get(index), size, baseline);
  }

  /** The end of what is shown at once: one glyph of the line, or those off it side by side. */
  private int endOfRun(int start) {
    OffLine.Shift shift = shift(start);
    int end = start + 1;
    while (shift != OffLine.Shift.NONE
        && end < glyphs.size()
        && shift(end) == shift
        && !isGap(glyphs.get(end - 1), glyphs.get(end))) {
      end++;
    }
    return end;
  }

  /** Whether a word ends between the two; also where the pen goes back, as it does in no word. */
  private boolean isGap(Glyph before, Glyph glyph) {
    double gap = glyph.left() - before.right();
    return gap > wordGap || glyph.left() < before.left() - size;
  }

  /** The least gap between words, in heights of the font: above the gaps between letters. */
  private double wordGap(int visible) {
    if ((glyphs.size() - visible) * GLYPHS_TO_A_SPACE >= visible) {
      return WORD_GAP_BESIDE_SPACES;
    }
    double last = LETTER_GAP;
    for (double gap : gaps()) {
      if (gap - last >= EMPTY_RANGE) {
        return Math.min(WORD_GAP, (last + gap) / 2);
      }
      last = Math.max(last, gap);
    }
    return WORD_GAP;
  }

  /** The least gap between cells, in heights of the font. */
  private double cellGap(List<Glyph> visible) {
    double narrowest =
        IntStream.range(1, visible.size())
            .mapToDouble(i -> visible.get(i).left() - visible.get(i - 1).right())
            .filter(gap -> gap > wordGap)
            .min()
            .orElse(0);
    return Math.clamp(WIDER_THAN_WORDS * narrowest / size, CELL_GAP, SURE_CELL_GAP);
  }

  private double[] gaps() {
    return IntStream.range(1, glyphs.size())
        .mapToDouble(i -> (glyphs.get(i).left() - glyphs.get(i - 1).right()) / size)
        .sorted()
        .toArray();
  }
}
