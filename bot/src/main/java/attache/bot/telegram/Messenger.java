package attache.bot.telegram;

import attache.bot.log.People;
import attache.bot.log.ShownMessages;
import attache.bot.log.ShownMessages.Shown;
import attache.bot.telegram.api.Backoff;
import attache.bot.telegram.api.BotApi;
import attache.bot.telegram.api.ChatRef;
import attache.bot.telegram.api.Content;
import attache.bot.telegram.api.Keyboard;
import attache.bot.telegram.api.Pacer;
import attache.bot.telegram.api.Pacer.Urgency;
import attache.bot.telegram.api.Pause;
import attache.bot.telegram.api.Reply;
import attache.bot.telegram.api.Reply.Refusal;
import attache.bot.telegram.api.Vitals;
import attache.bot.telegram.text.RichText;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts things in chats so that each is there once. A thing to be shown has a slot: if a message
 * shows it already, that message is edited; otherwise one is sent, and its id kept. A try whose
 * effect is unknown, because its reply was lost or the process died, may have left a message behind
 * that nobody knows the id of: another is sent and kept, and the one in doubt is looked for and
 * deleted. Safe for many threads, as long as one at a time shows a slot.
 */
final class Messenger {
  private static final Logger LOG = LoggerFactory.getLogger(Messenger.class);

  /**
   * How many ids after the last known message are tried in search of a message in doubt. In private
   * chats the ids are counted over all of a bot's chats: where many people write at once the
   * message may be further away, and then it stays.
   */
  private static final int ORPHAN_REACH = 40;

  private final BotApi api;
  private final Pacer pacer;
  private final ShownMessages shown;
  private final People people;
  private final Pause pause;
  private final Clock clock;
  private final Vitals vitals;

  Messenger(
      BotApi api,
      Pacer pacer,
      ShownMessages shown,
      People people,
      Pause pause,
      Clock clock,
      Vitals vitals) {
    this.api = api;
    this.pacer = pacer;
    this.shown = shown;
    this.people = people;
    this.pause = pause;
    this.clock = clock;
    this.vitals = vitals;
  }

  /** What became of a message. */
  sealed interface Outcome {
    record Visible(long chat, int message) implements Outcome {}

    /** It can never be shown, such as to somebody who blocked the bot. */
    record Undeliverable(String why) implements Outcome {}
  }

  /** Shows a slot's content, whatever it takes and however long; waits where the server is away. */
  Outcome show(String slot, Place place, Content content, Urgency urgency)
      throws InterruptedException {
    Optional<Shown> known = shown.find(slot);
    if (known.isPresent() && known.get().message() != null) {
      Outcome edited = edit(known.get(), content, urgency);
      if (edited != null) {
        return edited;
      }
      shown.gone(slot);
    }
    return send(slot, place, content, urgency, shown.find(slot).isPresent());
  }

  /**
   * Shows how far a slot has come; nothing is lost if that fails.
   *
   * @param begin asked when the turn has come; false lets it pass
   */
  void progress(String slot, Content content, BooleanSupplier begin) throws InterruptedException {
    Optional<Shown> known = shown.find(slot);
    if (known.isEmpty() || known.get().message() == null) {
      return;
    }
    ChatRef chat = ChatRef.of(known.get().chat());
    Reply<Boolean> reply;
    try (Pacer.Turn turn = pacer.take(chat, Urgency.PROGRESS)) {
      Objects.requireNonNull(turn);
      if (!begin.getAsBoolean()) {
        return;
      }
      reply = api.edit(chat.id(), known.get().message(), content);
    }
    if (reply instanceof Reply.TooMany<Boolean>(Duration wait)) {
      pacer.hold(chat, wait);
    }
  }

  /** How many messages a group can still take in this minute. */
  int left(ChatRef chat) {
    return pacer.left(chat);
  }

  /**
   * Changes a message of the bot's own that is known by its id, such as one with a tapped button.
   */
  void change(ChatRef chat, int message, Content content) throws InterruptedException {
    edit(new Shown("", chat.id(), message, null, null), content, Urgency.RESULT);
  }

  /** Takes a slot's message out of the chat. */
  void remove(String slot) throws InterruptedException {
    Optional<Shown> known = shown.find(slot);
    if (known.isPresent() && known.get().message() != null) {
      api.delete(known.get().chat(), known.get().message());
    }
    shown.gone(slot);
  }

  /** Looks for the messages in doubt whose successors are known, and deletes them. */
  void clearOrphans() throws InterruptedException {
    for (Shown inDoubt : shown.inDoubt()) {
      clearOrphans(inDoubt);
    }
  }

  private Outcome send(
      String slot, Place first, Content content, Urgency urgency, boolean triedBefore)
      throws InterruptedException {
    Place place = first.movedTo(people.present(first.chat().id()));
    boolean doubt = triedBefore;
    if (!triedBefore) {
      int above = Math.max(place.above(), shown.highest(place.chat().id()));
      shown.sending(slot, place.chat().id(), above, clock.instant());
    }
    Backoff backoff = new Backoff();
    Content now = content;
    while (true) {
      Reply<Integer> reply;
      try (Pacer.Turn turn = pacer.take(place.chat(), urgency)) {
        Objects.requireNonNull(turn);
        reply = api.send(place.chat().id(), place.thread(), place.replyTo(), now);
        if (reply instanceof Reply.Done<Integer>(Integer id)) {
          shown.sent(slot, place.chat().id(), id, !doubt);
          return new Outcome.Visible(place.chat().id(), id);
        }
      }
      switch (reply) {
        case Reply.Done<Integer> done -> throw new IllegalStateException("seen above: " + done);
        case Reply.TooMany<Integer>(Duration wait) -> pacer.hold(place.chat(), wait);
        case Reply.Unknown<Integer>(String why) -> {
          doubt = true;
          vitals.wentWrong("sendMessage: " + why);
          pause.sleep(backoff.next());
        }
        case Reply.Refused<Integer>(Refusal refusal, String description, Long movedTo) -> {
          if (refusal == Refusal.MOVED && movedTo != null) {
            people.moved(place.chat().id(), movedTo);
            place = place.movedTo(movedTo);
          } else if (refusal == Refusal.THREAD_GONE && place.thread() != null) {
            place = place.withoutThread();
          } else if (refusal == Refusal.UNAUTHORIZED) {
            // The poller ends the run for it; what is not shown waits in the inbox for the next.
            pause.sleep(backoff.next());
          } else if (refusal == Refusal.OTHER && !isBare(now)) {
            LOG.error("event=message_refused why=\"{}\" action=send_bare", description);
            now = Content.of(RichText.plain(now.text().text()));
          } else {
            return undeliverable(slot, description);
          }
        }
      }
    }
  }

  private Outcome undeliverable(String slot, String why) {
    LOG.warn("event=undeliverable slot={} why=\"{}\"", slot, why);
    vitals.wentWrong("undeliverable: " + why);
    shown.gone(slot);
    return new Outcome.Undeliverable(why);
  }

  private static boolean isBare(Content content) {
    return content.text().entities().isEmpty()
        && content.keyboard().equals(Keyboard.NONE)
        && !content.forceReply();
  }

  /** Gives null where the message cannot be edited any more, so that another must be sent. */
  private @Nullable Outcome edit(Shown known, Content content, Urgency urgency)
      throws InterruptedException {
    ChatRef chat = ChatRef.of(known.chat());
    int message = Objects.requireNonNull(known.message());
    Backoff backoff = new Backoff();
    Content now = content;
    while (true) {
      Reply<Boolean> reply;
      try (Pacer.Turn turn = pacer.take(chat, urgency)) {
        Objects.requireNonNull(turn);
        reply = api.edit(chat.id(), message, now);
      }
      switch (reply) {
        case Reply.Done<Boolean> done -> {
          return new Outcome.Visible(chat.id(), message);
        }
        case Reply.TooMany<Boolean>(Duration wait) -> pacer.hold(chat, wait);
        case Reply.Unknown<Boolean>(String why) -> {
          vitals.wentWrong("editMessageText: " + why);
          pause.sleep(backoff.next());
        }
        case Reply.Refused<Boolean>(Refusal refusal, String description, Long movedTo) -> {
          if (refusal == Refusal.NOT_MODIFIED) {
            return new Outcome.Visible(chat.id(), message);
          }
          if (refusal == Refusal.MESSAGE_GONE) {
            return null;
          }
          if (refusal == Refusal.MOVED && movedTo != null) {
            people.moved(chat.id(), movedTo);
            return null;
          }
          if (refusal == Refusal.UNAUTHORIZED) {
            pause.sleep(backoff.next());
            continue;
          }
          if (refusal != Refusal.OTHER || isBare(now)) {
            LOG.warn("event=edit_refused why=\"{}\"", description);
            return new Outcome.Undeliverable(description);
          }
          LOG.error("event=edit_refused why=\"{}\" action=edit_bare", description);
          now = Content.of(RichText.plain(now.text().text()));
        }
      }
    }
  }

  /**
   * Only the bot's own messages can be edited, so that an edit tells whether an id is one of them;
   * those that are known are left alone.
   */
  private void clearOrphans(Shown successor) throws InterruptedException {
    ChatRef chat = ChatRef.of(successor.chat());
    int above = Objects.requireNonNull(successor.doubtAbove());
    int below = Objects.requireNonNull(successor.message());
    int last = Math.min(below, above + 1 + ORPHAN_REACH);
    for (int candidate = above + 1; candidate < last; candidate++) {
      if (shown.at(chat.id(), candidate).isPresent()) {
        continue;
      }
      Reply<Boolean> own;
      try (Pacer.Turn turn = pacer.take(chat, Urgency.LATER)) {
        Objects.requireNonNull(turn);
        own = api.edit(chat.id(), candidate, Content.of(RichText.plain("…")));
      }
      if (own instanceof Reply.Done<Boolean>) {
        api.delete(chat.id(), candidate);
        LOG.info("event=orphan_deleted slot={}", successor.slot());
      } else if (own instanceof Reply.Unknown<Boolean> || own instanceof Reply.TooMany<Boolean>) {
        return;
      }
    }
    shown.cleared(successor.slot());
  }
}
