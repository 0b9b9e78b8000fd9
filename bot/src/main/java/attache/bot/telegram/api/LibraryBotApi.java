package attache.bot.telegram.api;

import attache.bot.telegram.api.Reply.Refusal;
import attache.bot.telegram.text.RichText;
import attache.config.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ForceReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * The Bot API over the client library, without the library's habits that lose or double messages:
 * OkHttp repeats nothing by itself, every call ends within its time, retry_after and the server's
 * reasons come out as values, and files are fetched from the configured address.
 */
public final class LibraryBotApi implements BotApi, AutoCloseable {
  /** The most that a bot may download: core.telegram.org/bots/api#getfile. */
  public static final int MAX_DOWNLOAD_BYTES = 20 << 20;

  /** How long a call may take beyond the time that the server itself is asked to wait. */
  private static final Duration SLACK = Duration.ofSeconds(5);

  private static final Duration DOWNLOAD_TIME = Duration.ofSeconds(60);

  private final OkHttpClient http;
  private final OkHttpClient patient;
  private final OkHttpTelegramClient client;
  private final OkHttpTelegramClient patientClient;
  private final URI api;
  private final Secret token;

  /**
   * @param api scheme, host and port of the server
   * @param longestWait the longest that {@link #updates} will be asked to wait
   */
  public LibraryBotApi(URI api, Secret token, Duration longestWait) {
    this.api = api;
    this.token = token;
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(128);
    dispatcher.setMaxRequestsPerHost(128);
    this.http =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .retryOnConnectionFailure(false)
            .connectTimeout(SLACK)
            .callTimeout(SLACK)
            .build();
    Duration longest = longestWait.plus(SLACK);
    this.patient = http.newBuilder().callTimeout(longest).readTimeout(longest).build();
    int port = api.getPort() != -1 ? api.getPort() : api.getScheme().equals("https") ? 443 : 80;
    TelegramUrl url =
        TelegramUrl.builder()
            .schema(api.getScheme())
            .host(api.getHost())
            .port(port)
            .testServer(false)
            .build();
    this.client = new OkHttpTelegramClient(http, token.reveal(), url);
    this.patientClient = new OkHttpTelegramClient(patient, token.reveal(), url);
  }

  @Override
  public Reply<Me> me() throws InterruptedException {
    return call(
        new GetMe(), user -> new Me(user.path("id").asLong(), user.path("username").asText("")));
  }

  @Override
  public Reply<List<RawUpdate>> updates(@Nullable Long confirmBefore, Duration wait)
      throws InterruptedException {
    PollUpdates poll = new PollUpdates(confirmBefore, (int) wait.toSeconds());
    OkHttpTelegramClient poller = wait.isZero() ? client : patientClient;
    try {
      return outcome(poller.executeAsync(poll), wait.plus(SLACK), updates -> updates);
    } catch (TelegramApiException e) {
      return notSent(e);
    }
  }

  @Override
  public Reply<Integer> send(
      long chat, @Nullable Integer thread, @Nullable Integer replyTo, Content content)
      throws InterruptedException {
    SendMessage message =
        SendMessage.builder()
            .chatId(Long.toString(chat))
            .messageThreadId(thread)
            .text(content.text().text())
            .entities(entities(content.text()))
            .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build())
            .replyParameters(
                replyTo == null
                    ? null
                    : ReplyParameters.builder()
                        .messageId(replyTo)
                        .allowSendingWithoutReply(true)
                        .build())
            .replyMarkup(markup(content))
            .build();
    return call(message, sent -> sent.path("message_id").asInt());
  }

  @Override
  public Reply<Boolean> edit(long chat, int messageId, Content content)
      throws InterruptedException {
    EditMessageText edit =
        EditMessageText.builder()
            .chatId(Long.toString(chat))
            .messageId(messageId)
            .text(content.text().text())
            .entities(entities(content.text()))
            .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build())
            .replyMarkup(inline(content.keyboard()))
            .build();
    return call(edit, edited -> true);
  }

  @Override
  public Reply<Boolean> delete(long chat, int messageId) throws InterruptedException {
    return call(new DeleteMessage(Long.toString(chat), messageId), done -> true);
  }

  @Override
  public Reply<Boolean> typing(long chat, @Nullable Integer thread) throws InterruptedException {
    SendChatAction action =
        SendChatAction.builder()
            .chatId(Long.toString(chat))
            .messageThreadId(thread)
            .action(ActionType.TYPING.toString())
            .build();
    return call(action, done -> true);
  }

  @Override
  public Reply<Boolean> answerTap(String queryId, String text, boolean alert)
      throws InterruptedException {
    AnswerCallbackQuery answer =
        AnswerCallbackQuery.builder()
            .callbackQueryId(queryId)
            .text(text.isEmpty() ? null : RichText.clean(text))
            .showAlert(alert)
            .build();
    return call(answer, done -> true);
  }

  @Override
  public Reply<byte[]> download(String fileId) throws InterruptedException {
    Reply<String> path = call(new GetFile(fileId), file -> file.path("file_path").asText(""));
    return switch (path) {
      case Reply.Done<String>(String value) -> fetch(value);
      case Reply.Refused<String>(Refusal refusal, String description, Long movedTo) ->
          new Reply.Refused<>(refusal, description, movedTo);
      case Reply.TooMany<String>(Duration wait) -> new Reply.TooMany<>(wait);
      case Reply.Unknown<String>(String why) -> new Reply.Unknown<>(why);
    };
  }

  @Override
  public Reply<Boolean> menu(Scope scope, String languageCode, Map<String, String> commands)
      throws InterruptedException {
    BotCommandScope whose =
        switch (scope) {
          case Scope.AllPrivate() -> new BotCommandScopeAllPrivateChats();
          case Scope.AllGroups() -> new BotCommandScopeAllGroupChats();
          case Scope.OneChat(long chat) -> new BotCommandScopeChat(Long.toString(chat));
        };
    List<BotCommand> listed =
        commands.entrySet().stream()
            .map(command -> new BotCommand(command.getKey(), command.getValue()))
            .toList();
    SetMyCommands set =
        SetMyCommands.builder()
            .commands(listed)
            .scope(whose)
            .languageCode(languageCode.isEmpty() ? null : languageCode)
            .build();
    return call(set, done -> true);
  }

  @Override
  public Reply<Boolean> setWebhook(String url, String secret) throws InterruptedException {
    SetWebhook set =
        SetWebhook.builder()
            .url(url)
            .secretToken(secret.isEmpty() ? null : secret)
            .allowedUpdates(PollUpdates.WANTED)
            .build();
    return outcome(client.executeAsync(set), SLACK, done -> done);
  }

  @Override
  public Reply<Boolean> deleteWebhook() throws InterruptedException {
    return call(new DeleteWebhook(), done -> true);
  }

  /** Ends all calls under way. */
  @Override
  public void close() {
    http.dispatcher().cancelAll();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  private Reply<byte[]> fetch(String path) {
    Request request =
        new Request.Builder().url(api + "/file/bot" + token.reveal() + "/" + path).build();
    OkHttpClient unhurried =
        http.newBuilder().callTimeout(DOWNLOAD_TIME).readTimeout(DOWNLOAD_TIME).build();
    try (Response response = unhurried.newCall(request).execute()) {
      if (!response.isSuccessful() || response.body() == null) {
        return new Reply.Unknown<>("the file server said " + response.code());
      }
      byte[] content = response.body().byteStream().readNBytes(MAX_DOWNLOAD_BYTES + 1);
      return content.length > MAX_DOWNLOAD_BYTES
          ? new Reply.Refused<>(Refusal.OTHER, "Bad Request: file is too big", null)
          : new Reply.Done<>(content);
    } catch (IOException e) {
      return new Reply.Unknown<>(e.getClass().getSimpleName());
    }
  }

  private <R extends Serializable> Reply<R> call(
      BotApiMethod<?> method, Function<JsonNode, R> result) throws InterruptedException {
    try {
      return outcome(client.executeAsync(new Call<>(method, result)), SLACK, value -> value);
    } catch (TelegramApiException e) {
      return notSent(e);
    }
  }

  private static <R> Reply<R> notSent(TelegramApiException e) {
    return new Reply.Refused<>(
        Refusal.OTHER, "not sent: " + e.getClass().getSimpleName() + " " + e.getMessage(), null);
  }

  private static <T, R> Reply<R> outcome(
      CompletableFuture<T> call, Duration atMost, Function<T, R> value)
      throws InterruptedException {
    try {
      T result = call.get(atMost.plusSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
      return new Reply.Done<>(value.apply(result));
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

  /** The kinds of the exceptions, without their messages: an address in them holds the token. */
  private static String causeOf(ExecutionException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String kind = cause.getClass().getSimpleName();
    return cause.getCause() == null
        ? kind
        : kind + ": " + cause.getCause().getClass().getSimpleName();
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

  static Refusal kind(int code, String description, @Nullable Long movedTo) {
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

  private static List<MessageEntity> entities(RichText text) {
    return text.entities().stream()
        .map(
            entity -> {
              MessageEntity out =
                  new MessageEntity(entity.type().wire(), entity.start(), entity.length());
              out.setUrl(entity.url());
              return out;
            })
        .toList();
  }

  private static @Nullable ReplyKeyboard markup(Content content) {
    return content.forceReply()
        ? ForceReplyKeyboard.builder().forceReply(true).selective(true).build()
        : inline(content.keyboard());
  }

  private static @Nullable InlineKeyboardMarkup inline(Keyboard keyboard) {
    if (keyboard.rows().isEmpty()) {
      return null;
    }
    List<InlineKeyboardRow> rows =
        keyboard.rows().stream()
            .map(
                row ->
                    new InlineKeyboardRow(
                        row.stream()
                            .map(
                                button ->
                                    InlineKeyboardButton.builder()
                                        .text(button.label())
                                        .callbackData(button.data())
                                        .build())
                            .toList()))
            .toList();
    return InlineKeyboardMarkup.builder().keyboard(rows).build();
  }

  private static String nullToEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
