package attache.bot.question;

import attache.corpus.Language;
import attache.index.DateRange;
import attache.index.Query;
import attache.index.analysis.HanReadings;
import java.text.Normalizer;
import java.util.List;
import java.util.function.Function;

/**
 * Understands a question: its language, what a follow-up leaves out, the days it speaks of. Needs
 * no model. Safe for many threads at once.
 */
public final class QuestionReader {
  private final Function<String, Language> detector;
  private final int passages;

  /**
   * @param detector tells the language of a short text
   * @param passages how many passages the search is to give, 1 to 1,000
   */
  public QuestionReader(Function<String, Language> detector, int passages) {
    this.detector = detector;
    this.passages = passages;
  }

  public Question read(Inquiry inquiry) {
    String asked = Normalizer.normalize(inquiry.text().strip(), Normalizer.Form.NFC);
    Language language = language(asked, inquiry.conversation());
    // The index has simplified characters, and so have the words that questions are told by.
    String read = language == Language.CHINESE ? HanReadings.simplified(asked) : asked;
    String understood = FollowUp.wholeOf(read, language, inquiry.conversation());
    DateRange dates = QuestionDates.find(understood, inquiry.asked()).orElse(null);
    Query query =
        new Query(
            understood,
            language,
            List.of(),
            dates,
            inquiry.asked(),
            inquiry.candidates(),
            passages);
    Language answerLanguage = inquiry.preferred() == null ? language : inquiry.preferred();
    return new Question(inquiry.text(), understood, language, answerLanguage, query);
  }

  /** A scrap such as "2022?" has no language of its own; it speaks that of the question before. */
  private Language language(String asked, List<Inquiry.Turn> conversation) {
    Language own =
        asked.codePoints().anyMatch(Character::isLetter) ? detector.apply(asked) : Language.OTHER;
    return own == Language.OTHER && !conversation.isEmpty()
        ? detector.apply(conversation.getLast().understood())
        : own;
  }
}
