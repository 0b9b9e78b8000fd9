package attache.bot.telegram;

import attache.bot.answer.Answer;
import attache.bot.answer.Source;
import attache.bot.conversation.Phrase;
import attache.bot.log.BotStore;
import attache.bot.log.Feedback;
import attache.bot.log.Inbox;
import attache.bot.log.LoggedAnswer;
import attache.bot.log.Mark;
import attache.bot.log.QueryLog;
import attache.bot.log.QuestionId;
import attache.bot.log.ShownMessages.Shown;
import attache.bot.telegram.api.BotApi;
import attache.bot.telegram.api.Content;
import attache.bot.telegram.api.Incoming;
import attache.bot.telegram.api.Incoming.Tapped;
import attache.bot.telegram.api.Keyboard;
import attache.bot.telegram.api.Pacer.Urgency;
import attache.bot.telegram.text.AnswerText;
import attache.bot.telegram.text.PassageText;
import attache.bot.telegram.text.RichText;
import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.index.ArticleSummary;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Taps on buttons. Every tap is answered at once. Answers are read from the log, so that a button
 * works under any answer that the log still holds; what it carries is only believed where the bot
 * showed that answer in the very chat.
 */
final class Taps {
  /** Slots of the messages that ask for criticism in own words. */
  static final String WHY_SLOT = "why:";

  private final BotApi api;
  private final Messenger messenger;
  private final Access access;
  private final Questions questions;
  private final Administration administration;
  private final Cases cases;
  private final PresentIndex index;
  private final Turns turns;
  private final BotStore store;
  private final QueryLog log;
  private final Speech speech;
  private final Clock clock;

  Taps(
      BotApi api,
      Messenger messenger,
      Access access,
      Questions questions,
      Administration administration,
      Cases cases,
      PresentIndex index,
      Turns turns,
      BotStore store,
      QueryLog log,
      Speech speech,
      Clock clock) {
    this.api = api;
    this.messenger = messenger;
    this.access = access;
    this.questions = questions;
    this.administration = administration;
    this.cases = cases;
    this.index = index;
    this.turns = turns;
    this.store = store;
    this.log = log;
    this.speech = speech;
    this.clock = clock;
  }

  void handle(Inbox.Entry entry, Tapped tapped) throws InterruptedException {
    Language language = speech.of(tapped.from());
    String[] data = tapped.data().split(":", 3);
    boolean admin = access.isAdmin(tapped.from().id());
    if (!access.mayUse(tapped.from().id(), tapped.chat())) {
      toast(tapped, "");
    } else if (Administration.isOwn(data[0]) || Cases.isOwn(data[0])) {
      if (admin) {
        toast(tapped, "");
        if (Cases.isOwn(data[0])) {
          cases.tap(entry, tapped, data, language);
        } else {
          administration.tap(entry, tapped, data, language);
        }
      } else {
        toast(tapped, Phrase.ADMINS_ONLY.in(language));
      }
    } else {
      switch (data[0]) {
        case "s" -> stop(tapped, data, admin, language);
        case "l" -> language(tapped, data);
        default -> about(entry, tapped, data, language);
      }
    }
  }

  private void stop(Tapped tapped, String[] data, boolean admin, Language language)
      throws InterruptedException {
    Long seq = number(data, 1);
    boolean stopped =
        seq != null && questions.stop(seq, tapped.chat().id(), tapped.from().id(), admin, false);
    toast(tapped, (stopped ? Phrase.STOPPED : Phrase.NOTHING_TO_STOP).in(language));
  }

  private void language(Tapped tapped, String[] data) throws InterruptedException {
    String text = speech.choose(tapped.from(), data.length > 1 ? data[1] : "", clock.instant());
    toast(tapped, text);
    messenger.change(tapped.chat(), tapped.messageId(), Content.of(RichText.plain(text)));
  }

  /** A tap under an answer. */
  private void about(Inbox.Entry entry, Tapped tapped, String[] data, Language language)
      throws InterruptedException {
    Long id = number(data, 1);
    Optional<LoggedAnswer> logged =
        id == null || !shownHere(new QuestionId(id), tapped)
            ? Optional.empty()
            : turns.find(new QuestionId(id));
    if (logged.isEmpty()) {
      toast(tapped, Phrase.PASSAGE_GONE.in(language));
      return;
    }
    QuestionId question = logged.get().id();
    Answer answer = logged.get().answer();
    switch (data[0]) {
      case "p" -> passage(entry, tapped, answer, number(data, 2), language);
      case "m" -> {
        toast(tapped, "");
        reply(entry, tapped, List.of(AnswerText.more(answer, language)));
      }
      case "u" -> {
        vote(tapped, question, Mark.UP, null);
        toast(tapped, Phrase.THANKS.in(language));
        keyboard(tapped, answer, Buttons.answer(answer, question, around(answer)));
      }
      case "d" -> {
        vote(tapped, question, Mark.DOWN, null);
        toast(tapped, Phrase.WHY.in(language));
        keyboard(
            tapped,
            answer,
            forAdmin(tapped, question, Buttons.reasons(answer, question, around(answer))));
      }
      case "r" -> {
        vote(tapped, question, Mark.DOWN, reason(data));
        toast(tapped, Phrase.THANKS.in(language));
        keyboard(
            tapped,
            answer,
            forAdmin(tapped, question, Buttons.answer(answer, question, around(answer))));
      }
      case "w" -> {
        toast(tapped, "");
        String slot = WHY_SLOT + entry.seq();
        RichText ask = RichText.plain(Phrase.TELL_WHY.in(language));
        messenger.show(
            slot, Place.under(tapped), new Content(ask, Keyboard.NONE, true), Urgency.REACTION);
        store.shown().shows(slot, question);
      }
      default -> toast(tapped, "");
    }
  }

  private void passage(
      Inbox.Entry entry, Tapped tapped, Answer answer, @Nullable Long n, Language language)
      throws InterruptedException {
    Optional<Source> source =
        answer.sources().stream().filter(each -> n != null && each.n() == n).findFirst();
    if (source.isEmpty()) {
      toast(tapped, Phrase.PASSAGE_GONE.in(language));
      return;
    }
    toast(tapped, "");
    reply(
        entry,
        tapped,
        PassageText.of(source.get(), variants(source.get().article().id(), language), language)
            .split());
  }

  /** The other places in which an article appeared; none where there is no index to look in. */
  private List<ArticleSummary> variants(ArticleId article, Language language) {
    return index.with(generation -> generation.variants(article), message -> List.of(), language);
  }

  private Keyboard forAdmin(Tapped tapped, QuestionId question, Keyboard keyboard) {
    return access.isAdmin(tapped.from().id())
        ? keyboard.with(Buttons.makeCase(question, speech.of(tapped.from())))
        : keyboard;
  }

  private boolean shownHere(QuestionId question, Tapped tapped) {
    long chat = tapped.chat().id();
    return Stream.concat(Stream.of(chat), store.people().former(chat).stream())
        .anyMatch(id -> store.talks().askedIn(question, id));
  }

  private void vote(Tapped tapped, QuestionId question, Mark mark, @Nullable String why) {
    log.feedback(
        question, Long.toString(tapped.from().id()), new Feedback(mark, why, clock.instant()));
  }

  private static @Nullable String reason(String[] data) {
    return Stream.of(Buttons.Reason.values())
        .filter(reason -> data.length > 2 && reason.name().equals(data[2]))
        .map(Buttons.Reason::logged)
        .findFirst()
        .orElse(null);
  }

  /** Changes the buttons below an answer; its text is made again from the log. */
  private void keyboard(Tapped tapped, Answer answer, Keyboard keyboard)
      throws InterruptedException {
    Optional<Shown> shown = store.shown().at(tapped.chat().id(), tapped.messageId());
    if (shown.isEmpty()) {
      return;
    }
    List<RichText> parts = AnswerText.whole(answer, around(answer), null).split();
    int slash = shown.get().slot().lastIndexOf('/');
    int part = slash < 0 ? 0 : Integer.parseInt(shown.get().slot().substring(slash + 1));
    if (part == parts.size() - 1) {
      messenger.change(tapped.chat(), tapped.messageId(), Content.of(parts.get(part), keyboard));
    }
  }

  private static Language around(Answer answer) {
    return Answers.around(answer, Language.ENGLISH);
  }

  private void reply(Inbox.Entry entry, Incoming.Tapped tapped, List<RichText> parts)
      throws InterruptedException {
    for (int part = 0; part < parts.size(); part++) {
      messenger.show(
          entry.seq() + "/" + part,
          Place.under(tapped),
          Content.of(parts.get(part)),
          Urgency.REACTION);
    }
  }

  private void toast(Tapped tapped, String text) throws InterruptedException {
    api.answerTap(tapped.queryId(), text, false);
  }

  static @Nullable Long number(String[] data, int place) {
    return data.length > place && data[place].matches("-?\\d{1,18}")
        ? Long.valueOf(data[place])
        : null;
  }
}
