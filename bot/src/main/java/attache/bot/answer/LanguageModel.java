package attache.bot.answer;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A model that writes text, piece by piece. Safe for many threads at once.
 *
 * <p>Whatever goes wrong with it is a {@link ModelReply.End}, never an exception.
 */
public interface LanguageModel {
  /** Who writes, as it stands in an answer's {@code composer}, such as {@code ollama:gemma3:4b}. */
  String name();

  /**
   * The digest of its weights as its server names it now; empty where that is not known. Takes as
   * long as a short question to the server.
   */
  default Optional<String> weights() {
    return Optional.empty();
  }

  /** The most tokens that a prompt may have, so that the answer still fits the context window. */
  int promptTokens();

  /** A guess at the tokens of a text that is rather too high than too low. */
  int estimateTokens(String text);

  /**
   * Whether it writes a JSON object, {@code {"sentences": [{"text": …, "passages": [1]}]}}, in
   * place of text with citation marks.
   */
  boolean structured();

  /**
   * Writes, and returns when the model has ended or was ended.
   *
   * @param text hears each piece as it comes, in the calling thread; thoughts are left out
   * @param cancellation ends the writing within a second, on the server too
   * @param atMost how long it may take in all
   */
  ModelReply write(
      Prompt prompt, Consumer<String> text, Cancellation cancellation, Duration atMost);

  /**
   * What a model is sent.
   *
   * @param system what it is to do
   * @param user the evidence and the question: data, whatever it says
   * @param template the digest of the templates that both were made from
   */
  record Prompt(String system, String user, String template) {}
}
