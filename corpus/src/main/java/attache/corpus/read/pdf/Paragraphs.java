package attache.corpus.read.pdf;

import attache.corpus.read.SentenceEnd;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Joins the lines of pages into paragraphs. A line ends a paragraph where the next one's first word
 * would still have found room on it, where the gap to the next is wider than between other lines,
 * or where the next is indented, marked as an item, or of another size or weight. A row of a table
 * is a paragraph of its own, its cells parted as in Word files.
 */
final class Paragraphs {
  /** Lines further away say nothing about how wide the column is here. */
  private static final int NEIGHBOURS = 12;

  /** How much wider than usual a gap between lines is where a paragraph ends. */
  private static final double WIDER_GAP = 1.35;

  /** What is set in further than this is no first line of a paragraph. Sizes of letters. */
  private static final double WIDEST_INDENT = 6;

  private static final Pattern ITEM =
      Pattern.compile(
          "(?:[•●○▪■◆–—*-]|\\d{1,2}[.)](?!\\d)|\\([a-zđ0-9]{1,2}\\)|[a-zđ]\\)|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]"
              + "|第[一二三四五六七八九十百零]{1,5}[条章节]|Điều \\d+[.:]).*",
          Pattern.DOTALL);

  private final List<TextLine> lines;
  private final Map<Long, Double> pitches = new HashMap<>();
  private final Hyphens hyphens;
  private final double textSize;

  private Paragraphs(List<TextLine> lines) {
    this.lines = lines;
    this.hyphens = new Hyphens(lines);
    this.textSize = Titles.textSize(lines);
    measurePitches();
  }

  static List<String> of(List<TextLine> lines) {
    return new Paragraphs(lines).joined();
  }

  private List<String> joined() {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).text();
      if (i > 0 && endsBefore(i)) {
        paragraphs.add(open.toString());
        open.setLength(0);
      }
      hyphens.join(open, line.replace("\t", " | "));
    }
    if (!open.isEmpty()) {
      paragraphs.add(open.toString());
    }
    return paragraphs;
  }

  /** The usual distance between lines of one size: the median. */
  private void measurePitches() {
    Map<Long, List<Double>> steps = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      TextLine before = lines.get(i - 1);
      TextLine line = lines.get(i);
      double step = line.y() - before.y();
      if (line.page() == before.page()
          && line.sameSize(before)
          && step > 0.5 * line.size()
          && step < 3 * line.size()) {
        steps.computeIfAbsent(Math.round(line.size()), size -> new ArrayList<>()).add(step);
      }
    }
    steps.forEach(
        (size, all) -> {
          double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
          pitches.put(size, sorted[sorted.length / 2]);
        });
  }

  private boolean endsBefore(int index) {
    TextLine before = lines.get(index - 1);
    TextLine line = lines.get(index);
    if (!line.sameSize(before) || line.bold() != before.bold()) {
      return true;
    }
    if (line.isRow() || before.isRow()) {
      return true;
    }
    if (ITEM.matcher(line.text()).matches() && !isMidSentence(before, line)) {
      return true;
    }
    boolean elsewhere = line.page() != before.page() || line.y() < before.y() - line.size();
    if (elsewhere) {
      // The next column or page: only a sentence that is not at its end goes on there.
      boolean ended = SentenceEnd.isAtEndOf(before.text());
      boolean goesOn = Character.isLowerCase(line.text().codePointAt(0));
      return ended || (!goesOn && leavesRoom(index - 1, line));
    }
    double step = line.y() - before.y();
    double pitch = pitches.getOrDefault(Math.round(line.size()), 1.2 * line.size());
    return step > WIDER_GAP * pitch
        || leavesRoom(index - 1, line)
        || isIndented(index)
        || isCentredApart(before, line)
        || isElsewhere(before, line);
  }

  /** A number or dash that a sentence happens to bring to the start of a line. */
  private static boolean isMidSentence(TextLine before, TextLine line) {
    boolean sameEdge = Math.abs(before.left() - line.left()) < 0.5 * line.size();
    return sameEdge
        && !SentenceEnd.isAtEndOf(before.text())
        && !ITEM.matcher(before.text()).matches()
        && !line.text().startsWith("•");
  }

  /** Whether the line at {@code index} ends so early that {@code next}'s first word had room. */
  private boolean leavesRoom(int index, TextLine next) {
    TextLine line = lines.get(index);
    int first = next.text().codePointAt(0);
    int space = next.text().indexOf(' ');
    double needed;
    if (EastAsianText.is(first)) {
      // A mark of punctuation may not begin a line, and takes one or two characters along.
      needed = 2.2 * next.size();
    } else {
      int letters = space < 0 ? next.text().length() : space;
      needed = next.width() * letters / next.text().length() + 0.6 * next.size();
    }
    return edge(index) - line.right() > needed;
  }

  /** How far right the lines around this one go. */
  private double edge(int index) {
    TextLine line = lines.get(index);
    double edge = line.right();
    for (int i = Math.max(0, index - NEIGHBOURS);
        i < Math.min(lines.size(), index + NEIGHBOURS);
        i++) {
      TextLine other = lines.get(i);
      if (other.sameSize(line) && Math.abs(other.left() - line.left()) <= 3 * line.size()) {
        edge = Math.max(edge, other.right());
      }
    }
    return edge;
  }

  private boolean isIndented(int index) {
    TextLine before = lines.get(index - 1);
    TextLine line = lines.get(index);
    TextLine next = index + 1 < lines.size() ? lines.get(index + 1) : null;
    boolean behindItem = ITEM.matcher(before.text()).matches();
    boolean hanging = line.left() > before.left() && behindItem;
    return next != null
        && !hanging
        && isBelow(line, next)
        && line.left() - next.left() > 0.8 * line.size()
        && line.left() - next.left() < WIDEST_INDENT * line.size()
        && (behindItem || before.left() - line.left() < 0.8 * line.size());
  }

  private static boolean isBelow(TextLine line, @Nullable TextLine next) {
    return next != null
        && next.page() == line.page()
        && next.y() > line.y()
        && next.sameSize(line)
        && next.y() - line.y() < 3 * line.size();
  }

  /**
   * Lines of a letterhead, each centred by itself: both edges move, one against the other; a bold
   * or large one is a title, which may wrap.
   */
  private boolean isCentredApart(TextLine before, TextLine line) {
    double left = line.left() - before.left();
    double right = line.right() - before.right();
    return !line.bold()
        && !Titles.isLarge(line, textSize)
        && left * right < 0
        && Math.abs(left + right) / 2 < line.size()
        && Math.min(Math.abs(left), Math.abs(right)) > 1.5 * line.size();
  }

  /**
   * A line that begins much further left or right than the one before is of another block: the text
   * below a byline in the middle. Where the right edge stays, the text runs round a picture.
   */
  private static boolean isElsewhere(TextLine before, TextLine line) {
    return Math.abs(line.left() - before.left()) > WIDEST_INDENT * line.size()
        && Math.abs(line.right() - before.right()) > line.size();
  }

  /** For tests: how lines are joined, whatever their places. */
  static String joined(String... lines) {
    List<TextLine> placed =
        Arrays.stream(lines).map(text -> new TextLine(1, text, 0, 1, 0, 1, false, 0.5)).toList();
    Hyphens hyphens = new Hyphens(placed);
    StringBuilder joined = new StringBuilder();
    placed.forEach(line -> hyphens.join(joined, line.text()));
    return joined.toString();
  }
}
