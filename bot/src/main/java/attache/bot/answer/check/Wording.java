package attache.bot.answer.check;

import attache.corpus.Language;
import java.util.List;

/** Tells whether texts say something in other words. Safe for many threads at once. */
public interface Wording {
  /** Goes by the words alone: what is not there in words is not there. */
  Wording LITERAL = (stretch, language, cited) -> false;

  /**
   * @param stretch of the sentence that is checked
   */
  boolean says(String stretch, Language language, List<CitedText> cited);
}
