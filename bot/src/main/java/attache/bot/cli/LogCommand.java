package attache.bot.cli;

import attache.bot.log.Feedback;
import attache.bot.log.LogExport;
import attache.bot.log.LogFilter;
import attache.bot.log.LogUnavailable;
import attache.bot.log.LoggedAnswer;
import attache.bot.log.Mark;
import attache.bot.log.QueryLog;
import attache.bot.log.QuestionId;
import attache.bot.replay.CaseFile;
import attache.bot.replay.ReplayFailed;
import attache.bot.replay.TestCase;
import attache.config.Counted;
import attache.config.Reason;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The query log: what was asked and answered. */
@Command(
    name = "log",
    description = "Lists the questions that were asked, latest first.",
    mixinStandardHelpOptions = true)
final class LogCommand implements Runnable {
  @ParentCommand private @Nullable AttacheCommand parent;

  @Mixin private final LogSelection selection = new LogSelection();

  /** A form to export in. */
  private enum Format {
    JSONL,
    CSV
  }

  private interface Work {
    void on(QueryLog log, Console console) throws LogUnavailable, ReplayFailed, IOException;
  }

  @Override
  public void run() {
    with(
        (log, console) ->
            log.list(selection.filter(zone(), 50)).forEach(logged -> console.result(line(logged))));
  }

  /** Shows one question in full. */
  @Command(
      name = "show",
      description = "Shows one question in full.",
      mixinStandardHelpOptions = true)
  void show(
      @Parameters(paramLabel = "N", description = "The number of the question.") long number,
      @Option(names = "--json", description = "As one JSON object.") boolean json) {
    with(
        (log, console) -> {
          LoggedAnswer logged =
              log.find(new QuestionId(number))
                  .orElseThrow(() -> Failure.failed("the log has no question " + number));
          if (json) {
            console.result(LogExport.jsonLine(logged));
            return;
          }
          console.result(line(logged));
          AnswerPrinter printer =
              new AnswerPrinter(console, zone(), console.resultsOnTerminal(), article -> List.of());
          logged
              .answer()
              .sentences()
              .forEach(sentence -> printer.sentence(sentence, logged.answer().sources()));
          printer.finish(logged.answer());
          console.result("");
          Explanation.of(logged.answer()).forEach(console::result);
          for (Feedback feedback : logged.feedback()) {
            String reason = feedback.reason();
            console.result(
                "feedback    "
                    + feedback.mark().name().toLowerCase(Locale.ROOT)
                    + (reason == null ? "" : ": " + reason));
          }
        });
  }

  /** Exports questions. */
  @Command(
      name = "export",
      description = "Exports questions, oldest last.",
      mixinStandardHelpOptions = true)
  void export(
      @Parameters(
              paramLabel = "FILE",
              description = "The file to write; its ending, .jsonl or .csv, tells the format.")
          Path file,
      @Mixin LogSelection chosen) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    Format format = name.endsWith(".csv") ? Format.CSV : Format.JSONL;
    if (format == Format.JSONL && !name.endsWith(".jsonl")) {
      throw Failure.usage("name a file that ends in .jsonl or .csv");
    }
    with(
        (log, console) -> {
          Path target = AttacheCommand.of(parent).surroundings().workingDirectory().resolve(file);
          LogFilter filter = chosen.filter(zone(), Integer.MAX_VALUE);
          int[] count = {0};
          try (BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            switch (format) {
              case JSONL ->
                  log.each(
                      filter,
                      logged -> {
                        write(out, LogExport.jsonLine(logged) + "\n");
                        count[0]++;
                      });
              case CSV -> {
                try (LogExport.Csv csv = new LogExport.Csv(out)) {
                  log.each(
                      filter,
                      logged -> {
                        csv.add(logged);
                        count[0]++;
                      });
                }
              }
            }
          }
          console.say(Counted.of(count[0], "question") + " in " + target);
        });
  }

  /** Copies the log while it is in use. */
  @Command(
      name = "backup",
      description = "Copies the log, also while the bot runs.",
      mixinStandardHelpOptions = true)
  void backup(@Parameters(paramLabel = "FILE", description = "The file to make.") Path file) {
    with(
        (log, console) -> {
          Path target = AttacheCommand.of(parent).surroundings().workingDirectory().resolve(file);
          log.upkeep().backup(target);
          console.say("the log is copied to " + target);
        });
  }

  /** Takes a person out of the home. */
  @Command(
      name = "forget",
      description =
          "Removes a person: questions, answers, feedback, replay runs, and what the bot knows of"
              + " them. Exports and backups stay.",
      mixinStandardHelpOptions = true)
  void forget(
      @Option(
              names = "--person",
              paramLabel = "ID",
              required = true,
              description = "The person's Telegram id.")
          String person) {
    with(
        (log, console) -> {
          List<QuestionId> forgotten = log.upkeep().forget(person);
          console.say(Counted.of(forgotten.size(), "question") + " removed");
          Path file = AttacheCommand.of(parent).installation().cases();
          List<String> names = forgotten.stream().map(id -> "q" + id).toList();
          List<String> kept =
              new CaseFile(file)
                  .read().stream().map(TestCase::name).filter(names::contains).toList();
          if (!kept.isEmpty()) {
            console.say(
                file
                    + " still holds test cases made from them, without a name: "
                    + String.join(", ", kept)
                    + "; delete those lines if their text tells who asked");
          }
        });
  }

  private void with(Work work) {
    Installation installation = AttacheCommand.of(parent).installation();
    try {
      work.on(installation.log(), installation.console());
    } catch (LogUnavailable e) {
      throw Failure.failed(e.reason());
    } catch (ReplayFailed e) {
      throw Failure.failed(e.reason());
    } catch (IOException e) {
      throw Failure.failed("the file cannot be written: " + Reason.of(e) + "; name another");
    }
  }

  private ZoneId zone() {
    return AttacheCommand.of(parent).surroundings().clock().getZone();
  }

  private String line(LoggedAnswer logged) {
    List<String> marks =
        logged.feedback().stream().map(feedback -> feedback.mark() == Mark.UP ? "+" : "-").toList();
    return String.format(
        "%6s  %s  %-2s  %-9s  %-2s  %s",
        logged.id(),
        AttacheCommand.of(parent).surroundings().minute(logged.at()),
        logged.answer().question().language().code(),
        logged.answer().outcome().name().toLowerCase(Locale.ROOT),
        String.join("", marks),
        logged.answer().question().asked().replace('\n', ' '));
  }

  private static void write(Writer out, String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw Failure.failed("the file cannot be written: " + Reason.of(e) + "; name another");
    }
  }
}
