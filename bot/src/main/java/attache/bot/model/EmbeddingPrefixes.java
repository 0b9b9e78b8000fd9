package attache.bot.model;

/**
 * What an embedding model wants before a question and before a passage, as its model card says.
 * Ollama adds nothing itself.
 */
record EmbeddingPrefixes(String question, String passage) {
  private static final EmbeddingPrefixes NONE = new EmbeddingPrefixes("", "");

  /** By the model's name as Ollama's library has it, with or without owner and tag. */
  static EmbeddingPrefixes of(String model) {
    String name = model.substring(model.lastIndexOf('/') + 1).replaceFirst(":.*$", "");
    return switch (name) {
      case "embeddinggemma" ->
          new EmbeddingPrefixes("task: search result | query: ", "title: none | text: ");
      case "nomic-embed-text", "nomic-embed-text-v2-moe" ->
          new EmbeddingPrefixes("search_query: ", "search_document: ");
      case "qwen3-embedding" ->
          new EmbeddingPrefixes(
              "Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery:",
              "");
      case "mxbai-embed-large", "snowflake-arctic-embed" ->
          new EmbeddingPrefixes("Represent this sentence for searching relevant passages: ", "");
      case "snowflake-arctic-embed2" -> new EmbeddingPrefixes("query: ", "");
      default -> NONE; // bge-m3, all-minilm, paraphrase-multilingual, granite-embedding want none
    };
  }
}
