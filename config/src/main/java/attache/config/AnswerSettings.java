package attache.config;

import java.time.Duration;

/**
 * How an answer is made.
 *
 * @param sentences the most sentences of an answer
 * @param evidence the most passages that an answer is made from
 * @param timeout how long an answer may take in all; then it ends with what there is
 */
public record AnswerSettings(int sentences, int evidence, Duration timeout) {
  static AnswerSettings read(SettingsSource source) {
    return new AnswerSettings(
        source.count("answer.sentences", 5, 1, 50),
        source.count("answer.evidence", 8, 1, 50),
        source.duration("answer.timeout", "120s", Duration.ofSeconds(1), Duration.ofHours(1)));
  }
}
