package attache.bot.telegram.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is known of a call. */
public sealed interface Reply<T> {
  /** It had its effect. */
  record Done<T>(T value) implements Reply<T> {}

  /** It had none, and would not have one if it were repeated as it is. */
  record Refused<T>(Refusal refusal, String description, @Nullable Long movedTo)
      implements Reply<T> {}

  /** It had none; it may be repeated after the wait. */
  record TooMany<T>(Duration retryAfter) implements Reply<T> {}

  /** The reply did not come or cannot be read: the call may have had its effect. */
  record Unknown<T>(String why) implements Reply<T> {}

  /** Why the server refuses. */
  enum Refusal {
    /** The token is wrong or revoked. */
    UNAUTHORIZED,
    /** Somebody else polls, or a webhook is set. */
    CONFLICT,
    /** The person blocked the bot, or it was put out of the group. */
    BLOCKED,
    /** The group is a supergroup now; {@link Refused#movedTo} has its id. */
    MOVED,
    /** The message to be edited or deleted is there no more, or cannot be changed. */
    MESSAGE_GONE,
    /** The edit changes nothing: the message is as it should be. */
    NOT_MODIFIED,
    /** The topic is gone. */
    THREAD_GONE,
    /** There is no such chat. */
    CHAT_GONE,
    OTHER
  }
}
