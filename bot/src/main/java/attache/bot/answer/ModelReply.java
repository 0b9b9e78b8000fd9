package attache.bot.answer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link LanguageModel} wrote, and how it ended.
 *
 * @param raw everything it wrote, without its thoughts
 * @param firstToken from the request to the first piece, thoughts included; null if none came
 * @param promptTokens the prompt's tokens as the server counted, or null
 * @param answerTokens the answer's, or null
 * @param options how it was asked, such as {@code temperature=0.0 seed=1 num_ctx=8192}
 * @param digest of the model's weights as the server names it, or null where it did not say
 */
public record ModelReply(
    String raw,
    End end,
    @Nullable Duration firstToken,
    @Nullable Integer promptTokens,
    @Nullable Integer answerTokens,
    String options,
    @Nullable String digest) {

  /** How the writing ended. */
  public sealed interface End {
    /** By the model. */
    record Complete() implements End {}

    /** By the limit on an answer's tokens. */
    record CutOff() implements End {}

    /** By the {@link Cancellation}. */
    record Stopped() implements End {}

    /**
     * By a failure.
     *
     * @param detail what happened and what to do, in English, for the log and for an admin
     */
    record Failed(Failure failure, String detail) implements End {}
  }

  /** What can go wrong with a model. */
  public enum Failure {
    /** No connection to the server. */
    UNREACHABLE,
    /** The server does not have the model. */
    MISSING,
    /** The server said that it could not do it. */
    REFUSED,
    /** Nothing came for as long as is waited for the next piece. */
    SILENT,
    /** The whole answer took too long. */
    TOO_SLOW,
    /** The connection broke while the answer came. */
    BROKEN
  }
}
