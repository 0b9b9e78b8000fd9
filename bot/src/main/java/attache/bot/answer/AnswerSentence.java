package attache.bot.answer;

import java.util.List;

/**
 * A sentence of an answer that has passed the check.
 *
 * @param text without its citations
 * @param citations the numbers of the {@link Source sources} that support it, ascending, at least
 *     one
 */
public record AnswerSentence(String text, List<Integer> citations, Verdict verdict) {
  public AnswerSentence {
    citations = List.copyOf(citations);
  }

  /** The sentence with its citations behind it, as {@code text [1][3]}. */
  public String cited() {
    StringBuilder cited = new StringBuilder(text).append(' ');
    citations.forEach(n -> cited.append('[').append(n).append(']'));
    return cited.toString();
  }

  /** How the sentence came by its citations. */
  public enum Verdict {
    /** The passage that the composer cited supports it. */
    SUPPORTED,
    /** Another passage than the cited one supports it, and is cited instead. */
    RECITED
  }
}
