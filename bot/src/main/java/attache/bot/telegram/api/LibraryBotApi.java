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
import java.util.Map;
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
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

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
      return ReplyReader.outcome(poller.executeAsync(poll), wait.plus(SLACK));
    } catch (TelegramApiException e) {
      return ReplyReader.notSent(e);
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
            .entities(MessageWriter.entities(content.text()))
            .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build())
            .replyParameters(
                replyTo == null
                    ? null
                    : ReplyParameters.builder()
                        .messageId(replyTo)
                        .allowSendingWithoutReply(true)
                        .build())
            .replyMarkup(MessageWriter.markup(content))
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
            .entities(MessageWriter.entities(content.text()))
            .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build())
            .replyMarkup(MessageWriter.inline(content.keyboard()))
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
    return ReplyReader.outcome(client.executeAsync(set), SLACK);
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
      return ReplyReader.outcome(client.executeAsync(new Call<>(method, result)), SLACK);
    } catch (TelegramApiException e) {
      return ReplyReader.notSent(e);
    }
  }
}
