package attache.bot.model;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request of LangChain4j to the server, over the JDK's HTTP client.
 *
 * <p>LangChain4j's own client gives no handle before the first event (its issue 6304), so that a
 * server which is still loading a model could not be stopped. This one can be {@linkplain #end
 * ended} at any time: the connection ends, and with it the server's work.
 */
final class OllamaHttp implements HttpClient, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OllamaHttp.class);

  private final java.net.http.HttpClient client;
  private final Duration readTimeout;
  private final Runnable streamed;
  private @Nullable CompletableFuture<HttpResponse<InputStream>> response;
  private @Nullable InputStream body;
  private boolean closed;

  /**
   * @param readTimeout how long to wait for a whole answer that does not stream, or for the
   *     beginning of one that does
   * @param streamed runs when a stream has come to its end, whether or not its last event said so
   */
  OllamaHttp(java.net.http.HttpClient client, Duration readTimeout, Runnable streamed) {
    this.client = client;
    this.readTimeout = readTimeout;
    this.streamed = streamed;
  }

  /** For answers that do not stream. */
  OllamaHttp(java.net.http.HttpClient client, Duration readTimeout) {
    this(client, readTimeout, () -> {});
  }

  /** The client that all requests share; it never goes through a proxy. */
  static java.net.http.HttpClient client(Duration connectTimeout) {
    return java.net.http.HttpClient.newBuilder()
        .version(java.net.http.HttpClient.Version.HTTP_1_1)
        .proxy(java.net.http.HttpClient.Builder.NO_PROXY)
        .connectTimeout(connectTimeout)
        .build();
  }

  /** For LangChain4j's builders, which take a builder. */
  HttpClientBuilder asBuilder() {
    return new Fixed(this);
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    try (InputStream stream = open(request)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return SuccessfulHttpResponse.builder().statusCode(200).body(text).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the stream on a thread of its own, and closes the listener at its end. */
  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    Thread.startVirtualThread(
        () -> {
          try (InputStream stream = open(request)) {
            listener.onOpen(SuccessfulHttpResponse.builder().statusCode(200).build());
            parser.parse(stream, listener);
            listener.onClose();
            streamed.run();
          } catch (IOException | RuntimeException e) {
            listener.onError(e);
          }
        });
  }

  @Override
  public void close() {
    end();
  }

  /** Ends the request, now or as soon as it begins; from any thread. */
  void end() {
    CompletableFuture<HttpResponse<InputStream>> pending;
    InputStream open;
    synchronized (this) {
      closed = true;
      pending = response;
      open = body;
    }
    if (pending != null) {
      pending.cancel(true);
    }
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        LOG.info("event=connection_not_closed reason={}", e.toString());
      }
    }
  }

  private InputStream open(HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<InputStream>> sent;
    synchronized (this) {
      if (closed) {
        throw new IOException("closed before it was sent");
      }
      sent = client.sendAsync(translated(request), BodyHandlers.ofInputStream());
      response = sent;
    }
    HttpResponse<InputStream> received = await(sent);
    synchronized (this) {
      body = received.body();
      if (closed) {
        received.body().close();
        throw new IOException("closed");
      }
    }
    if (received.statusCode() / 100 != 2) {
      try (InputStream stream = received.body()) {
        throw new HttpException(
            received.statusCode(), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return received.body();
  }

  private static HttpResponse<InputStream> await(
      CompletableFuture<HttpResponse<InputStream>> response) throws IOException {
    try {
      return response.get();
    } catch (ExecutionException | CompletionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IOException(e.getCause());
    } catch (CancellationException e) {
      throw new IOException("closed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      response.cancel(true);
      throw new IOException("interrupted", e);
    }
  }

  private java.net.http.HttpRequest translated(HttpRequest request) {
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(readTimeout);
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    String text = request.body();
    builder.method(
        request.method().name(),
        text == null
            ? java.net.http.HttpRequest.BodyPublishers.noBody()
            : java.net.http.HttpRequest.BodyPublishers.ofString(text));
    return builder.build();
  }

  /** Builds always the same request; its time-outs are set already. */
  private record Fixed(HttpClient http) implements HttpClientBuilder {
    @Override
    public @Nullable Duration connectTimeout() {
      return null;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
      return this;
    }

    @Override
    public @Nullable Duration readTimeout() {
      return null;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
      return this;
    }

    @Override
    public HttpClient build() {
      return http;
    }
  }
}
