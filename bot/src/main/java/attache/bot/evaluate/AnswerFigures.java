package attache.bot.evaluate;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How well questions are answered. Shares are from 0 to 1, and null where there is nothing to take
 * a share of.
 *
 * @param questions how many were asked
 * @param answered how many of them were answered, rightly or not
 * @param answerContained the share of answerable questions whose answer contains an accepted one;
 *     null where no question has accepted answers
 * @param refusedRightly the share of unanswerable questions that were refused
 * @param refusedWrongly the share of answerable questions that were refused
 * @param balancedAccuracy the mean of the share of answerable questions that were answered and the
 *     share of unanswerable ones that were refused
 * @param sentencesKept how many sentences all answers have
 * @param sentencesDropped how many were written and not borne out
 */
public record AnswerFigures(
    int questions,
    int answered,
    @Nullable Double answerContained,
    @Nullable Double refusedRightly,
    @Nullable Double refusedWrongly,
    @Nullable Double balancedAccuracy,
    int sentencesKept,
    int sentencesDropped) {

  static AnswerFigures of(List<AnsweredQuestion> all) {
    List<AnsweredQuestion> answerable =
        all.stream().filter(each -> each.question().answerable()).toList();
    List<AnsweredQuestion> unanswerable =
        all.stream().filter(each -> !each.question().answerable()).toList();
    boolean labelled = all.stream().anyMatch(each -> !each.question().answers().isEmpty());
    Double rightly = share(unanswerable, AnsweredQuestion::refused);
    Double answered = share(answerable, AnsweredQuestion::answered);
    return new AnswerFigures(
        all.size(),
        count(all, AnsweredQuestion::answered),
        labelled ? share(answerable, AnsweredQuestion::contained) : null,
        rightly,
        share(answerable, AnsweredQuestion::refused),
        rightly == null || answered == null ? null : (rightly + answered) / 2,
        all.stream().mapToInt(each -> each.answer().sentences().size()).sum(),
        all.stream().mapToInt(each -> each.answer().dropped().size()).sum());
  }

  private static int count(List<AnsweredQuestion> all, Predicate<AnsweredQuestion> condition) {
    return Math.toIntExact(all.stream().filter(condition).count());
  }

  private static @Nullable Double share(
      List<AnsweredQuestion> all, Predicate<AnsweredQuestion> condition) {
    return all.isEmpty() ? null : (double) count(all, condition) / all.size();
  }
}
