package attache.bot.replay;

import attache.bot.log.LoggedAnswer;
import attache.bot.log.ReplayId;
import attache.bot.question.Inquiry;
import attache.corpus.ArticleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A question with what is expected of its answer, kept for good.
 *
 * @param name unique in its file, such as {@code q12}
 * @param asked the day of asking, which relative dates go by
 * @param note where it came from, for a person to read
 */
public record TestCase(
    String name,
    String question,
    List<Inquiry.Turn> conversation,
    LocalDate asked,
    Expectation expectation,
    String note) {
  public TestCase {
    conversation = List.copyOf(conversation);
  }

  /**
   * A case made from a logged question. It says when that was asked and not by whom, because cases
   * are kept in the open.
   */
  public static TestCase of(LoggedAnswer logged, Expectation expectation) {
    return new TestCase(
        "q" + logged.id(),
        logged.answer().question().asked(),
        logged.conversation(),
        logged.answer().question().query().asked(),
        expectation,
        "logged " + logged.at().toString().substring(0, 10));
  }

  /** The case as a question to replay. */
  public ReplayQuestion replayed() {
    return new ReplayQuestion(
        new ReplayId("case:" + name),
        new Inquiry(question, conversation, asked, null, Set.<ArticleId>of()),
        null,
        false,
        expectation);
  }
}
