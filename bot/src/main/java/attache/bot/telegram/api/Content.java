package attache.bot.telegram.api;

import attache.bot.telegram.text.RichText;

/**
 * What a message shows.
 *
 * @param forceReply whether the person's app is to open a reply to it; only when it is first sent
 */
public record Content(RichText text, Keyboard keyboard, boolean forceReply) {
  public static Content of(RichText text) {
    return new Content(text, Keyboard.NONE, false);
  }

  public static Content of(RichText text, Keyboard keyboard) {
    return new Content(text, keyboard, false);
  }
}
