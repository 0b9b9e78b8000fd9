package attache.bot.telegram.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an update says that concerns the bot. */
public sealed interface Incoming {
  /**
   * A message to the bot, or an edit of one.
   *
   * @param thread the forum topic, or null
   * @param command the command without its slash, in lower case, or null for plain text
   * @param text the text or caption without the command and without the bot's name; may be empty
   * @param repliedTo the message that it replies to, or null
   * @param quote what the person marked in that message, or null
   * @param document a file that came with it, or null
   * @param edited whether the person changed an earlier message
   * @param sent when it was written, or where edited, changed
   */
  record Said(
      Person from,
      ChatRef chat,
      int messageId,
      @Nullable Integer thread,
      @Nullable String command,
      String text,
      @Nullable RepliedTo repliedTo,
      @Nullable String quote,
      @Nullable Attachment document,
      boolean edited,
      Instant sent)
      implements Incoming {}

  /**
   * A tap on a button under one of the bot's messages.
   *
   * @param thread the forum topic of that message, or null
   */
  record Tapped(
      String queryId,
      Person from,
      ChatRef chat,
      int messageId,
      @Nullable Integer thread,
      String data)
      implements Incoming {}

  /** The bot may write to a chat from now on, or no more. */
  record Membership(Person by, ChatRef chat, String title, boolean present) implements Incoming {}

  /** A group became a supergroup, under another id. */
  record Upgraded(long from, long to) implements Incoming {}

  /** Nothing for the bot. */
  record Nothing(String kind) implements Incoming {}

  /**
   * @param own whether the bot wrote it
   * @param text of the message or its caption; may be empty
   */
  record RepliedTo(int messageId, boolean own, String text) {}

  /**
   * @param size in bytes as Telegram says, or 0 where it does not
   */
  record Attachment(String fileId, String fileName, long size) {}
}
