package attache.bot.cli;

import attache.bot.log.LogUnavailable;
import attache.bot.log.LoggedAnswer;
import attache.bot.log.QuestionId;
import attache.bot.replay.CaseFile;
import attache.bot.replay.Expectation;
import attache.bot.replay.ReplayFailed;
import attache.bot.replay.TestCase;
import attache.corpus.ArticleId;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Keeps logged questions as test cases. */
@Command(
    name = "case",
    description = "Keeps logged questions as test cases for `attache replay --cases`.",
    mixinStandardHelpOptions = true)
final class CaseCommand {
  @ParentCommand private @Nullable AttacheCommand parent;

  /** Adds a case. */
  @Command(
      name = "add",
      description = "Turns a logged question into a case, in place of one of the same question.",
      mixinStandardHelpOptions = true)
  int add(
      @Parameters(paramLabel = "N", description = "The number of the question in the log.")
          long number,
      @Option(
              names = "--file",
              paramLabel = "FILE",
              description = "The file of cases (default: log.cases of the settings).")
          @Nullable Path file,
      @Option(
              names = "--expect-article",
              paramLabel = "ID",
              description = "An article that the answer must cite.")
          @Nullable List<String> articles,
      @Option(
              names = "--expect-text",
              paramLabel = "TEXT",
              description = "A text that the answer must contain.")
          @Nullable List<String> texts,
      @Option(names = "--expect-refusal", description = "There must be no answer.")
          boolean refusal) {
    List<String> wantedArticles = articles == null ? List.of() : articles;
    List<String> wantedTexts = texts == null ? List.of() : texts;
    boolean answer = !wantedArticles.isEmpty() || !wantedTexts.isEmpty();
    if (answer == refusal) {
      throw Failure.usage(
          "say what is expected: --expect-article or --expect-text, or else --expect-refusal");
    }
    Installation installation = AttacheCommand.of(parent).installation();
    try {
      LoggedAnswer logged =
          installation
              .log()
              .find(new QuestionId(number))
              .orElseThrow(
                  () ->
                      Failure.failed(
                          "the log has no question " + number + "; `attache log` lists them"));
      Expectation expectation =
          new Expectation(
              wantedArticles.stream().map(ArticleId::new).collect(Collectors.toSet()),
              wantedTexts,
              refusal);
      TestCase added = TestCase.of(logged, expectation);
      Path target =
          file == null
              ? installation.cases()
              : installation.surroundings().workingDirectory().resolve(file);
      new CaseFile(target).add(added);
      installation.console().say("case " + added.name() + " is in " + target);
      return 0;
    } catch (LogUnavailable e) {
      throw Failure.failed(e.reason());
    } catch (ReplayFailed e) {
      throw Failure.failed(e.reason());
    }
  }
}
