package attache.bot.telegram.api;

import java.io.Serializable;

/**
 * An update as it came over the wire, so that one that cannot be understood spoils no other.
 *
 * @param id Telegram's update id; after a quiet week Telegram goes on from another number
 * @param json the update, an object
 */
public record RawUpdate(long id, String json) implements Serializable {
  private static final long serialVersionUID = 1;
}
