package attache.bot.question;

import attache.corpus.Language;
import attache.index.Query;

/**
 * A question as it was understood.
 *
 * @param asked as it was typed
 * @param understood made whole from the conversation; the same as {@code asked} where nothing was
 *     missing
 * @param language the language of the question
 * @param answerLanguage the language the answer is to be in
 * @param query what is searched
 */
public record Question(
    String asked, String understood, Language language, Language answerLanguage, Query query) {}
