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
import attache.bot.replay.Subject;
import attache.bot.replay.TestCase;
import attache.config.ModelSettings;
import attache.corpus.ArticleId;
import attache.index.ArticleSummary;
import attache.index.Generation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Asks logged questions again and sets the answers beside those of before. */
@Command(
    name = "replay",
    description = "Asks logged questions again and shows what got better and what got worse.",
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
  private static final String LOGGED = "logged";

  @ParentCommand private @Nullable AttacheCommand parent;

  @Mixin private final LogCommand.Selection selection = new LogCommand.Selection();

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
      description = "The run's name; one that was broken off goes on.")
  private @Nullable String name;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "The chat model to try; none for quoted answers.")
  private @Nullable String model;

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "How often each question is asked (default: 1).")
  private int runs = 1;

  @Option(names = "--parallel", paramLabel = "N", description = "How many at once (default: 2).")
  private int parallel = 2;

  @Option(names = "--retrieval-only", description = "Search, and compose no answers.")
  private boolean retrievalOnly;

  @Option(names = "--cases", paramLabel = "FILE", description = "Also run the cases of this file.")
  private @Nullable Path cases;

  @Option(names = "--html", paramLabel = "FILE", description = "Write the report as a page.")
  private @Nullable Path html;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the report as JSON.")
  private @Nullable Path json;

  @Option(names = "--junit", paramLabel = "FILE", description = "Write the report as JUnit's XML.")
  private @Nullable Path junit;

  @Option(
      names = "--slower-percent",
      paramLabel = "P",
      description = "How much slower is allowed (default: 100).")
  private double slowerPercent = Limits.STRICT.slowerPercent();

  @Override
  public Integer call() {
    Installation installation = AttacheCommand.of(parent).installation();
    if (runs < 1 || parallel < 1 || sample < 0) {
      throw Failure.usage("--runs and --parallel must be 1 or more, --sample 0 or more");
    }
    try (Generation generation = installation.upToDate();
        RunStore store = RunStore.in(installation.settings().home())) {
      ReplayReport report = report(installation, generation, store);
      Limits limits =
          new Limits(
              Limits.STRICT.lostAnswers(),
              Limits.STRICT.lostArticles(),
              Limits.STRICT.unsupported(),
              slowerPercent);
      installation.console().result(ReplayText.write(report, limits));
      write(installation, html, () -> ReplayPage.write(report, limits));
      write(installation, json, () -> ReplayJson.write(report, limits));
      write(installation, junit, () -> ReplayJunit.write(report));
      return limits.exceeded(report).isEmpty() ? 0 : 1;
    } catch (LogUnavailable e) {
      throw Failure.failed(e.reason());
    } catch (ReplayFailed e) {
      throw Failure.failed(e.reason());
    }
  }

  private ReplayReport report(Installation installation, Generation generation, RunStore store)
      throws LogUnavailable, ReplayFailed {
    Map<ReplayId, List<Replayed>> before =
        baseline.equals(LOGGED) ? Map.of() : earlier(store, baseline);
    List<TestCase> tests =
        cases == null
            ? List.of()
            : new CaseFile(installation.surroundings().workingDirectory().resolve(cases)).read();
    List<ReplayQuestion> questions =
        new ArrayList<>(
            Selection.of(
                installation.log(),
                selection.filter(installation.surroundings().clock().getZone(), Integer.MAX_VALUE),
                sample,
                seed));
    tests.forEach(test -> questions.add(test.replayed()));
    if (questions.isEmpty()) {
      throw Failure.usage("the log has no such questions; `attache log` lists what it has");
    }
    RunInfo run = run(installation, generation);
    ProgressBar progress =
        new ProgressBar(installation.console(), installation.surroundings().clock());
    Map<ReplayId, List<Replayed>> results;
    try {
      results =
          new Replayer(store, parallel)
              .run(
                  run,
                  questions,
                  subject(installation, generation),
                  runs,
                  new ReplayListener() {
                    @Override
                    public void replayed(int done, int total) {
                      progress.counted("questions replayed", done, total);
                    }
                  });
    } finally {
      progress.close();
    }
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

  private static Map<ReplayId, List<Replayed>> earlier(RunStore store, String run)
      throws LogUnavailable {
    if (store.find(run).isEmpty()) {
      String known = store.list().stream().map(RunInfo::name).collect(Collectors.joining(", "));
      throw Failure.usage(
          "there is no run " + run + (known.isEmpty() ? "" : "; there are " + known));
    }
    return store.results(run);
  }

  private RunInfo run(Installation installation, Generation generation) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("generation", generation.info().name());
    settings.put("mode", retrievalOnly ? "retrieval" : "answers");
    settings.put("embedding", installation.settings().model().embedding());
    if (!retrievalOnly) {
      String chat = chat(installation);
      settings.put("model", chat.isEmpty() ? "none" : chat);
    }
    Instant now = installation.surroundings().clock().instant();
    String chosen =
        name == null
            ? NAME.format(now.atZone(installation.surroundings().clock().getZone()))
            : name;
    return new RunInfo(chosen, now, settings);
  }

  private Subject subject(Installation installation, Generation generation) {
    return retrievalOnly
        ? Subject.searching(installation.reader(), generation.retriever())
        : Subject.answering(installation.answerer(generation, chat(installation)));
  }

  private String chat(Installation installation) {
    if (model == null) {
      return installation.settings().model().chat();
    }
    return model.equals(ModelSettings.NONE) ? "" : model;
  }

  /** Makes a report. */
  private interface Writer {
    String write();
  }

  private static void write(Installation installation, @Nullable Path file, Writer report) {
    if (file == null) {
      return;
    }
    try {
      Files.writeString(
          installation.surroundings().workingDirectory().resolve(file), report.write());
    } catch (IOException e) {
      throw Failure.failed(file + " cannot be written: " + e);
    }
  }
}
