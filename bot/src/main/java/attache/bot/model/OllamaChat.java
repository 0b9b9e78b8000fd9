package attache.bot.model;

import attache.bot.answer.Cancellation;
import attache.bot.answer.LanguageModel;
import attache.bot.answer.ModelReply;
import attache.config.ModelSettings;
import attache.config.OllamaSettings;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** A chat model on an Ollama server. */
public final class OllamaChat implements LanguageModel {
  /** What {@link LanguageModel#structured} promises. */
  private static final ResponseFormat SENTENCES =
      ResponseFormat.builder()
          .type(ResponseFormatType.JSON)
          .jsonSchema(
              JsonSchema.builder()
                  .name("answer")
                  .rootElement(
                      object(
                          "sentences",
                          JsonArraySchema.builder()
                              .items(
                                  JsonObjectSchema.builder()
                                      .addStringProperty("text")
                                      .addProperty(
                                          "passages",
                                          JsonArraySchema.builder()
                                              .items(JsonIntegerSchema.builder().build())
                                              .build())
                                      .required("text", "passages")
                                      .build())
                              .build()))
                  .build())
          .build();

  private final OllamaSettings server;
  private final ModelSettings model;
  private final HttpClient client;
  private final OllamaServer directory;

  /** Connects to nothing until it is asked to write. */
  public OllamaChat(OllamaSettings server, ModelSettings model) {
    this.server = server;
    this.model = model;
    this.client = OllamaHttp.client(server.connectTimeout());
    this.directory = new OllamaServer(server, client);
  }

  @Override
  public String name() {
    return "ollama:" + model.chat();
  }

  @Override
  public int promptTokens() {
    return Math.max(0, model.contextTokens() - model.answerTokens());
  }

  @Override
  public int estimateTokens(String text) {
    return TokenEstimate.of(text);
  }

  @Override
  public boolean structured() {
    return model.output() == ModelSettings.Output.JSON;
  }

  @Override
  public ModelReply write(
      Prompt prompt, Consumer<String> text, Cancellation cancellation, Duration atMost) {
    Duration quiet = server.idleTimeout().plusSeconds(1);
    ReplyStream stream = new ReplyStream();
    try (OllamaHttp http = new OllamaHttp(client, quiet, stream::over)) {
      cancellation.onCancel(
          () -> {
            stream.stop();
            http.end();
          });
      if (!cancellation.isCancelled()) {
        streaming(http).chat(request(prompt), stream);
      }
      ReplyStream.Ended ended = stream.read(text, server.idleTimeout(), atMost);
      return new ModelReply(
          ended.raw(),
          explained(ended.end()),
          ended.firstToken(),
          ended.promptTokens(),
          ended.answerTokens(),
          options(),
          ended.firstToken() == null ? null : weights().orElse(null));
    }
  }

  private OllamaStreamingChatModel streaming(OllamaHttp http) {
    return OllamaStreamingChatModel.builder()
        .httpClientBuilder(http.asBuilder())
        .baseUrl(server.url().toString())
        .modelName(model.chat())
        .build();
  }

  private ChatRequest request(Prompt prompt) {
    OllamaChatRequestParameters.Builder parameters =
        OllamaChatRequestParameters.builder()
            .modelName(model.chat())
            .temperature(model.temperature())
            .maxOutputTokens(model.answerTokens())
            .numCtx(model.contextTokens())
            .seed(model.seed())
            .keepAlive((int) server.keepAlive().toSeconds())
            .think(false);
    if (structured()) {
      parameters.responseFormat(SENTENCES);
    }
    return ChatRequest.builder()
        .messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()))
        .parameters(parameters.build())
        .build();
  }

  private static JsonObjectSchema object(String property, JsonSchemaElement type) {
    return JsonObjectSchema.builder().addProperty(property, type).required(property).build();
  }

  private String options() {
    return String.format(
        Locale.ROOT,
        "temperature=%s seed=%d num_ctx=%d num_predict=%d output=%s",
        model.temperature(),
        model.seed(),
        model.contextTokens(),
        model.answerTokens(),
        model.output().name().toLowerCase(Locale.ROOT));
  }

  @Override
  public Optional<String> weights() {
    return directory.status() instanceof OllamaServer.Status.Reachable reachable
        ? reachable.model(model.chat()).map(OllamaServer.Model::digest)
        : Optional.empty();
  }

  /** Adds to a failure where it happened and what mends it. */
  private ModelReply.End explained(ModelReply.End end) {
    if (!(end instanceof ModelReply.End.Failed failed)) {
      return end;
    }
    String remedy =
        switch (failed.failure()) {
          case UNREACHABLE -> "start it with: ollama serve";
          case MISSING -> "fetch it with: ollama pull " + model.chat();
          case REFUSED, BROKEN -> "see the server's own log";
          case SILENT -> "a larger ollama.idle-timeout or a smaller model helps";
          case TOO_SLOW -> "a larger answer.timeout or a smaller model helps";
        };
    return new ModelReply.End.Failed(
        failed.failure(),
        String.format("%s at %s: %s; %s", model.chat(), server.url(), failed.detail(), remedy));
  }
}
