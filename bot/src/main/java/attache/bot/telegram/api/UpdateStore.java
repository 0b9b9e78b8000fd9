package attache.bot.telegram.api;

import java.util.List;

/** Takes updates for keeps. */
@FunctionalInterface
public interface UpdateStore {
  /**
   * Stores updates durably; when it returns, they may be confirmed to Telegram. Those that are
   * stored already are passed over.
   *
   * @return how many were new
   */
  int store(List<RawUpdate> updates);
}
