package attache.bot.model;

import attache.config.OllamaSettings;
import attache.config.Reason;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.model.ollama.OllamaModel;
import dev.langchain4j.model.ollama.OllamaModels;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Optional;

/** What an Ollama server has, for {@code doctor} and the log. Safe for many threads at once. */
public final class OllamaServer {
  private final OllamaSettings settings;
  private final HttpClient client;

  /** Connects to nothing until it is asked. */
  public OllamaServer(OllamaSettings settings) {
    this(settings, OllamaHttp.client(settings.connectTimeout()));
  }

  OllamaServer(OllamaSettings settings, HttpClient client) {
    this.settings = settings;
    this.client = client;
  }

  /** How the server is. */
  public sealed interface Status {
    /** It answers. */
    record Reachable(List<Model> models) implements Status {
      public Reachable {
        models = List.copyOf(models);
      }

      /** The model of that name; {@code all-minilm} means {@code all-minilm:latest}. */
      public Optional<Model> model(String name) {
        String full = name.contains(":") ? name : name + ":latest";
        return models.stream().filter(model -> model.name().equals(full)).findFirst();
      }
    }

    /**
     * It does not.
     *
     * @param detail what happened
     */
    record Unreachable(String detail) implements Status {}
  }

  /**
   * A model that the server has.
   *
   * @param name with its tag, such as {@code gemma3:4b}
   * @param digest of its weights and parameters
   * @param bytes its size on disk
   */
  public record Model(String name, String digest, long bytes) {}

  /** Asks the server; takes at most the connect time-out and as much again. */
  public Status status() {
    try (OllamaHttp http = new OllamaHttp(client, settings.connectTimeout())) {
      List<OllamaModel> models =
          OllamaModels.builder()
              .httpClientBuilder(http.asBuilder())
              .baseUrl(settings.url().toString())
              .maxRetries(0)
              .build()
              .availableModels()
              .content();
      return new Status.Reachable(
          models.stream()
              .map(model -> new Model(model.getName(), model.getDigest(), model.getSize()))
              .toList());
    } catch (LangChain4jException | UncheckedIOException e) {
      return new Status.Unreachable(reason(e));
    }
  }

  /** The command that starts the server. */
  public static String startCommand() {
    return "ollama serve";
  }

  /** The command that fetches a model. */
  public static String pullCommand(String model) {
    return "ollama pull " + model;
  }

  /** The innermost cause in words. */
  static String reason(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return Reason.of(cause);
  }
}
