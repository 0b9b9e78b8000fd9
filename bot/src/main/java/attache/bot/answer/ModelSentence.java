package attache.bot.answer;

/** What a model wrote, sentence by sentence. */
sealed interface ModelSentence {
  /** A sentence for the answer. */
  record Proposed(Draft.Written draft) implements ModelSentence {}

  /** The model says that the passages do not answer the question. */
  record Declined() implements ModelSentence {}

  /**
   * What cannot be an answer's sentence.
   *
   * @param reason for a person to read
   */
  record Unreadable(String text, String reason) implements ModelSentence {}
}
