package attache.bot.replay;

import java.util.List;

/**
 * A case that was replayed.
 *
 * @param reasons why it failed or is stale, for a person to read
 */
public record CheckedCase(TestCase testCase, State state, List<String> reasons) {
  public CheckedCase {
    reasons = List.copyOf(reasons);
  }

  /** How the case ended. */
  public enum State {
    PASSED,
    FAILED,
    /** All its expected articles have left the corpus: it says nothing any more. */
    STALE
  }
}
