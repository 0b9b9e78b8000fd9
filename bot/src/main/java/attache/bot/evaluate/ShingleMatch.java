package attache.bot.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How far an extracted text matches the true one, by stretches of four tokens, as
 * scrapinghub/article-extraction-benchmark counts them: the counts are divided by their sum, so
 * that a long text weighs no more than a short one.
 *
 * @param common the share of stretches that both texts have
 * @param extra the share that only the extracted text has
 * @param missing the share that only the true text has
 */
public record ShingleMatch(double common, double extra, double missing) {
  /** Tokens in a stretch, as the benchmark has it. */
  private static final int LENGTH = 4;

  private static final Pattern TOKEN = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  static ShingleMatch of(String truth, String extracted) {
    Map<List<String>, Integer> left = shingles(truth);
    int extra = 0;
    int common = 0;
    for (Map.Entry<List<String>, Integer> each : shingles(extracted).entrySet()) {
      int wanted = left.getOrDefault(each.getKey(), 0);
      int both = Math.min(wanted, each.getValue());
      common += both;
      extra += each.getValue() - both;
      left.put(each.getKey(), wanted - both);
    }
    int missing = left.values().stream().mapToInt(Integer::intValue).sum();
    double all = Math.max(1, common + extra + missing);
    return new ShingleMatch(common / all, extra / all, missing / all);
  }

  /** The share of the extracted text that is true; NaN where nothing was extracted. */
  public double precision() {
    return share(extra, missing);
  }

  /** The share of the true text that was extracted; NaN where there is none. */
  public double recall() {
    return share(missing, extra);
  }

  public double f1() {
    return common == 0 && extra + missing > 0 ? 0 : 2 * common / (2 * common + extra + missing);
  }

  private double share(double fault, double other) {
    if (fault == 0 && other == 0) {
      return 1;
    }
    return common / (common + fault);
  }

  private static Map<List<String>, Integer> shingles(String text) {
    List<String> tokens = TOKEN.matcher(text).results().map(MatchResult::group).toList();
    List<List<String>> stretches = new ArrayList<>();
    for (int i = 0; i < Math.max(1, tokens.size() - LENGTH + 1); i++) {
      stretches.add(tokens.subList(i, Math.min(tokens.size(), i + LENGTH)));
    }
    Map<List<String>, Integer> counts = new HashMap<>();
    stretches.stream()
        .filter(each -> !each.isEmpty())
        .forEach(each -> counts.merge(each, 1, Integer::sum));
    return counts;
  }
}
