package attache.bot.telegram;

import attache.bot.telegram.api.ChatRef;
import attache.bot.telegram.api.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * Where a message goes.
 *
 * @param thread the forum topic, or null
 * @param replyTo the message it replies to, or null
 * @param above an id that is lower than that of any message yet to be sent there
 */
record Place(ChatRef chat, @Nullable Integer thread, @Nullable Integer replyTo, int above) {
  /** Below a person's message; in groups as a reply, so that it is clear who is meant. */
  static Place under(Incoming.Said said) {
    return new Place(
        said.chat(),
        said.thread(),
        said.chat().group() ? said.messageId() : null,
        said.messageId());
  }

  /** As a reply to the message whose button was tapped. */
  static Place under(Incoming.Tapped tapped) {
    return new Place(tapped.chat(), tapped.thread(), tapped.messageId(), tapped.messageId());
  }

  /** A person's private chat, for messages that nobody asked for. */
  static Place privately(long person) {
    return new Place(ChatRef.of(person), null, null, 0);
  }

  /** The same place where its group has another id by now; messages are counted anew there. */
  Place movedTo(long id) {
    return id == chat.id() ? this : new Place(ChatRef.of(id), null, null, 0);
  }

  Place withoutThread() {
    return new Place(chat, null, replyTo, above);
  }
}
