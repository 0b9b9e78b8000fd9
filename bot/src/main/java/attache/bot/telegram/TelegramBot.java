package attache.bot.telegram;

import attache.bot.conversation.Answering;
import attache.bot.log.BotStore;
import attache.bot.log.QueryLog;
import attache.bot.telegram.api.LibraryBotApi;
import attache.bot.telegram.api.Me;
import attache.bot.telegram.api.Pacer;
import attache.bot.telegram.api.Vitals;
import attache.config.Secret;
import attache.config.Settings;
import attache.config.TelegramSettings;
import attache.corpus.Language;
import attache.index.Generations;
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
      Reception reception = new Reception(api, telegram, vitals);
      Me me = reception.introduce();
      if (me == null) {
        return Reception.refused();
      }
      LOG.info("event=started bot=@{}", me.username());
      Office office = new Office(parts, api, store, pacer, me, vitals, threads);
      try {
        int left = office.intake().recover();
        LOG.info("event=recovered updates={}", left);
        threads.execute(new Chores(office, parts, vitals));
        return reception.receive(office.intake());
      } finally {
        close(office);
      }
    } catch (InterruptedException e) {
      return new Ending(0, "");
    } finally {
      threads.shutdownNow();
    }
  }

  /** Gives what runs the time to finish, and leaves the rest to the next bot. */
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
