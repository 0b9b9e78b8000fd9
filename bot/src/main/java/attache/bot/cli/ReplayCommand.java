package attache.bot.cli;

import attache.bot.log.LogUnavailable;
import attache.bot.log.ReplayId;
import attache.bot.log.Replayed;
import attache.bot.log.RunInfo;
import attache.bot.log.RunStore;
import attache.bot.replay.CaseFile;
import attache.bot.replay.Comparer;
import attache.bot.replay.Comparison;
import attache.bot.replay.Limits;
import attache.bot.replay.ReplayFailed;
import attache.bot.replay.ReplayJson;
import attache.bot.replay.ReplayJunit;
import attache.bot.replay.ReplayListener;
import attache.bot.replay.ReplayPage;
import attache.bot.replay.ReplayQuestion;
import attache.bot.replay.ReplayReport;
import attache.bot.replay.ReplayText;
import attache.bot.replay.Replayer;
import attache.bot.replay.Selection;
import attache.bot.replay.TestCase;
import attache.config.Reason;
import attache.corpus.ArticleId;
import attache.corpus.ContentDigest;
import attache.index.ArticleSummary;
import attache.index.Generation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Asks logged questions again and sets the answers beside those of before. */
@Command(
    name = "replay",
    description = "Asks logged questions again and shows what got better and what got worse.",
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
  private static final String LOGGED = "logged";

  @ParentCommand private @Nullable AttacheCommand parent;

  @Mixin private final LogSelection selection = new LogSelection();

  @Option(names = "--sample", paramLabel = "N", description = "So many of them, picked at random.")
  private int sample;

  @Option(names = "--seed", paramLabel = "N", description = "The seed of the sample (default: 1).")
  private long seed = 1;

  @Option(
      names = "--baseline",
      paramLabel = "RUN",
      description = "What to compare with: logged (default), or an earlier run.")
  private String baseline = LOGGED;

  @Option(
      names = "--name",
      paramLabel = "RUN",
      description = "The run's name (default: the time). A run that was broken off goes on.")
  private @Nullable String name;

  @Mixin private final Trial trial = new Trial();

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "How often each question is asked (default: 1).")
  private int runs = 1;

  @Option(names = "--parallel", paramLabel = "N", description = "How many at once (default: 2).")
  private int parallel = 2;

  @Option(
      names = "--cases",
      paramLabel = "FILE",
      arity = "0..1",
      fallbackValue = "",
      description = "Also run the cases of this file (without FILE: log.cases of the settings).")
  private @Nullable Path cases;

  @Option(names = "--cases-only", description = "Run the cases and none of the log's questions.")
  private boolean casesOnly;

  @Option(names = "--html", paramLabel = "FILE", description = "Write the report as a page.")
  private @Nullable Path html;

  @Option(names = "--junit", paramLabel = "FILE", description = "Write the report as JUnit's XML.")
  private @Nullable Path junit;

  @Mixin private final JsonReport json = new JsonReport();

  @Mixin private final LimitOptions limitOptions = new LimitOptions();

  @Override
  public Integer call() {
    Installation installation = AttacheCommand.of(parent).installation();
    if (runs < 1 || parallel < 1 || sample < 0) {
      throw Failure.usage("--runs and --parallel must be 1 or more, --sample 0 or more");
    }
    if (casesOnly && cases == null) {
      throw Failure.usage("--cases-only needs --cases");
    }
    try (Generation generation = trial.open(installation);
        RunStore store = RunStore.in(installation.settings().home())) {
      ReplayReport report = report(installation, generation, store);
      Limits limits = limitOptions.limits();
      installation.console().result(ReplayText.write(report, limits));
      JsonReport.write(installation, html, () -> ReplayPage.write(report, limits));
      json.write(installation, () -> ReplayJson.write(report, limits));
      JsonReport.write(installation, junit, () -> ReplayJunit.write(report, limits));
      return limits.exceeded(report).isEmpty() ? 0 : 1;
    } catch (LogUnavailable e) {
      throw Failure.failed(e.reason());
    } catch (ReplayFailed e) {
      throw Failure.failed(e.reason());
    }
  }

  private ReplayReport report(Installation installation, Generation generation, RunStore store)
      throws LogUnavailable, ReplayFailed {
    KeptRuns kept = new KeptRuns(store, installation.surroundings());
    Map<ReplayId, List<Replayed>> before =
        baseline.equals(LOGGED) ? Map.of() : kept.results(baseline);
    List<TestCase> tests = tests(installation);
    List<ReplayQuestion> questions = questions(installation);
    tests.forEach(test -> questions.add(test.replayed()));
    if (questions.isEmpty()) {
      throw Failure.usage(
          casesOnly
              ? "the file holds no cases; `attache case add` makes them"
              : "the log has no such questions; `attache log` lists what it has");
    }
    RunInfo run = kept.begin(name, settings(installation, generation));
    Map<ReplayId, List<Replayed>> results = replay(installation, generation, store, run, questions);
    installation
        .console()
        .say("this run is kept as " + run.name() + "; compare with it by --baseline " + run.name());
    Set<ArticleId> corpus =
        generation.articles().stream().map(ArticleSummary::id).collect(Collectors.toSet());
    Comparison comparison = new Comparison(new Comparer(installation.checker()));
    return baseline.equals(LOGGED)
        ? comparison.againstLog(run, questions, results, tests, corpus)
        : comparison.againstRun(baseline, before, run, questions, results, tests, corpus);
  }

  private List<TestCase> tests(Installation installation) throws ReplayFailed {
    Path file = casesFile(installation);
    if (file == null) {
      return List.of();
    }
    if (!Files.exists(file)) {
      throw Failure.usage("--cases: " + file + " does not exist; `attache case add` makes it");
    }
    return new CaseFile(file).read();
  }

  private @Nullable Path casesFile(Installation installation) {
    if (cases == null) {
      return null;
    }
    return cases.toString().isEmpty()
        ? installation.cases()
        : installation.surroundings().workingDirectory().resolve(cases);
  }

  private List<ReplayQuestion> questions(Installation installation) throws LogUnavailable {
    return casesOnly
        ? new ArrayList<>()
        : new ArrayList<>(
            Selection.of(
                installation.log(),
                selection.filter(installation.surroundings().clock().getZone(), Integer.MAX_VALUE),
                sample,
                seed));
  }

  private Map<ReplayId, List<Replayed>> replay(
      Installation installation,
      Generation generation,
      RunStore store,
      RunInfo run,
      List<ReplayQuestion> questions)
      throws ReplayFailed, LogUnavailable {
    Clock clock = installation.surroundings().clock();
    ProgressBar progress = new ProgressBar(installation.console(), clock);
    ReplayListener showing =
        new ReplayListener() {
          @Override
          public void replayed(int done, int total) {
            progress.counted("questions replayed", done, total);
          }
        };
    try {
      return new Replayer(store, parallel, clock)
          .run(run, questions, trial.subject(installation, generation), runs, showing);
    } finally {
      progress.close();
    }
  }

  /** All that makes a difference to the results: a run of other settings is another run. */
  private Map<String, String> settings(Installation installation, Generation generation) {
    Map<String, String> settings = trial.settings(installation, generation);
    settings.put(
        "questions",
        casesOnly
            ? "none"
            : selection + (sample == 0 ? "" : " sample=" + sample + " seed=" + seed));
    settings.put("runs", Integer.toString(runs));
    Path file = casesFile(installation);
    if (file != null) {
      settings.put("cases", digest(file));
    }
    return settings;
  }

  private static String digest(Path file) {
    try {
      return ContentDigest.of(Files.readString(file)).hex().substring(0, Trial.DIGITS);
    } catch (IOException e) {
      throw Failure.failed(file + " cannot be read: " + Reason.of(e));
    }
  }

  /** Lists what was replayed before. */
  @Command(
      name = "runs",
      description = "Lists the runs that are kept, latest first.",
      mixinStandardHelpOptions = true)
  void runs() {
    with(KeptRuns::list);
  }

  /** Deletes a run. */
  @Command(
      name = "delete",
      description = "Deletes a run that is kept.",
      mixinStandardHelpOptions = true)
  void delete(@Parameters(paramLabel = "RUN", description = "The run's name.") String run) {
    with(kept -> kept.delete(run));
  }

  private interface Work {
    void on(KeptRuns kept) throws LogUnavailable;
  }

  private void with(Work work) {
    Installation installation = AttacheCommand.of(parent).installation();
    try (RunStore store = RunStore.in(installation.settings().home())) {
      work.on(new KeptRuns(store, installation.surroundings()));
    } catch (LogUnavailable e) {
      throw Failure.failed(e.reason());
    }
  }
}
