package attache.bot.telegram;

import attache.bot.conversation.Answering;
import attache.bot.log.AdminActions;
import attache.bot.log.BotStore;
import attache.bot.log.LogUnavailable;
import attache.bot.log.QueryLog;
import attache.bot.telegram.api.Pacer;
import attache.config.Settings;
import attache.config.SettingsLocation;
import attache.config.SettingsResult;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A bot that runs against a server in a thread of its own, until it is closed. */
final class BotRun implements AutoCloseable {
  /** Fast enough for a test, with the server's own limits off. */
  static final Pacer.Limits HURRIED = new Pacer.Limits(Duration.ofMillis(30), 1_000, 1_000);

  private static final Path ROOT = Path.of(System.getProperty("attache.root"));

  final QueryLog log;
  final FakeGenerations generations = new FakeGenerations(20);
  final CompletableFuture<TelegramBot.Ending> ending = new CompletableFuture<>();
  private final TelegramBot bot;
  private final Path home;

  private BotRun(
      Path home, QueryLog log, Settings settings, Answering answering, Pacer.Limits limits) {
    this.home = home;
    this.log = log;
    this.bot =
        new TelegramBot(
            new TelegramBot.Parts(
                settings,
                List.of(),
                answering,
                generations,
                log,
                ScriptedAnswers::detect,
                () -> "scripted",
                Clock.systemUTC()),
            limits);
    Thread.ofPlatform().name("bot").start(() -> ending.complete(bot.run()));
  }

  /** With admin 1 and everybody let in. */
  static BotRun start(Path home, URI api, Answering answering) {
    return start(home, api, answering, HURRIED, Map.of("ATTACHE_USERS", "open"));
  }

  static BotRun start(
      Path home, URI api, Answering answering, Pacer.Limits limits, Map<String, String> more) {
    return new BotRun(home, QueryLog.in(home), settings(home, api, more), answering, limits);
  }

  static Settings settings(Path home, URI api, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>();
    environment.put("ATTACHE_TELEGRAM_TOKEN", FakeTelegram.TOKEN);
    environment.put("ATTACHE_TELEGRAM_API", api.toString());
    environment.put("ATTACHE_ADMINS", "1");
    environment.putAll(more);
    return switch (Settings.read(new SettingsLocation(ROOT, home, environment, null, home))) {
      case SettingsResult.Valid valid -> valid.settings();
      case SettingsResult.Invalid invalid ->
          throw new IllegalStateException(invalid.problems().toString());
    };
  }

  /** The bot's own state, to look at while it runs. */
  BotStore store() {
    return BotStore.in(home);
  }

  /** What admins did, latest first. */
  List<AdminActions.Action> adminActions() {
    try (BotStore store = store()) {
      return store.adminActions().latest(10);
    }
  }

  @Override
  public void close() {
    bot.stop();
    try {
      log.close();
    } catch (LogUnavailable e) {
      throw new IllegalStateException(e);
    }
  }
}
