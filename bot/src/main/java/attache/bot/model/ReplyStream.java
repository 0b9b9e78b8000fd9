package attache.bot.model;

import attache.bot.answer.ModelReply.End;
import attache.bot.answer.ModelReply.Failure;
import attache.config.Reason;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One reply as it streams: LangChain4j's threads write events in, the answering thread reads them
 * out and minds the time.
 */
final class ReplyStream implements StreamingChatResponseHandler {
  private sealed interface Event {
    record Text(String piece) implements Event {}

    record Thought() implements Event {}

    record Whole(ChatResponse response) implements Event {}

    record Broken(Throwable cause) implements Event {}

    record Stop() implements Event {}
  }

  /** What was read. */
  record Ended(
      String raw,
      End end,
      @Nullable Duration firstToken,
      @Nullable Integer promptTokens,
      @Nullable Integer answerTokens) {}

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final Thoughts thoughts = new Thoughts();
  private final StringBuilder raw = new StringBuilder();
  private volatile boolean stopped;
  private @Nullable Duration firstToken;

  @Override
  public void onPartialResponse(String partialResponse) {
    events.add(new Event.Text(partialResponse));
  }

  @Override
  public void onPartialThinking(PartialThinking partialThinking) {
    events.add(new Event.Thought());
  }

  @Override
  public void onCompleteResponse(ChatResponse completeResponse) {
    events.add(new Event.Whole(completeResponse));
  }

  @Override
  public void onError(Throwable error) {
    events.add(new Event.Broken(error));
  }

  /** Nothing more will come; unless the reply is whole by now, it broke off. */
  void over() {
    events.add(new Event.Broken(new EOFException("the stream ended too early")));
  }

  /** Ends the reading. */
  void stop() {
    stopped = true;
    events.add(new Event.Stop());
  }

  /** Reads until the reply ends, falls silent for too long, takes too long, or is stopped. */
  Ended read(Consumer<String> text, Duration idle, Duration atMost) {
    long start = System.nanoTime();
    try {
      while (!stopped) {
        Duration left = atMost.minusNanos(System.nanoTime() - start);
        boolean idleFirst = idle.compareTo(left) < 0;
        Event event = events.poll((idleFirst ? idle : left).toNanos(), TimeUnit.NANOSECONDS);
        if (event == null) {
          return failed(
              idleFirst ? Failure.SILENT : Failure.TOO_SLOW,
              "nothing came for " + (idleFirst ? idle : atMost).toSeconds() + " s");
        }
        if (firstToken == null && !(event instanceof Event.Broken)) {
          firstToken = Duration.ofNanos(System.nanoTime() - start);
        }
        switch (event) {
          case Event.Text piece -> pass(thoughts.without(piece.piece()), text);
          case Event.Thought thought -> {}
          case Event.Whole whole -> {
            pass(thoughts.rest(), text);
            return complete(whole.response());
          }
          case Event.Broken broken -> {
            return stopped ? ended(new End.Stopped()) : broken(broken.cause());
          }
          case Event.Stop stop -> {
            return ended(new End.Stopped());
          }
        }
      }
      return ended(new End.Stopped());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ended(new End.Stopped());
    }
  }

  private void pass(String piece, Consumer<String> text) {
    if (!piece.isEmpty()) {
      raw.append(piece);
      text.accept(piece);
    }
  }

  private Ended complete(ChatResponse response) {
    TokenUsage usage = response.tokenUsage();
    End end =
        response.finishReason() == FinishReason.LENGTH ? new End.CutOff() : new End.Complete();
    return new Ended(
        raw.toString(),
        end,
        firstToken,
        usage == null ? null : usage.inputTokenCount(),
        usage == null ? null : usage.outputTokenCount());
  }

  private Ended ended(End end) {
    return new Ended(raw.toString(), end, firstToken, null, null);
  }

  private Ended failed(Failure failure, String detail) {
    return ended(new End.Failed(failure, detail));
  }

  private Ended broken(Throwable error) {
    if (firstToken != null) {
      return failed(Failure.BROKEN, "the connection broke: " + Reason.of(error));
    }
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case HttpException http -> {
          return failed(
              http.statusCode() == 404 ? Failure.MISSING : Failure.REFUSED,
              "status " + http.statusCode() + ", " + http.getMessage());
        }
        case HttpConnectTimeoutException timeout -> {
          return failed(Failure.UNREACHABLE, "no connection in time");
        }
        case HttpTimeoutException timeout -> {
          return failed(Failure.SILENT, "no reply in time");
        }
        case ConnectException refused -> {
          return failed(Failure.UNREACHABLE, "no connection");
        }
        case UnresolvedAddressException unknown -> {
          return failed(Failure.UNREACHABLE, "no such host");
        }
        default -> {}
      }
    }
    return failed(Failure.BROKEN, "the connection broke: " + Reason.of(error));
  }
}
