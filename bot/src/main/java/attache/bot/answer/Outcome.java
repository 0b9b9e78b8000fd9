package attache.bot.answer;

/** How a question ended. */
public enum Outcome {
  ANSWERED,
  NOT_FOUND,
  FAILED
}
