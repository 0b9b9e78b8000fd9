package attache.bot.replay;

/**
 * One thing in which two runs of a question differ.
 *
 * @param text for a person to read
 */
public record Difference(Kind kind, Weight weight, String text) {
  /** What differs. */
  public enum Kind {
    OUTCOME,
    ARTICLE,
    RANK,
    EVIDENCE,
    SENTENCE,
    FACT,
    CITATION,
    EXPECTED_TEXT,
    NOTHING_TO_COMPARE
  }

  /** Whether that is for the better, as far as can be told without knowing the truth. */
  public enum Weight {
    BETTER,
    WORSE,
    NEITHER
  }
}
