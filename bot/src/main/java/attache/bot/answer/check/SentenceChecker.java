package attache.bot.answer.check;

import attache.corpus.Language;
import java.util.List;

/** Checks one sentence against the text it cites. Safe for many threads at once. */
public interface SentenceChecker {
  /**
   * @param sentence without its citation marks
   * @param language the sentence's language
   * @param cited the cited texts, at least one; together they must bear the sentence out
   */
  Finding check(String sentence, Language language, List<CitedText> cited);
}
