package attache.corpus.read.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that Word puts before the items of lists, which the text does not hold: {@code "Điều
 * 3. "}, {@code "b) "}. Bullets leave nothing.
 */
final class DocxNumbering {
  private static final Pattern PLACE = Pattern.compile("%([1-9])");

  private final DocxLists lists;
  private final DocxStyles styles;

  /** By definition: lists of one definition count on where the other stopped. */
  private final Map<String, int[]> counters = new HashMap<>();

  private final Set<String> begun = new HashSet<>();

  DocxNumbering(DocxLists lists, DocxStyles styles) {
    this.lists = lists;
    this.styles = styles;
  }

  /**
   * What stands before the next paragraph; empty where that is no item of a list.
   *
   * @param style of the paragraph
   * @param ownList the list that the paragraph itself names, else the style's counts
   * @param ownLevel the level that it names
   */
  String next(String style, @Nullable String ownList, @Nullable String ownLevel) {
    String list = ownList == null ? styles.list(style).orElse("") : ownList;
    int level =
        DocxText.number(
            ownLevel == null
                ? styles.level(style, each -> lists.levelOfStyle(list, each)).orElse(null)
                : ownLevel);
    Map<Integer, DocxLists.Level> all = lists.levels(list);
    DocxLists.Level own = all.get(level);
    if (own == null || level > 8 || own.figures().equals("bullet")) {
      return "";
    }
    return text(own, all, count(list, level, own));
  }

  private int[] count(String list, int level, DocxLists.Level own) {
    int[] counter = counters.computeIfAbsent(lists.definition(list), key -> new int[9]);
    if (begun.add(list)) {
      for (int restarted : lists.restarted(list)) {
        counter[restarted] = 0;
      }
    }
    counter[level] = counter[level] == 0 ? own.start() : counter[level] + 1;
    for (int below = level + 1; below < counter.length; below++) {
      counter[below] = 0;
    }
    return counter;
  }

  private static String text(
      DocxLists.Level own, Map<Integer, DocxLists.Level> all, int[] counter) {
    Matcher place = PLACE.matcher(own.words());
    StringBuilder text = new StringBuilder();
    while (place.find()) {
      int at = Integer.parseInt(place.group(1)) - 1;
      DocxLists.Level counted = all.getOrDefault(at, own);
      int count = counter[at] == 0 ? counted.start() : counter[at];
      place.appendReplacement(
          text, Matcher.quoteReplacement(ListFigures.of(count, counted.figures())));
    }
    place.appendTail(text);
    return text.isEmpty() ? "" : text + " ";
  }
}
