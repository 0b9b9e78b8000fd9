package attache.bot.cli;

import attache.bot.question.Inquiry;
import java.util.Optional;

/** Whether a text can be a question at all. */
final class QuestionText {
  private QuestionText() {}

  /** What is wrong with it and what to do, for a person to read; empty where nothing is. */
  static Optional<String> problem(String text) {
    if (text.isBlank()) {
      return Optional.of("the question is empty; type it in quotes: attache ask \"How many …?\"");
    }
    if (text.length() > Inquiry.MAX_LENGTH) {
      return Optional.of(
          "the question is longer than "
              + Inquiry.MAX_LENGTH
              + " characters; ask it shorter, and add long texts to the corpus with `attache index FILE`");
    }
    if (text.codePoints().anyMatch(QuestionText::isNoText)) {
      return Optional.of(
          "the question is not text: it has control characters or broken Unicode in it");
    }
    return Optional.empty();
  }

  private static boolean isNoText(int codePoint) {
    return (Character.isISOControl(codePoint) && !Character.isWhitespace(codePoint))
        || Character.getType(codePoint) == Character.SURROGATE
        || codePoint == 0xFFFD;
  }
}
