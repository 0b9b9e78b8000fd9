package attache.bot.cli;

import attache.bot.answer.Answer;
import attache.bot.answer.AnswerListener;
import attache.bot.answer.Cancellation;
import attache.bot.answer.Outcome;
import attache.bot.log.Asker;
import attache.bot.log.QuestionId;
import attache.bot.question.Inquiry;
import attache.config.Reason;
import attache.index.Generation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Answers one question. */
@Command(
    name = "ask",
    description = "Answers one question from the corpus.",
    mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {
  /** Enough to see that a text is longer than any question, without reading all of it. */
  private static final int MOST_BYTES = 4 * Inquiry.MAX_LENGTH + 1;

  @ParentCommand private @Nullable AttacheCommand parent;

  @Parameters(
      paramLabel = "QUESTION",
      description = "The question; - or nothing reads it from standard input.")
  private List<String> words = List.of();

  @Option(names = "--json", description = "Print the answer as one JSON object.")
  private boolean json;

  @Option(names = "--explain", description = "Show what was searched, found and dropped, and why.")
  private boolean explain;

  @Override
  public Integer call() {
    AttacheCommand attache = AttacheCommand.of(parent);
    String text = question(attache.surroundings());
    Installation installation = attache.installation();
    Clock clock = installation.surroundings().clock();
    Instant asked = clock.instant();
    Console console = installation.console();
    try (Generation generation = new ReadyIndex(installation).open()) {
      Thread.ofVirtual().start(installation.log()::warmUp);
      AnswerPrinter printer =
          new AnswerPrinter(
              console, clock.getZone(), console.resultsOnTerminal(), generation::variants);
      Answer answer =
          installation
              .answerer(generation)
              .answer(
                  Inquiry.of(text, LocalDate.now(clock)),
                  json ? AnswerListener.NONE : printer,
                  new Cancellation());
      QuestionId id = installation.record(answer, Asker.COMMAND_LINE, List.of(), asked);
      if (json) {
        console.result(AnswerJson.of(answer, id));
        if (answer.notice() != null) {
          console.say(answer.notice());
        }
      } else {
        printer.finish(answer);
      }
      if (explain) {
        Explanation.of(answer, generation.retriever()).forEach(console.err()::println);
      }
      return answer.outcome() == Outcome.FAILED ? 1 : 0;
    }
  }

  private String question(Surroundings surroundings) {
    String text =
        words.isEmpty() || words.equals(List.of("-"))
            ? read(surroundings)
            : String.join(" ", words);
    QuestionText.problem(text)
        .ifPresent(
            problem -> {
              throw Failure.usage(problem);
            });
    return text;
  }

  private static String read(Surroundings surroundings) {
    if (surroundings.interactive()) {
      throw Failure.usage(
          "the question is missing; type it in quotes: attache ask \"How many …?\"");
    }
    try {
      byte[] bytes = surroundings.in().readNBytes(MOST_BYTES);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().strip();
    } catch (CharacterCodingException e) {
      throw Failure.usage("what came on standard input is not UTF-8 text");
    } catch (IOException e) {
      throw Failure.failed("standard input cannot be read: " + Reason.of(e));
    }
  }
}
