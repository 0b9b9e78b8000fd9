package attache.bot.cli;

import attache.bot.answer.Prompts;
import attache.bot.model.OllamaServer;
import attache.bot.replay.Subject;
import attache.config.AnswerSettings;
import attache.config.ModelSettings;
import attache.config.Reason;
import attache.config.RetrievalSettings;
import attache.corpus.Language;
import attache.index.Generation;
import attache.index.GenerationInfo;
import attache.index.IndexUnusable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What a replay tries out, as options: another index, model or prompt than that of the settings.
 */
final class Trial {
  /** As much of a digest as a person compares. */
  static final int DIGITS = 12;

  @Option(
      names = "--index",
      paramLabel = "GEN",
      description = "A kept state of the index, such as g000003 (default: the current one).")
  private @Nullable String index;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "The chat model to try; none for quoted answers.")
  private @Nullable String model;

  @Option(
      names = "--prompt",
      paramLabel = "FILE",
      description =
          "The prompt to try: a system prompt, a line of ---, and a user prompt, with the"
              + " placeholders {{sentences}}, and {{passages}}, {{asked}}, {{question}}.")
  private @Nullable Path prompt;

  @Option(names = "--retrieval-only", description = "Search, and compose no answers.")
  private boolean retrievalOnly;

  /** Opens the state of the index that is to be tried. */
  Generation open(Installation installation) {
    String wanted = index;
    if (wanted == null) {
      return new ReadyIndex(installation).open();
    }
    try {
      return installation
          .generations()
          .open(wanted)
          .orElseThrow(
              () ->
                  Failure.usage(
                      "there is no state "
                          + wanted
                          + " of the index; there are "
                          + installation.generations().list().stream()
                              .map(GenerationInfo::name)
                              .collect(Collectors.joining(", "))
                          + " (index.keep-generations says how many are kept)"));
    } catch (IndexUnusable e) {
      throw Failure.failed(String.valueOf(e.getMessage()));
    }
  }

  /** What makes results of one trial those of another no more. */
  Map<String, String> settings(Installation installation, Generation generation) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("generation", generation.info().name());
    settings.put("mode", retrievalOnly ? "retrieval" : "answers");
    settings.put("embedding", installation.settings().model().embedding());
    String chat = chat(installation);
    settings.put("translate", translate(installation, chat));
    if (!retrievalOnly) {
      settings.put("model", chat.isEmpty() ? "none" : chat);
      settings.put("options", options(installation, !chat.isEmpty()));
      if (prompt != null) {
        settings.put("prompt", prompts(installation).digest(Language.ENGLISH).substring(0, DIGITS));
      }
    }
    return settings;
  }

  /** When questions are translated, and by whom. */
  private static String translate(Installation installation, String chat) {
    RetrievalSettings.Translate when = installation.settings().retrieval().translate();
    return chat.isEmpty() || when == RetrievalSettings.Translate.NEVER
        ? "never"
        : when.name().toLowerCase(Locale.ROOT) + " " + chat;
  }

  private static String options(Installation installation, boolean withModel) {
    AnswerSettings answer = installation.settings().answer();
    ModelSettings with = installation.settings().model();
    return "evidence=%d sentences=%d".formatted(answer.evidence(), answer.sentences())
        + (withModel
            ? " timeout=%ds context=%d tokens=%d temperature=%s seed=%d"
                .formatted(
                    answer.timeout().toSeconds(),
                    with.contextTokens(),
                    with.answerTokens(),
                    with.temperature(),
                    with.seed())
            : "");
  }

  Subject subject(Installation installation, Generation generation) {
    if (retrievalOnly) {
      return Subject.searching(
          installation.reader(generation),
          installation.searchTranslator(generation, chat(installation)),
          generation.retriever());
    }
    String chat = chat(installation);
    if (!chat.isEmpty()) {
      checkPresent(installation, chat);
    }
    return Subject.answering(installation.answerer(generation, chat, prompts(installation)));
  }

  private String chat(Installation installation) {
    if (model == null) {
      return installation.settings().model().chat();
    }
    return model.equals(ModelSettings.NONE) ? "" : model;
  }

  private Prompts prompts(Installation installation) {
    if (prompt == null) {
      return new Prompts();
    }
    Path file = installation.surroundings().workingDirectory().resolve(prompt);
    try {
      return Prompts.of(file.getFileName().toString(), Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw Failure.usage(String.valueOf(e.getMessage()));
    } catch (CharacterCodingException e) {
      throw Failure.usage("--prompt: " + file + " is not in UTF-8; save it so");
    } catch (IOException e) {
      throw Failure.usage("--prompt: " + file + " cannot be read: " + Reason.of(e));
    }
  }

  /** A trial of a model that is not there would measure quoted answers. */
  private static void checkPresent(Installation installation, String chat) {
    switch (new OllamaServer(installation.settings().ollama()).status()) {
      case OllamaServer.Status.Unreachable unreachable ->
          throw Failure.failed(
              installation.settings().ollama().url()
                  + " does not answer ("
                  + unreachable.detail()
                  + "), so that "
                  + chat
                  + " cannot be tried; start it with `"
                  + OllamaServer.startCommand()
                  + "`, or replay with --model none or --retrieval-only");
      case OllamaServer.Status.Reachable reachable -> {
        if (reachable.model(chat).isEmpty()) {
          throw Failure.failed(
              chat
                  + " is not on the server; fetch it with `"
                  + OllamaServer.pullCommand(chat)
                  + "`, or replay with another --model; there are "
                  + reachable.models().stream()
                      .map(OllamaServer.Model::name)
                      .collect(Collectors.joining(", ")));
        }
      }
    }
  }
}
