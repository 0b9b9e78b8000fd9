package attache.bot.model;

import attache.config.OllamaSettings;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A server that speaks as much of Ollama's protocol as a test tells it to. */
final class FakeOllama implements AutoCloseable {
  private final HttpServer server;

  /** The bodies of the requests to {@code /api/chat} and {@code /api/embed}. */
  final List<String> requests = new CopyOnWriteArrayList<>();

  /** What to do with a request, once its body has been read. */
  interface Script {
    void play(HttpExchange exchange) throws IOException;
  }

  FakeOllama(Script script) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/api/tags",
        exchange -> {
          reply(
              exchange,
              200,
              "{\"models\":[{\"name\":\"tiny:latest\",\"digest\":\"d1\",\"size\":7}]}");
        });
    server.createContext(
        "/",
        exchange -> {
          requests.add(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          script.play(exchange);
        });
    server.start();
  }

  OllamaSettings settings() {
    return new OllamaSettings(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
        Duration.ofSeconds(2),
        Duration.ofSeconds(1),
        Duration.ofMinutes(30));
  }

  static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  static OutputStream stream(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/x-ndjson");
    exchange.sendResponseHeaders(200, 0);
    return exchange.getResponseBody();
  }

  static void line(OutputStream out, String json) throws IOException {
    out.write((json + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  static String text(String content) {
    return "{\"model\":\"tiny\",\"message\":{\"role\":\"assistant\",\"content\":\""
        + content
        + "\"},\"done\":false}";
  }

  static String thought(String content) {
    return "{\"model\":\"tiny\",\"message\":{\"role\":\"assistant\",\"content\":\"\",\"thinking\":\""
        + content
        + "\"},\"done\":false}";
  }

  static String done(String reason) {
    return "{\"model\":\"tiny\",\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,\"done_reason\":\""
        + reason
        + "\",\"prompt_eval_count\":42,\"eval_count\":5}";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
