package attache.bot.cli;

import attache.bot.model.OllamaServer;
import attache.bot.telegram.TelegramBot;
import attache.config.Settings;
import attache.corpus.language.LanguageDetector;
import attache.index.generation.IndexUpkeep;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Runs the Telegram bot until it is stopped. */
@Command(
    name = "run",
    description = "Runs the Telegram bot; needs ATTACHE_TELEGRAM_TOKEN.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @ParentCommand private @Nullable AttacheCommand parent;

  @Override
  public Integer call() {
    Installation installation = AttacheCommand.of(parent).installation();
    Settings settings = installation.settings();
    if (settings.telegram().token() == null) {
      throw Failure.usage(
          "the bot needs a token: set ATTACHE_TELEGRAM_TOKEN, or telegram.token-file");
    }
    new ReadyIndex(installation).open(Duration.ZERO).close();
    try (LiveIndex index = new LiveIndex(installation.generations(), installation::answerer);
        IndexUpkeep upkeep = installation.upkeep()) {
      upkeep.start();
      TelegramBot bot =
          new TelegramBot(
              new TelegramBot.Parts(
                  settings,
                  settings.corpus().paths(),
                  index,
                  installation.generations(),
                  installation.log(),
                  LanguageDetector::detect,
                  () -> models(settings),
                  installation.surroundings().clock()));
      TelegramBot.Ending ending = bot.run();
      if (!ending.message().isEmpty()) {
        installation.console().say(ending.message());
      }
      return ending.exitCode();
    }
  }

  /** Which models are used and whether they can be reached. */
  private static String models(Settings settings) {
    String chat = settings.model().chat();
    String embedding = ", embedding " + settings.model().embedding();
    if (chat.isEmpty()) {
      return "none, answers quote their sources" + embedding;
    }
    return switch (new OllamaServer(settings.ollama()).status()) {
      case OllamaServer.Status.Unreachable unreachable ->
          chat
              + ": "
              + settings.ollama().url()
              + " does not answer ("
              + unreachable.detail()
              + ")"
              + embedding;
      case OllamaServer.Status.Reachable reachable ->
          chat + (reachable.model(chat).isPresent() ? "" : ": not on the server") + embedding;
    };
  }
}
