package attache.corpus.read.pdf;

import attache.corpus.read.DeclaredNames;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds a document's title on its first page. What it declares counts where the page shows it, for
 * programs write names of files, jobs and templates there; else what stands in the largest letters.
 */
final class Titles {
  /** How much larger than the text's the letters of a title are; headings within may be 1.1. */
  private static final double LARGER = 1.2;

  /** The share of a page's lines before which a box of text out of place may come. */
  private static final double BEGINNING = 0.25;

  /** Longer blocks are text in large letters. */
  private static final int MOST_LINES = 5;

  private static final int MOST_CHARACTERS = 200;

  /** Fewer are the first letter of a text, or a number. Han characters say more. */
  private static final int LEAST_LETTERS = 4;

  private static final int LEAST_HAN = 2;

  private static final Pattern NOT_COMPARED = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** Headings of parts, and letterheads of Chinese offices. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?:table of )?contents|abstract|summary|mục lục|tóm tắt|目\\s*[录錄]|摘\\s*要|.*(?:文件|简报)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final List<TextLine> page;
  private final double textSize;

  private Titles(List<TextLine> page, double textSize) {
    this.page = page;
    this.textSize = textSize;
  }

  /**
   * @param declared as the document's information says, which may be nothing
   * @param lines the document's, without those that recur on its pages
   */
  static Optional<String> of(@Nullable String declared, List<TextLine> lines) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    int first = lines.stream().mapToInt(TextLine::page).min().orElseThrow();
    List<TextLine> page = lines.stream().filter(line -> line.page() == first).toList();
    Titles titles = new Titles(page, textSize(lines));
    return DeclaredNames.title(declared).filter(titles::isShown).or(titles::largest);
  }

  /** The size of most letters. */
  static double textSize(List<TextLine> lines) {
    Map<Long, Integer> letters = new HashMap<>();
    lines.forEach(line -> letters.merge(halfPoints(line), line.text().length(), Integer::sum));
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(size -> size.getKey() / 2.0)
        .orElse(0.0);
  }

  /** Sizes that differ by less are one: they are computed. */
  private static long halfPoints(TextLine line) {
    return Math.round(2 * line.size());
  }

  static boolean isLarge(TextLine line, double textSize) {
    return line.size() >= LARGER * textSize;
  }

  /** Several words must stand there one after the other; a single one must be a whole line. */
  private boolean isShown(String title) {
    String wanted = compared(title);
    boolean oneWord = title.indexOf(' ') < 0 && han(title) == 0;
    if (wanted.isEmpty() || oneWord) {
      return page.stream().anyMatch(line -> compared(line.text()).equals(wanted));
    }
    return compared(page.stream().map(TextLine::text).collect(Collectors.joining()))
        .contains(wanted);
  }

  private static String compared(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return NOT_COMPARED.matcher(plain).replaceAll("");
  }

  private Optional<String> largest() {
    return blocks().stream()
        .filter(block -> isTitle(joined(block)) && block.size() <= MOST_LINES)
        .max(Comparator.comparingLong(block -> halfPoints(block.getFirst())))
        .map(Titles::joined);
  }

  /** Lines of one size, one below the other, where they are larger than the text. */
  private List<List<TextLine>> blocks() {
    List<List<TextLine>> blocks = new ArrayList<>();
    int end;
    for (int i = 0; i < page.size(); i = end) {
      end = i + 1;
      while (end < page.size() && goesOn(page.get(end - 1), page.get(end))) {
        end++;
      }
      if (isLarge(page.get(i), textSize) && isInOrder(i, end)) {
        blocks.add(page.subList(i, end));
      }
    }
    return blocks;
  }

  private static boolean goesOn(TextLine before, TextLine line) {
    double step = line.y() - before.y();
    return line.sameSize(before) && step > 0 && step < 2.5 * line.size();
  }

  /**
   * What follows stands below, what comes before above; the latter not at the page's beginning,
   * where a box of text may come. A box itself, or a journal's name that is drawn last, is no
   * title.
   */
  private boolean isInOrder(int start, int end) {
    boolean below = end == page.size() || page.get(end).y() > page.get(end - 1).y();
    boolean above = start > 0 && page.get(start - 1).y() < page.get(start).y();
    return below && (above || start < BEGINNING * page.size());
  }

  private static boolean isTitle(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    return (letters >= LEAST_LETTERS || han(text) >= LEAST_HAN)
        && text.length() <= MOST_CHARACTERS
        && !NO_TITLE.matcher(text).matches();
  }

  private static long han(String text) {
    return text.codePoints().filter(EastAsianText::is).count();
  }

  private static String joined(List<TextLine> block) {
    Hyphens hyphens = new Hyphens(block);
    StringBuilder title = new StringBuilder();
    block.forEach(line -> hyphens.join(title, line.text().replace('\t', ' ')));
    return title.toString();
  }
}
