package attache.corpus.read;

import java.util.regex.Pattern;

/** Tells lines of a page or file with whose end a sentence ends, too. */
public final class SentenceEnd {
  private static final Pattern END = Pattern.compile(".*[.!?…。！？:：;；][\"”’»」』）)]*", Pattern.DOTALL);

  private SentenceEnd() {}

  /** Whether its last sign ends a sentence or clause, within quotation marks or brackets or not. */
  public static boolean isAtEndOf(String line) {
    return END.matcher(line).matches();
  }
}
