package attache.bot.telegram.api;

import attache.bot.telegram.api.Reply.Refusal;
import attache.config.Reason;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Reads how a call of the library ended: done, refused and why, too many, or unknown. The server
 * tells many of its reasons apart by their wording alone.
 */
final class ReplyReader {
  private ReplyReader() {}

  /** The reply where the library did not even make the call. */
  static <R> Reply<R> notSent(TelegramApiException e) {
    return new Reply.Refused<>(Refusal.OTHER, "not sent: " + Reason.of(e), null);
  }

  /**
   * The reply to a call that is under way.
   *
   * @param atMost how long the call may take
   */
  static <R> Reply<R> outcome(CompletableFuture<? extends R> call, Duration atMost)
      throws InterruptedException {
    try {
      return new Reply.Done<>(call.get(atMost.plusSeconds(1).toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return new Reply.Unknown<>("no reply in time");
    } catch (ExecutionException e) {
      return e.getCause() instanceof TelegramApiRequestException refused
              && refused.getErrorCode() != null
              && refused.getErrorCode() != 0
          ? refusal(refused)
          : new Reply.Unknown<>(causeOf(e));
    }
  }

  /** In words, without the exceptions' messages: an address in them holds the token. */
  private static String causeOf(ExecutionException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      switch (cause) {
        case SocketTimeoutException late -> {
          return "no reply in time";
        }
        case ConnectException refused -> {
          return "no connection";
        }
        case UnknownHostException unknown -> {
          return "no such host";
        }
        default -> {}
      }
    }
    return "the connection broke, or the reply could not be read";
  }

  private static <R> Reply<R> refusal(TelegramApiRequestException e) {
    int code = e.getErrorCode();
    String description = nullToEmpty(e.getApiResponse());
    ResponseParameters parameters = e.getParameters();
    Integer retryAfter = parameters == null ? null : parameters.getRetryAfter();
    Long movedTo = parameters == null ? null : parameters.getMigrateToChatId();
    if (code == 429) {
      return new Reply.TooMany<>(Duration.ofSeconds(retryAfter == null ? 1 : retryAfter));
    }
    if (code >= 500) {
      return new Reply.Unknown<>("the server said " + code);
    }
    return new Reply.Refused<>(kind(code, description, movedTo), description, movedTo);
  }

  private static Refusal kind(int code, String description, @Nullable Long movedTo) {
    String text = description.toLowerCase(Locale.ROOT);
    if (movedTo != null) {
      return Refusal.MOVED;
    }
    if (text.contains("message is not modified")) {
      return Refusal.NOT_MODIFIED;
    }
    if (text.contains("message to edit not found")
        || text.contains("message to delete not found")
        || text.contains("message can't be")
        || text.contains("message_id_invalid")
        || text.contains("there is no text in the message")) {
      return Refusal.MESSAGE_GONE;
    }
    if (text.contains("thread not found")) {
      return Refusal.THREAD_GONE;
    }
    if (text.contains("chat not found")) {
      return Refusal.CHAT_GONE;
    }
    return switch (code) {
      case 401, 404 -> Refusal.UNAUTHORIZED;
      case 403 -> Refusal.BLOCKED;
      case 409 -> Refusal.CONFLICT;
      default -> Refusal.OTHER;
    };
  }

  private static String nullToEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
