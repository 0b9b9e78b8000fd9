package attache.bot.telegram;

import attache.bot.answer.Answer;
import attache.bot.conversation.Phrase;
import attache.bot.log.BotStore;
import attache.bot.log.Inbox;
import attache.bot.log.LoggedAnswer;
import attache.bot.log.QuestionId;
import attache.bot.replay.CaseFile;
import attache.bot.replay.Expectation;
import attache.bot.replay.ReplayFailed;
import attache.bot.replay.TestCase;
import attache.bot.telegram.api.Content;
import attache.bot.telegram.api.Incoming.Said;
import attache.bot.telegram.api.Incoming.Tapped;
import attache.bot.telegram.api.Keyboard;
import attache.bot.telegram.api.Keyboard.Button;
import attache.bot.telegram.api.Pacer.Urgency;
import attache.bot.telegram.api.Person;
import attache.bot.telegram.text.RichText;
import attache.corpus.ArticleId;
import attache.corpus.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bad answers that admins turn into test cases for the replay: what is expected is chosen by a tap,
 * or written as a reply.
 */
final class Cases {
  /** The button that makes a case of an answer. */
  static final String MAKE = "kn";

  /** Slots of the messages that ask for the text an answer must contain. */
  static final String TEXT_SLOT = "case:";

  private static final String ARTICLE = "ka";
  private static final String REFUSAL = "kr";
  private static final String TEXT = "kt";
  private static final String NOTHING = "kx";

  /** As many passages as an answer is made from hold no more articles. */
  private static final int MOST_ARTICLES = 8;

  private final Messenger messenger;
  private final Turns turns;
  private final BotStore store;
  private final CaseFile file;
  private final Ledger ledger;

  Cases(Messenger messenger, Turns turns, BotStore store, CaseFile file, Ledger ledger) {
    this.messenger = messenger;
    this.turns = turns;
    this.store = store;
    this.file = file;
    this.ledger = ledger;
  }

  /** Whether a button is one of these. */
  static boolean isOwn(String kind) {
    return kind.length() == 2 && kind.startsWith("k");
  }

  void tap(Inbox.Entry entry, Tapped tapped, String[] data, Language language)
      throws InterruptedException {
    Place place = Place.under(tapped);
    String own =
        store.shown().at(tapped.chat().id(), tapped.messageId()).map(s -> s.slot()).orElse("");
    // The question what is expected stands in a message of its own, which its buttons change.
    String slot = data[0].equals(MAKE) || own.isEmpty() ? entry.seq() + "/0" : own;
    Long id = Taps.number(data, 1);
    Optional<LoggedAnswer> found = id == null ? Optional.empty() : turns.find(new QuestionId(id));
    if (data[0].equals(NOTHING)) {
      show(slot, place, Phrase.CANCELLED.in(language));
    } else if (found.isEmpty()) {
      show(slot, place, Phrase.PASSAGE_GONE.in(language));
    } else {
      LoggedAnswer logged = found.get();
      switch (data[0]) {
        case MAKE -> messenger.show(slot, place, choice(logged, language), Urgency.REACTION);
        case REFUSAL ->
            keep(
                slot,
                place,
                tapped.from(),
                logged,
                new Expectation(Set.of(), List.of(), true),
                language);
        case ARTICLE -> article(slot, place, tapped.from(), logged, Taps.number(data, 2), language);
        case TEXT -> askForText(entry, place, logged, language);
        default -> show(slot, place, Phrase.CANCELLED.in(language));
      }
    }
  }

  private static Content choice(LoggedAnswer logged, Language language) {
    List<List<Button>> rows = new ArrayList<>();
    int number = 0;
    for (String title : articles(logged.answer()).values()) {
      rows.add(
          List.of(
              new Button(ArticleList.label(title), ARTICLE + ":" + logged.id() + ":" + number)));
      number++;
    }
    rows.add(
        List.of(
            new Button(Phrase.CASE_REFUSAL.in(language), REFUSAL + ":" + logged.id()),
            new Button(Phrase.CASE_TEXT.in(language), TEXT + ":" + logged.id())));
    rows.add(List.of(new Button(Phrase.NO.in(language), NOTHING + ":0")));
    return Content.of(
        RichText.plain(Phrase.CASE_EXPECTS.in(language, logged.answer().question().asked())),
        new Keyboard(rows));
  }

  /**
   * The articles that the answer showed or came near to, with their titles: always in one order.
   */
  private static Map<ArticleId, String> articles(Answer answer) {
    Map<ArticleId, String> articles = new LinkedHashMap<>();
    answer
        .sources()
        .forEach(each -> articles.putIfAbsent(each.article().id(), each.article().displayTitle()));
    answer
        .trace()
        .evidence()
        .forEach(each -> articles.putIfAbsent(each.article().id(), each.article().displayTitle()));
    Map<ArticleId, String> first = new LinkedHashMap<>();
    articles.entrySet().stream()
        .limit(MOST_ARTICLES)
        .forEach(each -> first.put(each.getKey(), each.getValue()));
    return first;
  }

  private void article(
      String slot,
      Place place,
      Person admin,
      LoggedAnswer logged,
      @Nullable Long number,
      Language language)
      throws InterruptedException {
    List<ArticleId> articles = List.copyOf(articles(logged.answer()).keySet());
    if (number == null || number < 0 || number >= articles.size()) {
      show(slot, place, Phrase.PASSAGE_GONE.in(language));
      return;
    }
    ArticleId chosen = articles.get(Math.toIntExact(number));
    keep(slot, place, admin, logged, new Expectation(Set.of(chosen), List.of(), false), language);
  }

  private void askForText(Inbox.Entry entry, Place place, LoggedAnswer logged, Language language)
      throws InterruptedException {
    String slot = TEXT_SLOT + entry.seq();
    RichText ask =
        RichText.plain(Phrase.CASE_WHICH_TEXT.in(language, logged.answer().question().asked()));
    messenger.show(slot, place, new Content(ask, Keyboard.NONE, true), Urgency.REACTION);
    store.shown().shows(slot, logged.id());
  }

  /** An admin's reply with the text that an answer must contain. */
  void text(Inbox.Entry entry, Said said, QuestionId question, Language language)
      throws InterruptedException {
    String slot = entry.seq() + "/0";
    Optional<LoggedAnswer> logged = turns.find(question);
    if (logged.isEmpty()) {
      show(slot, Place.under(said), Phrase.PASSAGE_GONE.in(language));
      return;
    }
    Expectation expected = new Expectation(Set.of(), List.of(said.text().strip()), false);
    keep(slot, Place.under(said), said.from(), logged.get(), expected, language);
  }

  private void keep(
      String slot,
      Place place,
      Person admin,
      LoggedAnswer logged,
      Expectation expected,
      Language language)
      throws InterruptedException {
    TestCase kept = TestCase.of(logged, expected);
    String outcome;
    String said;
    try {
      file.add(kept);
      outcome = "kept in " + file.file();
      said =
          Phrase.CASE_KEPT.in(
              language, kept.name(), kept.question(), expects(logged, expected, language));
    } catch (ReplayFailed e) {
      outcome = e.reason();
      said = Phrase.CASE_FAILED.in(language, e.reason());
    }
    ledger.note(
        admin, "case", kept.name() + ": " + expects(logged, expected, Language.ENGLISH), outcome);
    show(slot, place, said);
  }

  private static String expects(LoggedAnswer logged, Expectation expected, Language language) {
    if (expected.refusal()) {
      return Phrase.CASE_OF_REFUSAL.in(language);
    }
    Map<ArticleId, String> titles = articles(logged.answer());
    return expected.articles().stream()
        .findFirst()
        .map(id -> Phrase.CASE_OF_ARTICLE.in(language, titles.getOrDefault(id, id.value())))
        .orElseGet(() -> Phrase.CASE_OF_TEXT.in(language, String.join(" ", expected.texts())));
  }

  private void show(String slot, Place place, String text) throws InterruptedException {
    messenger.show(slot, place, Content.of(RichText.plain(text)), Urgency.REACTION);
  }
}
