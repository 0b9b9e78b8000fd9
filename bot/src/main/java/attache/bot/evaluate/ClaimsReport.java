package attache.bot.evaluate;

import attache.bot.evaluate.ClaimsEvaluation.Result;
import attache.config.Counted;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a checker made of a suite of sentences, in order. */
public record ClaimsReport(List<Result> results) {
  public ClaimsReport {
    results = List.copyOf(results);
  }

  /**
   * The mean of the share of supported sentences kept and of unsupported ones dropped, 0 to 1; NaN
   * where the layer has not both.
   *
   * @param layer such as {@code programmatic}, or {@code *} for all
   */
  public double balancedAccuracy(String layer) {
    return (share(layer, true) + share(layer, false)) / 2;
  }

  private double share(String layer, boolean expected) {
    return results.stream()
        .filter(each -> layer.equals("*") || each.layer().equals(layer))
        .filter(each -> each.expected() != null && each.expected() == expected)
        .mapToInt(each -> each.supported() == expected ? 1 : 0)
        .average()
        .orElse(Double.NaN);
  }

  /** The middle of the times that a check took, in milliseconds. */
  public double medianMillis() {
    List<Double> sorted = results.stream().map(Result::millis).sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
  }

  /** A table for a person to read: each layer, then each kind within it. */
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(Locale.ROOT, "%-14s %-20s %5s %8s%n", "layer", "kind", "n", "right"));
    Map<String, List<Result>> layers =
        grouped(results.stream().filter(each -> each.expected() != null).toList(), Result::layer);
    layers.forEach(
        (layer, members) -> {
          table.append(
              String.format(
                  Locale.ROOT,
                  "%-14s %-20s %5d %8.3f  (kept %.3f, dropped %.3f)%n",
                  layer,
                  "balanced accuracy",
                  members.size(),
                  balancedAccuracy(layer),
                  share(layer, true),
                  share(layer, false)));
          grouped(
                  members,
                  each -> (Boolean.TRUE.equals(each.expected()) ? "+ " : "- ") + each.kind())
              .forEach((kind, same) -> table.append(kindLine(layer, kind, same)));
        });
    table.append(
        String.format(
            Locale.ROOT,
            "%s, median %.2f ms a sentence%n",
            Counted.of(results.size(), "sentence"),
            medianMillis()));
    return table.toString();
  }

  private static String kindLine(String layer, String kind, List<Result> members) {
    double right =
        members.stream()
            .mapToInt(each -> Boolean.valueOf(each.supported()).equals(each.expected()) ? 1 : 0)
            .average()
            .orElse(Double.NaN);
    return String.format(
        Locale.ROOT, "%-14s %-20s %5d %8.3f%n", layer, kind, members.size(), right);
  }

  private static Map<String, List<Result>> grouped(
      List<Result> results, Function<Result, String> key) {
    return results.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }
}
