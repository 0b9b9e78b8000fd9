package attache.bot.cli;

import attache.bot.log.LogUnavailable;
import attache.bot.log.ReplayId;
import attache.bot.log.Replayed;
import attache.bot.log.RunInfo;
import attache.bot.log.RunStore;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The replay runs of a home by their names: begun, taken up again, compared with, deleted. */
final class KeptRuns {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private final RunStore store;
  private final Surroundings surroundings;

  KeptRuns(RunStore store, Surroundings surroundings) {
    this.store = store;
    this.surroundings = surroundings;
  }

  /**
   * The run to begin; without a name, the one that the same command began and did not end.
   *
   * @param settings all that makes a difference to the results
   */
  RunInfo begin(@Nullable String name, Map<String, String> settings) throws LogUnavailable {
    Instant now = surroundings.clock().instant();
    if (name != null) {
      return new RunInfo(name, now, settings);
    }
    Optional<RunInfo> broken = store.brokenOff(settings);
    if (broken.isPresent()) {
      String found = broken.get().name();
      surroundings
          .console()
          .say("going on with the run " + found + ", which has " + store.size(found) + " results");
      return broken.get();
    }
    return new RunInfo(NAME.format(now.atZone(surroundings.clock().getZone())), now, settings);
  }

  /** The results of an earlier run. */
  Map<ReplayId, List<Replayed>> results(String run) throws LogUnavailable {
    known(run);
    return store.results(run);
  }

  void list() throws LogUnavailable {
    for (RunInfo run : store.list()) {
      surroundings
          .console()
          .result(
              String.format(
                  "%-20s  %s  %6d  %s",
                  run.name(),
                  surroundings.minute(run.created()),
                  store.size(run.name()),
                  run.settings().entrySet().stream()
                      .sorted(Map.Entry.comparingByKey())
                      .map(each -> each.getKey() + "=" + each.getValue())
                      .collect(Collectors.joining(", "))));
    }
  }

  void delete(String run) throws LogUnavailable {
    known(run);
    store.delete(run);
    surroundings.console().say("the run " + run + " is deleted");
  }

  private void known(String run) throws LogUnavailable {
    if (store.find(run).isEmpty()) {
      String others = store.list().stream().map(RunInfo::name).collect(Collectors.joining(", "));
      throw Failure.usage(
          "there is no run " + run + (others.isEmpty() ? "" : "; there are " + others));
    }
  }
}
