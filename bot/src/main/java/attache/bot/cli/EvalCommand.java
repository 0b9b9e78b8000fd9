package attache.bot.cli;

import attache.bot.evaluate.AnswerFigures;
import attache.bot.evaluate.ClaimsEvaluation;
import attache.bot.evaluate.ClaimsReport;
import attache.bot.evaluate.EvaluationFailed;
import attache.bot.evaluate.EvaluationJson;
import attache.bot.evaluate.EvaluationListener;
import attache.bot.evaluate.EvaluationReport;
import attache.bot.evaluate.EvaluationRequest;
import attache.bot.evaluate.ExpectedResults;
import attache.bot.evaluate.ExtractionEvaluation;
import attache.bot.evaluate.ExtractionReport;
import attache.bot.evaluate.RankingFigures;
import attache.config.Counted;
import attache.config.Reason;
import attache.index.Progress;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Measures a labelled suite. */
@Command(
    name = "eval",
    description = "Measures retrieval or answers on a labelled suite in BEIR layout.",
    mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {
  private enum Mode {
    RETRIEVAL,
    ANSWERS
  }

  @ParentCommand private @Nullable AttacheCommand parent;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "The suite: corpus.jsonl[.gz], queries.jsonl, qrels/SPLIT.tsv.")
  private @Nullable Path folder;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      description = "The judgments to use (default: dev).")
  private String split = "dev";

  @Option(names = "--mode", paramLabel = "MODE", description = "retrieval (default), or answers.")
  private Mode mode = Mode.RETRIEVAL;

  @Option(
      names = "--by",
      paramLabel = "KEY",
      description = "Group by this metadata key (default: language).")
  private String groupBy = "language";

  @Mixin private final JsonReport json = new JsonReport();

  @Option(
      names = "--run",
      paramLabel = "FILE",
      description = "Write a TREC run, 100 articles a question.")
  private @Nullable Path run;

  @Option(
      names = "--claims",
      paramLabel = "FILE",
      description = "Measure the checker on labelled sentences instead.")
  private @Nullable Path claims;

  @Option(
      names = "--extraction",
      paramLabel = "DIR",
      description = "Extract the stories of DIR/html/ID.html.gz instead.")
  private @Nullable Path extraction;

  @Option(
      names = "--lexical",
      description = "Search by words alone; the index is ready in seconds.")
  private boolean lexical;

  @Option(
      names = "--expect",
      paramLabel = "FILE",
      description = "Fail where a figure is lower than this file expects.")
  private @Nullable Path expect;

  @Option(
      names = "--tolerance",
      paramLabel = "X",
      description = "How much lower a figure may be (default: 0.005).")
  private double tolerance = ExpectedResults.TOLERANCE;

  @Option(names = "--update", description = "Write the present figures to the file of --expect.")
  private boolean update;

  @Option(names = "--fresh", description = "Index the suite anew.")
  private boolean fresh;

  @Override
  public Integer call() {
    Installation installation = AttacheCommand.of(parent).installation();
    Path base = installation.surroundings().workingDirectory();
    if (claims != null) {
      return claims(installation, base.resolve(claims), json.file(installation));
    }
    if (update && expect == null) {
      throw Failure.usage("--update needs --expect FILE");
    }
    if (extraction != null) {
      return extraction(installation.console(), base.resolve(extraction), json.file(installation));
    }
    if (folder == null) {
      throw Failure.usage(
          "name the folder of a suite, a file with --claims, or a folder with --extraction");
    }
    EvaluationRequest request =
        new EvaluationRequest(
            base.resolve(folder),
            split,
            mode == Mode.ANSWERS,
            groupBy,
            lexical,
            fresh,
            run == null ? null : base.resolve(run));
    EvaluationReport report = measured(installation, request);
    print(installation.console(), report);
    json.write(installation, () -> EvaluationJson.write(report));
    return expect == null
        ? 0
        : held(installation, new ExpectedResults(base.resolve(expect)), report);
  }

  /** Holds the figures against those that are expected, or puts them there. */
  private int held(Installation installation, ExpectedResults expected, EvaluationReport report) {
    Console console = installation.console();
    try {
      if (update) {
        expected.update(report);
        console.say("these figures are expected from now on");
        return 0;
      }
      List<String> shortfalls = expected.shortfalls(report, tolerance);
      shortfalls.forEach(each -> console.result("Lower than expected: " + each));
      return shortfalls.isEmpty() ? 0 : 1;
    } catch (EvaluationFailed e) {
      throw Failure.failed(e.reason());
    }
  }

  private static int claims(Installation installation, Path file, @Nullable Path json) {
    try {
      ClaimsEvaluation evaluation = installation.claims();
      ClaimsReport report = evaluation.evaluate(file);
      installation.console().result(report.table());
      if (json != null) {
        evaluation.write(report, json);
      }
      return 0;
    } catch (FileSystemException e) {
      throw Failure.failed(e.getFile() + " cannot be read or written: " + Reason.of(e));
    } catch (IOException e) {
      throw Failure.failed(Reason.of(e));
    }
  }

  /** Done, if every page could be read. */
  private static int extraction(Console console, Path folder, @Nullable Path json) {
    ExtractionEvaluation evaluation = new ExtractionEvaluation();
    try {
      ExtractionReport report = evaluation.evaluate(folder);
      report.unreadable().values().forEach(console::say);
      if (json != null) {
        evaluation.write(report, json);
      }
      console.result(
          report.matches().isEmpty()
              ? Counted.of(report.bodies().size(), "page")
                  + "; there is no ground-truth.json to compare with"
              : report.table().stripTrailing());
      return report.unreadable().isEmpty() ? 0 : 1;
    } catch (EvaluationFailed e) {
      throw Failure.failed(e.reason());
    } catch (IOException e) {
      throw Failure.failed(json + " cannot be written: " + Reason.of(e));
    }
  }

  private static EvaluationReport measured(Installation installation, EvaluationRequest request) {
    ProgressBar progress =
        new ProgressBar(installation.console(), installation.surroundings().clock());
    try {
      return installation
          .evaluation()
          .run(
              request,
              new EvaluationListener() {
                @Override
                public void indexing(Progress step) {
                  progress.progressed(step);
                }

                @Override
                public void asked(int done, int total) {
                  progress.counted("questions asked", done, total);
                }
              });
    } catch (EvaluationFailed e) {
      throw Failure.failed(e.reason());
    } finally {
      progress.close();
    }
  }

  private static void print(Console console, EvaluationReport report) {
    console.result(
        report.suite()
            + ", split "
            + report.split()
            + ", "
            + Counted.of(report.questions(), "question")
            + ", corpus "
            + report.corpusDigest().substring(0, 12)
            + ", "
            + report.settings());
    console.result(
        String.format(
            "%-16s %9s %8s %8s %8s %8s %9s",
            "", "questions", "ndcg@10", "mrr@10", "hit@1", "hit@4", "recall@10"));
    console.result(row("all", report.ranking()));
    report.rankingByGroup().forEach((group, figures) -> console.result(row(group, figures)));
    EvaluationReport.Answers answers = report.answers();
    if (answers != null) {
      console.result("");
      console.result(
          String.format(
              "%-16s %9s %8s %9s %9s %9s %8s %5s %7s",
              "",
              "questions",
              "answered",
              "contained",
              "ref.right",
              "ref.wrong",
              "balanced",
              "kept",
              "dropped"));
      console.result(row("all", answers.figures()));
      answers.byGroup().forEach((group, figures) -> console.result(row(group, figures)));
    }
    console.result("");
    console.result(
        String.format(
            Locale.ROOT,
            "latency p50 %.1f ms, p95 %.1f ms, p99 %.1f ms",
            report.latency().p50().toNanos() / 1e6,
            report.latency().p95().toNanos() / 1e6,
            report.latency().p99().toNanos() / 1e6));
  }

  private static String row(String group, RankingFigures figures) {
    return String.format(
        Locale.ROOT,
        "%-16s %9d %8.4f %8.4f %8.4f %8.4f %9.4f",
        group,
        figures.questions(),
        figures.ndcg10(),
        figures.mrr10(),
        figures.hit1(),
        figures.hit4(),
        figures.recall10());
  }

  private static String row(String group, AnswerFigures figures) {
    return String.format(
        Locale.ROOT,
        "%-16s %9d %8d %9s %9s %9s %8s %5d %7d",
        group,
        figures.questions(),
        figures.answered(),
        share(figures.answerContained()),
        share(figures.refusedRightly()),
        share(figures.refusedWrongly()),
        share(figures.balancedAccuracy()),
        figures.sentencesKept(),
        figures.sentencesDropped());
  }

  private static String share(@Nullable Double share) {
    return share == null ? "-" : String.format(Locale.ROOT, "%.4f", share);
  }
}
