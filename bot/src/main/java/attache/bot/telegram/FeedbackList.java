package attache.bot.telegram;

import attache.bot.conversation.Phrase;
import attache.bot.log.Feedback;
import attache.bot.log.LogFilter;
import attache.bot.log.LogUnavailable;
import attache.bot.log.LoggedAnswer;
import attache.bot.log.Mark;
import attache.bot.log.QueryLog;
import attache.bot.telegram.api.Content;
import attache.bot.telegram.api.Keyboard;
import attache.bot.telegram.api.Keyboard.Button;
import attache.bot.telegram.text.RichText;
import attache.corpus.Language;
import java.util.ArrayList;
import java.util.List;

/** The latest answers that staff found bad, each with a button that makes a test case of it. */
final class FeedbackList {
  private static final int LATEST = 10;
  private static final int IN_A_ROW = 5;

  private final QueryLog log;

  FeedbackList(QueryLog log) {
    this.log = log;
  }

  /**
   * @param group whether others read along, who may not see what was asked
   */
  Content latest(boolean group, Language language) {
    if (group) {
      return Content.of(RichText.plain(Phrase.FEEDBACK_PRIVATE.in(language)));
    }
    try {
      List<LoggedAnswer> bad =
          log.list(new LogFilter(null, null, null, null, Mark.DOWN, null, null, LATEST));
      return bad.isEmpty()
          ? Content.of(RichText.plain(Phrase.FEEDBACK_NONE.in(language)))
          : list(bad, language);
    } catch (LogUnavailable e) {
      return Content.of(RichText.plain(Phrase.NOT_DONE.in(language, e.reason())));
    }
  }

  private static Content list(List<LoggedAnswer> bad, Language language) {
    RichText.Builder text = new RichText.Builder().bold(Phrase.FEEDBACK_LATEST.in(language));
    List<List<Button>> rows = new ArrayList<>();
    for (LoggedAnswer each : bad) {
      text.plain("\n" + each.id() + ". " + line(each));
      if (rows.isEmpty() || rows.getLast().size() == IN_A_ROW) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(new Button(each.id().toString(), Cases.MAKE + ":" + each.id()));
    }
    return Content.of(text.build().split().getFirst(), new Keyboard(rows));
  }

  private static String line(LoggedAnswer logged) {
    String reasons =
        logged.feedback().stream()
            .filter(each -> each.mark() == Mark.DOWN && each.reason() != null)
            .map(Feedback::reason)
            .reduce((one, other) -> one + "; " + other)
            .map(all -> " — " + all)
            .orElse("");
    return logged.at().toString().substring(0, 10)
        + " "
        + ArticleList.label(logged.answer().question().asked())
        + reasons;
  }
}
