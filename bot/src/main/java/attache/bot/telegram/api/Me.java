package attache.bot.telegram.api;

import java.io.Serializable;

/** The bot itself. */
public record Me(long id, String username) implements Serializable {
  private static final long serialVersionUID = 1;
}
