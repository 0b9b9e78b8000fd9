package attache.bot.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether an answer reached the person who asked.
 *
 * @param detail such as why it failed, or null
 */
public record Delivery(State state, @Nullable String detail, Instant at) {
  public enum State {
    SENT,
    FAILED
  }
}
