package attache.config;

/**
 * The models and how they are asked.
 *
 * @param chat the Ollama model that composes answers; empty for the extractive composer alone
 * @param embedding {@code in-process}, or {@code ollama:NAME}
 * @param output how it is asked to write
 * @param judge the Ollama model that judges each sentence after the check; empty for none
 * @param contextTokens the context window asked of the server (num_ctx), in tokens
 * @param answerTokens the most tokens of one answer (num_predict)
 * @param temperature 0 to 2; 0 gives the likeliest answer each time
 * @param seed the seed of the model's sampling, so that a replay can repeat it
 */
public record ModelSettings(
    String chat,
    String embedding,
    Output output,
    String judge,
    int contextTokens,
    int answerTokens,
    double temperature,
    int seed) {

  public static final String IN_PROCESS = "in-process";

  /** What stands before the name of an embedding model on the Ollama server. */
  public static final String OLLAMA = "ollama:";

  private static final int JUDGEMENT_TOKENS = 4;

  /** Stands for no model in the settings. */
  public static final String NONE = "none";

  /** The same but for the chat model. */
  public ModelSettings withChat(String other) {
    return new ModelSettings(
        other, embedding, output, judge, contextTokens, answerTokens, temperature, seed);
  }

  /** How a chat model is asked to write. */
  public enum Output {
    /** Sentences with the numbers of their passages behind them. */
    TEXT,
    /** A JSON object of sentences and passages, held to its schema by the server. */
    JSON
  }

  /** The model that judges, asked for one word. */
  public ModelSettings forJudge() {
    return new ModelSettings(
        judge, embedding, Output.TEXT, "", contextTokens, JUDGEMENT_TOKENS, 0, seed);
  }

  /** The chat model, asked to translate: always the same text, and no JSON. */
  public ModelSettings forTranslation() {
    return new ModelSettings(
        chat, embedding, Output.TEXT, "", contextTokens, answerTokens, 0, seed);
  }

  static ModelSettings read(SettingsSource source) {
    String embedding = source.text("model.embedding", IN_PROCESS);
    if (!embedding.equals(IN_PROCESS) && !embedding.matches("ollama:\\S+")) {
      source.reject("model.embedding", "must be in-process or ollama:NAME, such as ollama:bge-m3");
    }
    return new ModelSettings(
        name(source, "model.chat", "gemma3:4b", "gemma3:4b"),
        embedding,
        source.choice("model.output", Output.TEXT),
        name(source, "model.judge", NONE, "bespoke-minicheck"),
        source.count("model.context-tokens", 8192, 512, 1_048_576),
        source.count("model.answer-tokens", 400, 16, 8192),
        source.number("model.temperature", 0, 0, 2),
        source.count("model.seed", 1, 0, Integer.MAX_VALUE));
  }

  /** A model's name, or empty for {@link #NONE}. */
  private static String name(
      SettingsSource source, String key, String defaultValue, String example) {
    String name = source.text(key, defaultValue);
    if (name.chars().anyMatch(Character::isWhitespace)) {
      source.reject(key, "must be the name of a model, such as " + example + ", or none");
    }
    return name.equals(NONE) ? "" : name;
  }
}
