package attache.bot.telegram;

import attache.bot.telegram.TelegramBot.Ending;
import attache.bot.telegram.api.Backoff;
import attache.bot.telegram.api.BotApi;
import attache.bot.telegram.api.Me;
import attache.bot.telegram.api.Pause;
import attache.bot.telegram.api.Poller;
import attache.bot.telegram.api.Reply;
import attache.bot.telegram.api.Vitals;
import attache.bot.telegram.api.Webhook;
import attache.config.Reason;
import attache.config.TelegramSettings;
import attache.config.WebhookSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How updates come in: fetched from Telegram, or on a webhook where the settings name one. What
 * passes is waited out; a token that is refused ends it.
 */
final class Reception {
  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

  private final BotApi api;
  private final TelegramSettings settings;
  private final Vitals vitals;

  Reception(BotApi api, TelegramSettings settings, Vitals vitals) {
    this.api = api;
    this.settings = settings;
    this.vitals = vitals;
  }

  /** Asks who the bot is, for as long as it takes; null if the token is refused. */
  @Nullable Me introduce() throws InterruptedException {
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

  /**
   * Hands updates to the intake, in the calling thread, until that is interrupted or the token is
   * refused.
   */
  Ending receive(Intake intake) throws InterruptedException {
    WebhookSettings webhook = settings.webhook();
    if (webhook != null) {
      return listen(intake, webhook);
    }
    Poller poller = new Poller(api, intake, settings.poll(), Pause.REAL, System::nanoTime, vitals);
    return switch (poller.run()) {
      case STOPPED -> {
        boolean cleared = Thread.interrupted();
        LOG.info("event=polling_stopped interrupted={}", cleared);
        yield new Ending(0, "");
      }
      case UNAUTHORIZED -> refused();
    };
  }

  private Ending listen(Intake intake, WebhookSettings webhook) throws InterruptedException {
    String secret = webhook.secret().reveal();
    try (Webhook listening =
        new Webhook(
            new InetSocketAddress(webhook.listenHost(), webhook.listenPort()),
            webhook.url().getRawPath(),
            secret,
            intake,
            vitals)) {
      listening.start();
      Backoff backoff = new Backoff();
      Reply<Boolean> set = api.setWebhook(webhook.url().toString(), secret);
      while (!(set instanceof Reply.Done<Boolean>)) {
        if (set instanceof Reply.Refused<Boolean> refused) {
          return refused.refusal() == Reply.Refusal.UNAUTHORIZED
              ? refused()
              : new Ending(2, "Telegram refuses the webhook: " + refused.description());
        }
        Thread.sleep(backoff.next());
        set = api.setWebhook(webhook.url().toString(), secret);
      }
      LOG.info("event=webhook_set port={}", listening.port());
      return untilRefused();
    } catch (IOException e) {
      return new Ending(
          2,
          "The webhook cannot listen on "
              + webhook.listenHost()
              + ":"
              + webhook.listenPort()
              + " ("
              + Reason.of(e)
              + "). Set telegram.webhook.listen to a free address.");
    }
  }

  /** With a webhook nothing tells of a revoked token but a call now and then. */
  private Ending untilRefused() throws InterruptedException {
    while (true) {
      Thread.sleep(Duration.ofMinutes(1));
      if (api.me() instanceof Reply.Refused<Me> refused
          && refused.refusal() == Reply.Refusal.UNAUTHORIZED) {
        return refused();
      }
    }
  }

  static Ending refused() {
    return new Ending(
        2,
        "Telegram refuses the bot's token (401). Ask BotFather for the present one and set"
            + " ATTACHE_TELEGRAM_TOKEN.");
  }
}
