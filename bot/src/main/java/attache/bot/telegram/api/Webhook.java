package attache.bot.telegram.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes updates that Telegram sends by itself. It speaks plain HTTP to a reverse proxy, which ends
 * TLS. An update is answered with 200 only once it is stored; otherwise Telegram sends it again.
 */
public final class Webhook implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);
  private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";
  private static final int MAX_BODY_BYTES = 4 << 20;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final byte[] secret;
  private final UpdateStore store;
  private final Vitals vitals;
  private final ObjectMapper json = new ObjectMapper();

  /**
   * @param listen where the reverse proxy passes requests to
   * @param path of the webhook's address
   * @param secret that Telegram repeats in a header; whoever does not know it gets 403
   * @throws IOException if the address cannot be listened on
   */
  public Webhook(
      InetSocketAddress listen, String path, String secret, UpdateStore store, Vitals vitals)
      throws IOException {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
    this.store = store;
    this.vitals = vitals;
    this.server = HttpServer.create(listen, 0);
    server.setExecutor(threads);
    server.createContext(path.isEmpty() ? "/" : path, this::serve);
  }

  public void start() {
    server.start();
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status(exchange), -1);
    }
  }

  private int status(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      return 405;
    }
    String given = exchange.getRequestHeaders().getFirst(SECRET_HEADER);
    byte[] claimed = (given == null ? "" : given).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(claimed, secret)) {
      return 403;
    }
    byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
    if (body.length > MAX_BODY_BYTES) {
      return 413;
    }
    return stored(new String(body, StandardCharsets.UTF_8));
  }

  private int stored(String body) {
    try {
      JsonNode update = json.readTree(body);
      if (update == null || !update.path("update_id").canConvertToLong()) {
        return 400;
      }
      if (store.store(List.of(new RawUpdate(update.path("update_id").asLong(), body))) > 0) {
        vitals.updateArrived();
      }
      return 200;
    } catch (JsonProcessingException e) {
      LOG.warn("event=webhook_not_json bytes={}", body.length());
      return 400;
    } catch (RuntimeException e) {
      LOG.error("event=update_not_stored", e);
      vitals.wentWrong("an update could not be stored: " + e.getMessage());
      return 500;
    }
  }
}
