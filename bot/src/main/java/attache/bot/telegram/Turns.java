package attache.bot.telegram;

import attache.bot.answer.Answer;
import attache.bot.log.LogUnavailable;
import attache.bot.log.LoggedAnswer;
import attache.bot.log.QueryLog;
import attache.bot.log.QuestionId;
import attache.bot.log.ShownMessages;
import attache.bot.log.Talks;
import attache.bot.question.Inquiry.Turn;
import attache.bot.telegram.api.Incoming;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a question follows up on: the person's own last questions in the chat or topic, the answer
 * it replies to, whoever asked for it, and what it quotes.
 */
final class Turns {
  private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
  private static final Duration REMEMBERED = Duration.ofHours(1);
  private static final int MOST = 3;
  private static final int MOST_QUOTED = 600;

  private final Talks talks;
  private final ShownMessages shown;
  private final QueryLog log;

  Turns(Talks talks, ShownMessages shown, QueryLog log) {
    this.talks = talks;
    this.shown = shown;
    this.log = log;
  }

  static Talks.Place place(Incoming.Said said) {
    return new Talks.Place(
        said.chat().id(), said.thread() == null ? 0 : said.thread(), said.from().id());
  }

  List<Turn> before(Incoming.Said said, Instant now) {
    List<Turn> turns = new ArrayList<>();
    Incoming.RepliedTo target = said.repliedTo();
    if (target == null) {
      for (QuestionId id : talks.since(place(said), now.minus(REMEMBERED), MOST)) {
        turn(id).ifPresent(turns::add);
      }
      return turns;
    }
    Optional<QuestionId> answered =
        target.own()
            ? shown.at(said.chat().id(), target.messageId()).map(ShownMessages.Shown::question)
            : Optional.empty();
    answered.flatMap(this::turn).ifPresent(turns::add);
    String quoted = said.quote() != null ? said.quote() : target.own() ? "" : target.text();
    if (!quoted.isBlank()) {
      String context = quoted.substring(0, Math.min(quoted.length(), MOST_QUOTED)).strip();
      turns.add(new Turn(context, context, ""));
    }
    return turns;
  }

  /** A logged answer; empty where the log does not hold it or cannot be read. */
  Optional<LoggedAnswer> find(QuestionId id) {
    try {
      return log.find(id);
    } catch (LogUnavailable e) {
      LOG.warn("event=log_unreadable question={}", id, e);
      return Optional.empty();
    }
  }

  private Optional<Turn> turn(QuestionId id) {
    return find(id)
        .map(
            logged -> {
              Answer answer = logged.answer();
              return new Turn(
                  answer.question().asked(), answer.question().understood(), answer.text());
            });
  }
}
