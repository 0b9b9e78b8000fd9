package attache.bot.question;

import attache.corpus.Language;
import attache.index.Query;
import java.util.ArrayList;
import java.util.List;

/**
 * A question as it was understood.
 *
 * @param asked as it was typed
 * @param understood made whole from the conversation; the same as {@code asked} where nothing was
 *     missing
 * @param language the language of the question
 * @param answerLanguage the language the answer is to be in
 * @param query what is searched
 * @param translations what a model made of it in other languages; what can be used of them are the
 *     query's twins
 */
public record Question(
    String asked,
    String understood,
    Language language,
    Language answerLanguage,
    Query query,
    List<Translation> translations) {
  public Question {
    translations = List.copyOf(translations);
  }

  /** A question that no model has translated. */
  public Question(
      String asked, String understood, Language language, Language answerLanguage, Query query) {
    this(asked, understood, language, answerLanguage, query, List.of());
  }

  /** The same, searched with those of the translations, too, that can be used. */
  public Question with(List<Translation> made) {
    List<Query.Twin> twins = new ArrayList<>(query.twins());
    made.stream()
        .filter(Translation::used)
        .forEach(each -> twins.add(new Query.Twin(each.text(), each.language())));
    Query searched =
        new Query(
            query.text(),
            query.language(),
            twins,
            query.dates(),
            query.asked(),
            query.candidates(),
            query.passages());
    return new Question(asked, understood, language, answerLanguage, searched, made);
  }
}
