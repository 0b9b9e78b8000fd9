package attache.bot.replay;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One thing in which two runs of a question differ.
 *
 * @param values what stands in the message's places
 */
public record Difference(Message message, Weight weight, List<String> values) {
  public Difference {
    values = List.copyOf(values);
  }

  public Kind kind() {
    return message.kind;
  }

  /** For a person to read, in English; the page says it in other languages too. */
  public String text() {
    return new MessageFormat(message.english, Locale.ROOT).format(values.toArray());
  }

  /** What differs. */
  public enum Kind {
    OUTCOME,
    ARTICLE,
    RANK,
    EVIDENCE,
    SENTENCE,
    FACT,
    CITATION,
    EXPECTED_TEXT
  }

  /** Whether that is for the better, as far as can be told without knowing the truth. */
  public enum Weight {
    BETTER,
    WORSE,
    NEITHER
  }

  /** What can be said of a difference. The page's translations go by these names. */
  public enum Message {
    FAILED(Kind.OUTCOME, "failed: {0}"),
    WORKS_AGAIN(Kind.OUTCOME, "failed then, works now"),
    ANSWER_FOUND(Kind.OUTCOME, "not found then, answered now"),
    ANSWER_LOST(Kind.OUTCOME, "answered then, not found now"),
    ARTICLE_GONE(Kind.ARTICLE, "“{0}” is not found any more"),
    ARTICLE_FELL(Kind.ARTICLE, "“{0}” fell to rank {1}"),
    ARTICLE_FOUND(Kind.ARTICLE, "“{0}” is found at rank {1}"),
    MOVED(Kind.RANK, "“{0}” moved from rank {1} to {2}"),
    OTHER_EVIDENCE(Kind.EVIDENCE, "{0} of the first {1} passages are the same"),
    SENTENCE_LOST(Kind.SENTENCE, "no longer said: {0}"),
    SENTENCE_GAINED(Kind.SENTENCE, "newly said: {0}"),
    FACT(Kind.FACT, "another fact: {0}"),
    RECITED(Kind.CITATION, "re-cited sentences: {0}, now {1}"),
    DROPPED(Kind.CITATION, "dropped sentences: {0}, now {1}"),
    TEXT_LOST(Kind.EXPECTED_TEXT, "no longer says “{0}”"),
    TEXT_FOUND(Kind.EXPECTED_TEXT, "now says “{0}”");

    private final Kind kind;
    private final String english;

    Message(Kind kind, String english) {
      this.kind = kind;
      this.english = english;
    }

    Difference as(Weight weight, Object... values) {
      return new Difference(this, weight, Arrays.stream(values).map(Object::toString).toList());
    }
  }
}
