package attache.bot.telegram;

import attache.bot.log.Inbox;
import attache.bot.telegram.api.Incoming;
import attache.bot.telegram.api.RawUpdate;
import attache.bot.telegram.api.UpdateReader;
import attache.bot.telegram.api.UpdateStore;
import attache.bot.telegram.api.Vitals;
import attache.config.Reason;
import attache.corpus.ContentDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Between Telegram and the desk: stores what concerns the bot, and has it worked off. What is said
 * in groups to others is not kept.
 */
final class Intake implements UpdateStore {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final UpdateReader reader;
  private final Inbox inbox;
  private final Desk desk;
  private final Lanes lanes;
  private final ExecutorService threads;
  private final Clock clock;
  private final Vitals vitals;

  Intake(
      UpdateReader reader,
      Inbox inbox,
      Desk desk,
      ExecutorService threads,
      Clock clock,
      Vitals vitals) {
    this.reader = reader;
    this.inbox = inbox;
    this.desk = desk;
    this.lanes = new Lanes(threads);
    this.threads = threads;
    this.clock = clock;
    this.vitals = vitals;
  }

  @Override
  public int store(List<RawUpdate> updates) {
    List<Inbox.Arrival> arrivals = new ArrayList<>();
    for (RawUpdate update : updates) {
      Inbox.Arrival arrival = arrival(update);
      if (arrival != null) {
        arrivals.add(arrival);
      }
    }
    List<Inbox.Entry> fresh = inbox.put(arrivals, clock.instant());
    fresh.forEach(entry -> dispatch(entry, false));
    return fresh.size();
  }

  /** Takes up what an earlier run of the bot left. */
  int recover() {
    List<Inbox.Entry> left = inbox.waiting();
    left.forEach(entry -> dispatch(entry, true));
    return left.size();
  }

  private void dispatch(Inbox.Entry entry, boolean recovered) {
    Incoming incoming = reader.read(new RawUpdate(entry.seq(), entry.body()));
    Runnable task = () -> handle(entry, recovered);
    if (incoming instanceof Incoming.Said said && isTalk(said)) {
      lanes.submit(entry.chat(), task);
    } else {
      threads.execute(task);
    }
  }

  /** Questions are taken on in the order of asking; commands wait for nobody. */
  private static boolean isTalk(Incoming.Said said) {
    return said.document() == null && (said.command() == null || said.command().equals("ask"));
  }

  private void handle(Inbox.Entry entry, boolean recovered) {
    try {
      desk.handle(entry, recovered);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RejectedExecutionException e) {
      // The bot is going down: the update stays in the inbox for the next one.
      LOG.info("event=update_left seq={}", entry.seq());
    } catch (RuntimeException e) {
      LOG.error("event=update_failed seq={}", entry.seq(), e);
      vitals.wentWrong(
          "an update could not be worked off (the log of the bot has more): " + Reason.of(e));
      inbox.done(entry.seq(), clock.instant());
    }
  }

  private Inbox.@Nullable Arrival arrival(RawUpdate update) {
    return switch (reader.read(update)) {
      case Incoming.Said said ->
          new Inbox.Arrival(
              key(said), update.id(), said.chat().id(), said.messageId(), update.json());
      case Incoming.Tapped tapped ->
          new Inbox.Arrival(
              "tap:" + tapped.queryId(), update.id(), tapped.chat().id(), null, update.json());
      case Incoming.Membership membership ->
          new Inbox.Arrival(
              "member:" + digest(update.json()),
              update.id(),
              membership.chat().id(),
              null,
              update.json());
      case Incoming.Upgraded(long from, long to) ->
          new Inbox.Arrival("moved:" + from + ":" + to, update.id(), from, null, update.json());
      case Incoming.Nothing nothing -> null;
    };
  }

  private static String key(Incoming.Said said) {
    String place = said.chat().id() + ":" + said.messageId() + ":" + said.sent().getEpochSecond();
    return said.edited() ? "edit:" + place + ":" + digest(said.text()) : "said:" + place;
  }

  private static String digest(String text) {
    return ContentDigest.of(text).hex().substring(0, 16);
  }
}
