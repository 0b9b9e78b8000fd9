package attache.bot.telegram.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The methods of the Bot API that Attaché uses. One call is one request: nothing is repeated and
 * nothing is paced here. Safe for many threads; each call blocks until its reply is known or its
 * time is up.
 */
public interface BotApi {
  Reply<Me> me() throws InterruptedException;

  /**
   * Waits for updates.
   *
   * @param confirmBefore updates with smaller ids are confirmed; null confirms nothing
   * @param wait how long the server may wait for one, in whole seconds
   */
  Reply<List<RawUpdate>> updates(@Nullable Long confirmBefore, Duration wait)
      throws InterruptedException;

  /**
   * Sends a message.
   *
   * @param thread the forum topic, or null
   * @param replyTo a message of the chat, which need not exist any more, or null
   * @return the message's id
   */
  Reply<Integer> send(
      long chat, @Nullable Integer thread, @Nullable Integer replyTo, Content content)
      throws InterruptedException;

  /** Replaces text and buttons of a message of the bot's own. */
  Reply<Boolean> edit(long chat, int messageId, Content content) throws InterruptedException;

  Reply<Boolean> delete(long chat, int messageId) throws InterruptedException;

  Reply<Boolean> typing(long chat, @Nullable Integer thread) throws InterruptedException;

  /**
   * Ends the clock on a tapped button.
   *
   * @param text shown for a moment, at most 200 UTF-16 units; may be empty
   */
  Reply<Boolean> answerTap(String queryId, String text, boolean alert) throws InterruptedException;

  /** Fetches a document that a person sent, at most 20 MB. */
  Reply<byte[]> download(String fileId) throws InterruptedException;

  /**
   * Sets the menu of commands.
   *
   * @param languageCode two letters, or empty for everybody else
   * @param commands from command to description, in order
   */
  Reply<Boolean> menu(Scope scope, String languageCode, Map<String, String> commands)
      throws InterruptedException;

  Reply<Boolean> setWebhook(String url, String secret) throws InterruptedException;

  Reply<Boolean> deleteWebhook() throws InterruptedException;

  /** Whose menu. */
  sealed interface Scope {
    record AllPrivate() implements Scope {}

    record AllGroups() implements Scope {}

    record OneChat(long chat) implements Scope {}
  }
}
