package attache.bot.evaluate;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * What was extracted from a folder of web pages, by their ids.
 *
 * @param bodies the story of each page; empty where there is none, or the page cannot be read
 * @param unreadable why a page could not be read
 * @param matches how each page's story matches the true one; empty where the folder does not say
 */
public record ExtractionReport(
    SortedMap<String, String> bodies,
    SortedMap<String, String> unreadable,
    SortedMap<String, ShingleMatch> matches) {
  /** How many of the pages that match least stand in the table. */
  private static final int WORST = 10;

  public ExtractionReport {
    bodies = new TreeMap<>(bodies);
    unreadable = new TreeMap<>(unreadable);
    matches = new TreeMap<>(matches);
  }

  public double precision() {
    return mean(matches.values(), ShingleMatch::precision);
  }

  public double recall() {
    return mean(matches.values(), ShingleMatch::recall);
  }

  /** Of the means of precision and recall, as the benchmark has it. */
  public double f1() {
    return 2 * precision() * recall() / (precision() + recall());
  }

  private static double mean(
      Collection<ShingleMatch> matches, ToDoubleFunction<ShingleMatch> figure) {
    return matches.stream()
        .mapToDouble(figure)
        .filter(each -> !Double.isNaN(each))
        .average()
        .orElse(0);
  }

  /** A table for a person to read: all pages, then those that match least. */
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(Locale.ROOT, "%-20s %8s %9s %8s%n", "page", "f1", "precision", "recall"));
    table.append(
        String.format(
            Locale.ROOT,
            "%-20s %8.4f %9.4f %8.4f%n",
            "all " + matches.size(),
            f1(),
            precision(),
            recall()));
    matches.entrySet().stream()
        .sorted(Comparator.comparingDouble(each -> each.getValue().f1()))
        .limit(WORST)
        .forEach(each -> table.append(row(each)));
    return table.toString();
  }

  private static String row(Map.Entry<String, ShingleMatch> page) {
    ShingleMatch match = page.getValue();
    return String.format(
        Locale.ROOT,
        "%-20s %8.4f %9.4f %8.4f%n",
        page.getKey(),
        match.f1(),
        match.precision(),
        match.recall());
  }
}
