package attache.bot.telegram;

import attache.bot.conversation.Answering;
import attache.bot.log.BotStore;
import attache.bot.log.QueryLog;
import attache.bot.telegram.api.Backoff;
import attache.bot.telegram.api.LibraryBotApi;
import attache.bot.telegram.api.Me;
import attache.bot.telegram.api.Pacer;
import attache.bot.telegram.api.Pause;
import attache.bot.telegram.api.Poller;
import attache.bot.telegram.api.Reply;
import attache.bot.telegram.api.Vitals;
import attache.bot.telegram.api.Webhook;
import attache.config.Secret;
import attache.config.Settings;
import attache.config.TelegramSettings;
import attache.config.WebhookSettings;
import attache.corpus.Language;
import attache.index.Generations;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot as a whole: it runs until it is stopped or its token is refused. */
public final class TelegramBot {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramBot.class);

  /** Between SIGTERM and the end: so long for what runs to finish, then to be parked. */
  private static final Duration TO_FINISH = Duration.ofSeconds(4);

  private static final Duration TO_PARK = Duration.ofMillis(1_500);
  private static final Duration TO_END = Duration.ofSeconds(2);

  private final Parts parts;
  private final Pacer.Limits limits;
  private final Vitals vitals;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile @Nullable Thread runner;
  private volatile boolean stopped;

  /**
   * What the bot is made of.
   *
   * @param settings all settings; the token must be there
   * @param corpus the files and folders that reindexing reads
   * @param log where answers are written down and read from
   * @param detector tells the language of a short text
   * @param models says for a person which models are used and whether they can be reached
   */
  public record Parts(
      Settings settings,
      List<Path> corpus,
      Answering answering,
      Generations generations,
      QueryLog log,
      Function<String, Language> detector,
      Supplier<String> models,
      Clock clock) {}

  /**
   * How it ended.
   *
   * @param exitCode 0 stopped, 1 failed, 2 wrong settings
   * @param message for a person to read; empty where nothing is wrong
   */
  public record Ending(int exitCode, String message) {}

  public TelegramBot(Parts parts) {
    this(parts, Pacer.Limits.TELEGRAM);
  }

  TelegramBot(Parts parts, Pacer.Limits limits) {
    this.parts = parts;
    this.limits = limits;
    this.vitals = new Vitals(parts.clock());
  }

  /**
   * Runs in the calling thread. A signal to the process ends it within ten seconds; what was not
   * finished waits in the inbox for the next run.
   */
  public Ending run() {
    Secret token = parts.settings().telegram().token();
    if (token == null) {
      return new Ending(
          2, "The bot needs a token: set ATTACHE_TELEGRAM_TOKEN, or telegram.token-file.");
    }
    Thread hook = Thread.ofPlatform().unstarted(this::stop);
    Runtime.getRuntime().addShutdownHook(hook);
    runner = Thread.currentThread();
    try {
      return run(token);
    } finally {
      runner = null;
      ended.countDown();
      if (!stopped) {
        Runtime.getRuntime().removeShutdownHook(hook);
      }
    }
  }

  /** Ends the run and waits until it has ended. */
  public void stop() {
    stopped = true;
    Thread running = runner;
    if (running == null) {
      return;
    }
    running.interrupt();
    try {
      if (!ended.await(9, TimeUnit.SECONDS)) {
        LOG.warn("event=not_ended_in_time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Ending run(Secret token) {
    TelegramSettings telegram = parts.settings().telegram();
    try (LibraryBotApi api = new LibraryBotApi(telegram.api(), token, telegram.poll());
        BotStore store = BotStore.in(parts.settings().home());
        Pacer pacer = new Pacer(limits)) {
      Me me = introduce(api);
      if (me == null) {
        return refused();
      }
      LOG.info("event=started bot=@{}", me.username());
      Office office = new Office(parts, api, store, pacer, me, vitals, threads);
      try {
        return serve(api, office);
      } finally {
        close(office);
      }
    } catch (InterruptedException e) {
      return new Ending(0, "");
    } finally {
      threads.shutdownNow();
    }
  }

  private static Ending refused() {
    return new Ending(
        2,
        "Telegram refuses the bot's token (401). Ask BotFather for the present one and set"
            + " ATTACHE_TELEGRAM_TOKEN.");
  }

  /** Asks who the bot is, for as long as it takes; null if the token is refused. */
  private @Nullable Me introduce(LibraryBotApi api) throws InterruptedException {
    Backoff backoff = new Backoff();
    while (true) {
      switch (api.me()) {
        case Reply.Done<Me>(Me me) -> {
          return me;
        }
        case Reply.Refused<Me> refused -> {
          if (refused.refusal() == Reply.Refusal.UNAUTHORIZED) {
            return null;
          }
          vitals.wentWrong("getMe: " + refused.description());
          Thread.sleep(backoff.next());
        }
        case Reply.TooMany<Me>(Duration wait) -> Thread.sleep(wait);
        case Reply.Unknown<Me>(String why) -> {
          LOG.warn("event=server_away why=\"{}\"", why);
          vitals.wentWrong("getMe: " + why);
          Thread.sleep(backoff.next());
        }
      }
    }
  }

  private Ending serve(LibraryBotApi api, Office office) throws InterruptedException {
    int left = office.intake().recover();
    LOG.info("event=recovered updates={}", left);
    threads.execute(new Chores(office, parts, vitals));
    WebhookSettings webhook = parts.settings().telegram().webhook();
    if (webhook != null) {
      return listen(api, office, webhook);
    }
    Poller poller =
        new Poller(
            api,
            office.intake(),
            parts.settings().telegram().poll(),
            Pause.REAL,
            System::nanoTime,
            vitals);
    return switch (poller.run()) {
      case STOPPED -> {
        boolean cleared = Thread.interrupted();
        LOG.info("event=polling_stopped interrupted={}", cleared);
        yield new Ending(0, "");
      }
      case UNAUTHORIZED -> refused();
    };
  }

  private Ending listen(LibraryBotApi api, Office office, WebhookSettings settings)
      throws InterruptedException {
    String secret = settings.secret().reveal();
    try (Webhook webhook =
        new Webhook(
            new InetSocketAddress(settings.listenHost(), settings.listenPort()),
            settings.url().getRawPath(),
            secret,
            office.intake(),
            vitals)) {
      webhook.start();
      Backoff backoff = new Backoff();
      Reply<Boolean> set = api.setWebhook(settings.url().toString(), secret);
      while (!(set instanceof Reply.Done<Boolean>)) {
        if (set instanceof Reply.Refused<Boolean> refused) {
          return refused.refusal() == Reply.Refusal.UNAUTHORIZED
              ? refused()
              : new Ending(2, "Telegram refuses the webhook: " + refused.description());
        }
        Thread.sleep(backoff.next());
        set = api.setWebhook(settings.url().toString(), secret);
      }
      LOG.info("event=webhook_set port={}", webhook.port());
      return untilRefused(api);
    } catch (IOException e) {
      return new Ending(
          2,
          "The webhook cannot listen on "
              + settings.listenHost()
              + ":"
              + settings.listenPort()
              + " ("
              + e.getMessage()
              + "). Set telegram.webhook.listen to a free address.");
    }
  }

  /** With a webhook nothing tells of a revoked token but a call now and then. */
  private static Ending untilRefused(LibraryBotApi api) throws InterruptedException {
    while (true) {
      Thread.sleep(Duration.ofMinutes(1));
      if (api.me() instanceof Reply.Refused<Me> refused
          && refused.refusal() == Reply.Refusal.UNAUTHORIZED) {
        return refused();
      }
    }
  }

  /** What is done now and then beside the questions. */
  private void close(Office office) {
    boolean interrupted = Thread.interrupted();
    office.questions().close();
    try {
      await(office, TO_FINISH);
      office.questions().park();
      await(office, TO_PARK);
      threads.shutdownNow();
      if (!threads.awaitTermination(TO_END.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("event=threads_left");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (interrupted) {
      LOG.info("event=stopped waiting={}", office.questions().waiting());
    }
  }

  private static void await(Office office, Duration atMost) throws InterruptedException {
    long until = System.nanoTime() + atMost.toNanos();
    while (!office.questions().idle() && System.nanoTime() < until) {
      Thread.sleep(50);
    }
  }
}
