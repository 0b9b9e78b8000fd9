package attache.bot.log;

/** What became of writing to the log. Writing never fails an answer, so that this is a value. */
public sealed interface Recording {
  /** It is in the log, under this id. */
  record Recorded(QuestionId id) implements Recording {}

  /**
   * It is not, and the answer stands without an entry.
   *
   * @param reason what is wrong, why, and what to do about it, in English
   */
  record NotRecorded(Trouble trouble, String reason) implements Recording {}
}
