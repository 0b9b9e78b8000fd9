package attache.bot.cli;

import attache.bot.answer.Outcome;
import attache.bot.log.LogFilter;
import attache.bot.log.Mark;
import attache.corpus.Language;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which of the logged questions a command is about, as options. */
final class LogSelection {
  @Option(names = "--since", paramLabel = "DAY", description = "Asked on this day or later.")
  private @Nullable LocalDate since;

  @Option(names = "--until", paramLabel = "DAY", description = "Asked on this day or earlier.")
  private @Nullable LocalDate until;

  @Option(
      names = "--outcome",
      paramLabel = "OUTCOME",
      description = "answered, not_found or failed.")
  private @Nullable Outcome outcome;

  @Option(names = "--language", paramLabel = "CODE", description = "Asked in en, vi or zh.")
  private @Nullable String language;

  @Option(names = "--feedback", paramLabel = "MARK", description = "Marked up or down.")
  private @Nullable Mark feedback;

  @Option(
      names = "--find",
      paramLabel = "TEXT",
      description = "With this in the question or the answer.")
  private @Nullable String text;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
  private @Nullable Integer limit;

  /** What was chosen, to tell one choice from another. */
  @Override
  public String toString() {
    Map<String, Object> chosen = new LinkedHashMap<>();
    chosen.put("since", since == null ? "" : since);
    chosen.put("until", until == null ? "" : until);
    chosen.put("outcome", outcome == null ? "" : outcome.name().toLowerCase(Locale.ROOT));
    chosen.put("language", language == null ? "" : language);
    chosen.put("feedback", feedback == null ? "" : feedback.name().toLowerCase(Locale.ROOT));
    chosen.put("find", text == null ? "" : text);
    chosen.put("limit", limit == null ? "" : limit);
    chosen.values().removeIf(each -> each.equals(""));
    return chosen.isEmpty()
        ? "all"
        : chosen.entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining(" "));
  }

  /**
   * @param zone whose days are meant
   * @param otherwise the most questions where the command does not say
   */
  LogFilter filter(ZoneId zone, int otherwise) {
    int most = limit == null ? otherwise : limit;
    if (most < 1) {
      throw Failure.usage("--limit must be 1 or more");
    }
    return new LogFilter(
        since == null ? null : since.atStartOfDay(zone).toInstant(),
        until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant(),
        outcome,
        language == null ? null : Language.of(language),
        feedback,
        text,
        null,
        most);
  }
}
