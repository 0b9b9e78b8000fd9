package attache.bot.answer;

import attache.bot.question.Question;

/** Puts questions into other languages, to search with. Safe for many threads at once. */
@FunctionalInterface
public interface Translator {
  /** Translates nothing. */
  Translator NONE = (question, cancellation) -> question;

  /**
   * The question with its translations, or as it is where it needs none or they cannot be had.
   *
   * @param cancellation ends the work within a second
   */
  Question translate(Question question, Cancellation cancellation);
}
