package attache.config;

/**
 * When the evidence is enough to answer from; {@code config/attache.yaml} names the measurement
 * behind each default.
 *
 * @param words the share of the question's words, 0 to 1, that one passage of its language must
 *     have
 * @param wordsAcross the same for a passage of another language, where not every word can be told
 *     and the rare ones weigh more
 * @param wordsWeighed as {@code wordsAcross}, of a passage in the question's own language, where
 *     {@code answerable} cannot be told: for Vietnamese
 * @param answerable how likely, 0 to 1, the passages must hold the answer by what they share with
 *     the question; 0 lets every question through that has its words and names in them
 */
public record GateSettings(
    double words, double wordsAcross, double wordsWeighed, double answerable) {
  /** As they stand in the settings that ship. */
  public static final GateSettings DEFAULT = new GateSettings(0.5, 0.3, 0.55, 0.45);

  static GateSettings read(SettingsSource source) {
    return new GateSettings(
        source.number("gate.words", DEFAULT.words, 0, 1),
        source.number("gate.words-across", DEFAULT.wordsAcross, 0, 1),
        source.number("gate.words-weighed", DEFAULT.wordsWeighed, 0, 1),
        source.number("gate.answerable", DEFAULT.answerable, 0, 1));
  }
}
