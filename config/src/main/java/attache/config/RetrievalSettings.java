package attache.config;

import java.time.Duration;

/**
 * How a question is searched.
 *
 * @param translate when the chat model translates the question into the corpus's other languages
 * @param translateTimeout how long that may take in all; then the search goes on without it
 */
public record RetrievalSettings(Translate translate, Duration translateTimeout) {

  /** When a question is translated to be searched. */
  public enum Translate {
    /** Where the corpus has hardly anything in the question's language. */
    AUTO,
    /** Never. */
    NEVER,
    /** Into every other language of the corpus. */
    ALWAYS
  }

  /** The same with at most half of the time that an answer may take. */
  public RetrievalSettings within(Duration answer) {
    Duration half = answer.dividedBy(2);
    return translateTimeout.compareTo(half) <= 0 ? this : new RetrievalSettings(translate, half);
  }

  static RetrievalSettings read(SettingsSource source) {
    return new RetrievalSettings(
        source.choice("retrieval.translate", Translate.AUTO),
        source.duration(
            "retrieval.translate-timeout", "10s", Duration.ofMillis(100), Duration.ofMinutes(5)));
  }
}
