package attache.config;

/**
 * The models and how they are asked.
 *
 * @param chat the Ollama model that composes answers; empty for the extractive composer alone
 * @param embedding {@code in-process}, or {@code ollama:NAME}
 * @param contextTokens the context window asked of the server (num_ctx), in tokens
 * @param answerTokens the most tokens of one answer (num_predict)
 * @param temperature 0 to 2; 0 gives the likeliest answer each time
 * @param seed the seed of the model's sampling, so that a replay can repeat it
 */
public record ModelSettings(
    String chat,
    String embedding,
    int contextTokens,
    int answerTokens,
    double temperature,
    int seed) {

  public static final String IN_PROCESS = "in-process";

  /** What stands before the name of an embedding model on the Ollama server. */
  public static final String OLLAMA = "ollama:";

  /** Stands for no chat model in the settings. */
  public static final String NONE = "none";

  /** The same but for the chat model. */
  public ModelSettings withChat(String other) {
    return new ModelSettings(other, embedding, contextTokens, answerTokens, temperature, seed);
  }

  static ModelSettings read(SettingsSource source) {
    String embedding = source.text("model.embedding", IN_PROCESS);
    if (!embedding.equals(IN_PROCESS) && !embedding.matches("ollama:\\S+")) {
      source.reject("model.embedding", "must be in-process or ollama:NAME, such as ollama:bge-m3");
    }
    String chat = source.text("model.chat", "gemma3:4b");
    if (chat.chars().anyMatch(Character::isWhitespace)) {
      source.reject("model.chat", "must be the name of a model, such as gemma3:4b, or none");
    }
    return new ModelSettings(
        chat.equals(NONE) ? "" : chat,
        embedding,
        source.count("model.context-tokens", 8192, 512, 1_048_576),
        source.count("model.answer-tokens", 400, 16, 8192),
        source.number("model.temperature", 0, 0, 2),
        source.count("model.seed", 1, 0, Integer.MAX_VALUE));
  }
}
