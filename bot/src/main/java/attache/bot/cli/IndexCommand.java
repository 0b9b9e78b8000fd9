package attache.bot.cli;

import attache.config.Counted;
import attache.corpus.ReadResult.Rejected;
import attache.index.Generations;
import attache.index.UpdateReport;
import attache.index.UpdateRequest;
import attache.index.UpdateResult;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Brings the index up to date, or goes back. */
@Command(
    name = "index",
    description = "Brings the index up to date with the corpus.",
    mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {
  private static final int SHOWN = 20;

  @ParentCommand private @Nullable AttacheCommand parent;

  @Parameters(
      paramLabel = "PATH",
      description = "Files and folders to add to the corpus; nothing else is removed.")
  private List<Path> paths = List.of();

  @Option(names = "--dry-run", description = "Show what would change, and change nothing.")
  private boolean dryRun;

  @Option(
      names = "--force",
      description = "Go on although more than a fifth of the articles would go.")
  private boolean force;

  @Option(names = "--rollback", description = "Go back to the generation before the last update.")
  private boolean rollback;

  @Option(names = "--json", description = "Print the report as one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Installation installation = AttacheCommand.of(parent).installation();
    if (rollback && (dryRun || force || !paths.isEmpty())) {
      throw Failure.usage("--rollback goes alone");
    }
    Console console = installation.console();
    Generations generations = installation.generations();
    UpdateResult result;
    if (rollback) {
      result = generations.rollback();
      if (result instanceof UpdateResult.Updated updated && !json) {
        return rolledBack(console, updated.report());
      }
    } else {
      List<Path> added =
          paths.stream()
              .map(path -> installation.surroundings().workingDirectory().resolve(path))
              .toList();
      UpdateRequest request =
          UpdateRequest.of(installation.settings().corpus().paths())
              .withAdded(added)
              .withDryRun(dryRun)
              .withForce(force);
      ProgressBar progress = new ProgressBar(console, installation.surroundings().clock());
      result = generations.update(request, progress);
      progress.close();
    }
    return switch (result) {
      case UpdateResult.Updated updated ->
          print(console, updated.report(), verdict("Now at", updated.report()));
      case UpdateResult.Unchanged unchanged ->
          print(
              console,
              unchanged.report(),
              verdict("Nothing had changed; still at", unchanged.report()));
      case UpdateResult.Planned planned ->
          print(console, planned.report(), "A dry run: nothing was changed.");
      case UpdateResult.Refused refused -> {
        print(console, refused.report(), "Nothing was changed.");
        throw Failure.failed(refused.message());
      }
      case UpdateResult.Failed failed ->
          throw failed.cause() == UpdateResult.Cause.CORPUS
              ? Failure.usage(failed.message())
              : Failure.failed(failed.message());
    };
  }

  private static int rolledBack(Console console, UpdateReport report) {
    console.result(
        "Went back to generation "
            + report.generation()
            + ": "
            + Counted.of(report.passages(), "passage")
            + ", "
            + report.embedded()
            + " of them with vectors.");
    console.say("changed files are not picked up by themselves until `attache index` is run");
    return 0;
  }

  private static String verdict(String words, UpdateReport report) {
    return words + " generation " + report.generation() + ".";
  }

  private int print(Console console, UpdateReport report, String verdict) {
    if (json) {
      console.result(json(report));
    } else {
      UpdateReport.Documents documents = report.documents();
      console.result(
          String.format(
              Locale.ROOT,
              "%s read: %d added, %d changed, %d unchanged, %d duplicate, %d rejected; %d removed",
              Counted.of(documents.read(), "document"),
              documents.added(),
              documents.changed(),
              documents.unchanged(),
              documents.duplicate(),
              documents.rejected(),
              documents.removed()));
      report.differences().stream()
          .limit(SHOWN)
          .forEach(
              difference ->
                  console.result(
                      "  "
                          + difference.kind().name().toLowerCase(Locale.ROOT)
                          + "  "
                          + difference.article()
                          + "  "
                          + difference.displayTitle()));
      more(console, report.differences().size());
      report.rejected().stream()
          .limit(SHOWN)
          .forEach(
              rejected ->
                  console.result("  rejected  " + rejected.location() + ": " + rejected.reason()));
      more(console, report.rejected().size());
      console.result(
          String.format(
              Locale.ROOT,
              "%s, %d of them with vectors; %.1f s. %s",
              Counted.of(report.passages(), "passage"),
              report.embedded(),
              report.took().toMillis() / 1000.0,
              verdict));
    }
    if (report.note() != null) {
      console.say(report.note());
    }
    return 0;
  }

  private static void more(Console console, int all) {
    if (all > SHOWN) {
      console.result("  … and " + (all - SHOWN) + " more; --json lists them");
    }
  }

  private static String json(UpdateReport report) {
    JsonMapper mapper = JsonMapper.builder().build();
    ObjectNode top = mapper.createObjectNode();
    UpdateReport.Documents counts = report.documents();
    top.putObject("documents")
        .put("read", counts.read())
        .put("added", counts.added())
        .put("changed", counts.changed())
        .put("removed", counts.removed())
        .put("unchanged", counts.unchanged())
        .put("duplicate", counts.duplicate())
        .put("rejected", counts.rejected());
    ArrayNode rejected = top.putArray("rejected");
    for (Rejected each : report.rejected()) {
      rejected.addObject().put("path", each.location()).put("reason", each.reason());
    }
    top.put("passages", report.passages());
    top.put("generation", report.generation());
    top.put("seconds", report.took().toMillis() / 1000.0);
    return top.toString();
  }
}
