package attache.corpus.read.pdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what stands on every page and is no part of the text: headers, footers, page numbers. */
final class RunningLines {
  /** Where they stand: in this share of the page's height from its top or bottom. */
  private static final double MARGIN = 0.12;

  /** A line that recurs on fewer pages may recur by chance. */
  private static final int LEAST_PAGES = 3;

  /**
   * On two pages, the line must be this near to the edge, being all the pages there are. A head
   * that begins 2 cm below the edge of A4 or Letter has its baseline at 0.08 to 0.085.
   */
  private static final double NARROW_MARGIN = 0.09;

  private static final Pattern NUMBER =
      Pattern.compile(
          "[-–—|·\\s]*(?:(?:page|trang|p\\.|第)\\s*)?(?:\\d{1,4}|[ivxl]{1,6})\\s*(?:(?:/|of|trên|共)\\s*\\d{1,4}\\s*)?[页頁]?[-–—|·\\s]*"
              + "|第\\s*\\d+\\s*[页頁][,，\\s]*共\\s*\\d+\\s*[页頁]",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** A page's number before or behind a header. */
  private static final Pattern COUNT =
      Pattern.compile("^[\\d\\W]+|[\\d\\W]+$", Pattern.UNICODE_CHARACTER_CLASS);

  private RunningLines() {}

  static List<TextLine> without(List<TextLine> lines) {
    Map<String, Set<Integer>> pages = new HashMap<>();
    Set<Integer> all = new HashSet<>();
    for (TextLine line : lines) {
      all.add(line.page());
      if (isIn(line, MARGIN)) {
        pages.computeIfAbsent(key(line), key -> new HashSet<>()).add(line.page());
      }
    }
    return lines.stream().filter(line -> !isRunning(line, pages, all.size())).toList();
  }

  private static boolean isRunning(TextLine line, Map<String, Set<Integer>> pages, int all) {
    if (!isIn(line, MARGIN)) {
      return false;
    }
    if (NUMBER.matcher(line.text()).matches()) {
      return true;
    }
    int count = pages.getOrDefault(key(line), Set.of()).size();
    return count >= LEAST_PAGES || (count == 2 && all <= 3 && isIn(line, NARROW_MARGIN));
  }

  private static boolean isIn(TextLine line, double margin) {
    return line.share() < margin || line.share() > 1 - margin;
  }

  /** The same words, a number at their ends apart, at the same height to within a few points. */
  private static String key(TextLine line) {
    String words = COUNT.matcher(line.text().toLowerCase(Locale.ROOT)).replaceAll("");
    return Math.round(line.y() / 6) + " " + words;
  }
}
