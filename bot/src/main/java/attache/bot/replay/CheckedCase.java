package attache.bot.replay;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A case that was replayed.
 *
 * @param reasons why it failed or is stale, for a person to read
 */
public record CheckedCase(TestCase testCase, State state, List<Reason> reasons) {
  public CheckedCase {
    reasons = List.copyOf(reasons);
  }

  /**
   * Why a case is not as expected.
   *
   * @param values what stands in the message's places
   */
  public record Reason(Message message, List<String> values) {
    public Reason {
      values = List.copyOf(values);
    }

    /** For a person to read, in English; the page says it in other languages too. */
    public String text() {
      return new MessageFormat(message.english, Locale.ROOT).format(values.toArray());
    }
  }

  /** What can be said of a case. The page's translations go by these names. */
  public enum Message {
    CASE_STALE("the corpus no longer has {0}"),
    CASE_BROKE("failed: {0}"),
    CASE_UNSEEN("none of {0} is among the first {1}"),
    CASE_UNSAID("the answer does not say “{0}”"),
    CASE_ANSWERED("answered, although there is no answer");

    private final String english;

    Message(String english) {
      this.english = english;
    }

    Reason of(Object... values) {
      return new Reason(this, Arrays.stream(values).map(Object::toString).toList());
    }
  }

  /** How the case ended. */
  public enum State {
    PASSED,
    FAILED,
    /** All its expected articles have left the corpus: it says nothing any more. */
    STALE
  }
}
