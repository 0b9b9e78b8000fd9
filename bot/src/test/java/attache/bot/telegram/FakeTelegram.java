package attache.bot.telegram;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * The strict double of the Bot API server in ../shared/telegram, as a process. Where it is absent,
 * the test that wants it is skipped.
 */
public final class FakeTelegram implements AutoCloseable {
  public static final String TOKEN = "42:TEST";
  public static final String USERNAME = "attache_bot";

  private static final Path PROGRAM =
      Path.of(System.getProperty("attache.root", "."))
          .resolve("../shared/telegram/fake-telegram")
          .normalize();

  private final Process process;
  private final URI address;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  private FakeTelegram(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  public static FakeTelegram start(String... options) {
    assumeTrue(
        Files.isExecutable(PROGRAM),
        "skipped: " + PROGRAM + " is absent, so there is no server to talk to");
    List<String> command = new ArrayList<>(List.of("python3", PROGRAM.toString()));
    command.addAll(List.of("--token", TOKEN, "--bot-username", USERNAME));
    command.addAll(List.of(options));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      return new FakeTelegram(process, URI.create(out.readLine()));
    } catch (IOException e) {
      throw new IllegalStateException("python3 cannot run " + PROGRAM, e);
    }
  }

  public URI address() {
    return address;
  }

  /** A person with the private chat of the same id. */
  public void person(long id, String name, String languageCode) {
    post("user", Map.of("id", id, "first_name", name, "language_code", languageCode));
  }

  /** What a person writes; gives the message's id. */
  public int says(long chat, long person, String text) {
    return says(chat, person, text, Map.of());
  }

  public int says(long chat, long person, String text, Map<String, Object> more) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("chat_id", chat);
    message.put("user_id", person);
    message.put("text", text);
    message.putAll(more);
    return post("message", message).path("message_id").asInt();
  }

  public void taps(long chat, long person, int messageId, String button) {
    post(
        "tap",
        Map.of("message_id", messageId, "chat_id", chat, "user_id", person, "button", button));
  }

  public void fault(Map<String, Object> fault) {
    post("fault", fault);
  }

  /** The bot's messages after that one, once none has changed for {@code quietMillis}. */
  public List<JsonNode> answers(long chat, int after, int quietMillis, int timeoutSeconds) {
    JsonNode found =
        get(
            "wait?chat_id="
                + chat
                + "&after_message_id="
                + after
                + "&quiet="
                + quietMillis
                + "&timeout="
                + timeoutSeconds);
    List<JsonNode> messages = new ArrayList<>();
    found.path("messages").forEach(messages::add);
    return messages;
  }

  /**
   * What a person asks, and the bot's answer: a message after it that cannot be stopped any more.
   */
  public JsonNode asks(long chat, long person, String question) {
    int asked = says(chat, person, question);
    return await(
        chat,
        message ->
            message.path("message_id").asInt() > asked
                && !message.path("buttons").toString().contains("\"s:"),
        "no answer to " + question);
  }

  /** What a person writes to the bot alone, and the message that says what is expected then. */
  public JsonNode reply(long person, String text, String expected) {
    says(person, person, text);
    return await(person, expected);
  }

  /** Waits for a message of the bot that says that; gives the latest. */
  public JsonNode await(long chat, String text) {
    return await(chat, 0, text);
  }

  /** Waits for a message of the bot, after that one, that says that; gives the latest. */
  public JsonNode await(long chat, int after, String text) {
    return await(
        chat,
        message -> message.path("message_id").asInt() > after && text(message).contains(text),
        "no message says " + text);
  }

  /** Waits for a button below a message, as a person does who wants to tap it. */
  public JsonNode awaitButton(long chat, int messageId, String button) {
    return await(
        chat,
        message ->
            message.path("message_id").asInt() == messageId && buttons(message).contains(button),
        "message " + messageId + " has no button " + button);
  }

  private JsonNode await(long chat, Predicate<JsonNode> wanted, String otherwise) {
    JsonNode[] found = new JsonNode[1];
    Eventually.holds(
        Duration.ofSeconds(20),
        () ->
            found[0] =
                botMessages(chat).reversed().stream()
                    .filter(wanted)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(otherwise + ": " + botMessages(chat))));
    return found[0];
  }

  public static String text(JsonNode message) {
    return message.path("text").asText();
  }

  /** The labels of the buttons below a message. */
  public static List<String> buttons(JsonNode message) {
    return StreamSupport.stream(message.path("buttons").spliterator(), false)
        .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
        .map(FakeTelegram::text)
        .toList();
  }

  /** All messages of a chat as a person sees them now. */
  public List<JsonNode> messages(long chat) {
    List<JsonNode> messages = new ArrayList<>();
    get("chat/" + chat).path("messages").forEach(messages::add);
    return messages;
  }

  /** The bot's messages in a chat. */
  public List<JsonNode> botMessages(long chat) {
    return messages(chat).stream()
        .filter(message -> message.path("from").asText().equals("bot"))
        .toList();
  }

  public List<JsonNode> calls(String method) {
    List<JsonNode> calls = new ArrayList<>();
    get("calls?method=" + method).path("calls").forEach(calls::add);
    return calls;
  }

  public JsonNode get(String path) {
    return send(HttpRequest.newBuilder(address.resolve("/sim/" + path)).build(), 408);
  }

  public JsonNode post(String path, Map<String, ?> body) {
    try {
      return send(
          HttpRequest.newBuilder(address.resolve("/sim/" + path))
              .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
              .build(),
          200);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private JsonNode send(HttpRequest request, int alsoFine) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200 && response.statusCode() != alsoFine) {
        throw new IllegalStateException(request.uri() + ": " + response.body());
      }
      return json.readTree(response.body());
    } catch (IOException e) {
      throw new IllegalStateException(request.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
    process.destroy();
  }
}
