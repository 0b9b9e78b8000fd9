package attache.bot.telegram;

import attache.bot.conversation.Command;
import attache.bot.conversation.Phrase;
import attache.bot.log.Inbox;
import attache.bot.log.ShownMessages;
import attache.bot.telegram.api.Content;
import attache.bot.telegram.api.Incoming.Said;
import attache.bot.telegram.api.Incoming.Tapped;
import attache.bot.telegram.text.RichText;
import attache.corpus.Language;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The commands of admins, and their buttons for the index, its articles and who is let in. What is
 * done is noted down.
 */
final class Administration {
  /** What shows something and changes nothing. */
  private static final Set<Command> VIEWS =
      EnumSet.of(Command.STATUS, Command.ARTICLES, Command.USERS);

  private final IndexWork work;
  private final IndexChanges changes;
  private final ArticleList articles;
  private final PeopleList people;
  private final FeedbackList feedback;
  private final Admission admission;
  private final StatusReport status;
  private final Uploads uploads;
  private final ShownMessages shown;
  private final Ledger ledger;

  Administration(
      IndexWork work,
      IndexChanges changes,
      ArticleList articles,
      PeopleList people,
      FeedbackList feedback,
      Admission admission,
      StatusReport status,
      Uploads uploads,
      ShownMessages shown,
      Ledger ledger) {
    this.work = work;
    this.changes = changes;
    this.articles = articles;
    this.people = people;
    this.feedback = feedback;
    this.admission = admission;
    this.status = status;
    this.uploads = uploads;
    this.shown = shown;
    this.ledger = ledger;
  }

  /** Whether a button is one of these. */
  static boolean isOwn(String kind) {
    return kind.length() == 2 && kind.startsWith("a");
  }

  void command(Inbox.Entry entry, Said said, Command command, Language language)
      throws InterruptedException {
    IndexWork.Report report = new IndexWork.Report(entry.seq() + "/0", Place.under(said), language);
    if (VIEWS.contains(command)) {
      ledger.note(said.from(), command.name().toLowerCase(Locale.ROOT), said.text(), "Shown");
    }
    switch (command) {
      case STATUS -> work.show(report, Content.of(RichText.plain(status.text(language))));
      case ARTICLES -> work.show(report, articles.page(0, said.text(), language));
      case REMOVE -> work.show(report, articles.toRemove(said.text(), language));
      case USERS -> work.show(report, people.all(language));
      case REINDEX -> changes.plan(report, said.from());
      case ROLLBACK -> changes.planRollback(report);
      case FEEDBACK -> work.show(report, feedback.latest(said.chat().group(), language));
      case START, HELP, ASK, SOURCES, LANGUAGE, STOP, FORGET ->
          throw new IllegalArgumentException(command + " is not for admins alone");
    }
  }

  void tap(Inbox.Entry entry, Tapped tapped, String[] data, Language language)
      throws InterruptedException {
    String slot =
        shown
            .at(tapped.chat().id(), tapped.messageId())
            .map(ShownMessages.Shown::slot)
            .orElse(entry.seq() + "/0");
    IndexWork.Report report = new IndexWork.Report(slot, Place.under(tapped), language);
    String rest = data.length > 1 ? data[1] : "";
    Long id = Taps.number(data, 1);
    switch (data[0]) {
      case "aa", "ar" -> {
        if (id != null) {
          work.say(report, admission.decide(tapped.from(), id, data[0].equals("aa")));
        }
      }
      case "av", "aw" -> {
        if (id != null) {
          admission.decide(tapped.from(), id, data[0].equals("aw"));
          work.show(report, people.all(language));
        }
      }
      case "ap" ->
          work.show(
              report,
              articles.page(
                  id == null ? 0 : Math.toIntExact(id), data.length > 2 ? data[2] : "", language));
      case "ax" -> work.show(report, articles.confirm(rest, language));
      case "ay" -> changes.remove(report, tapped.from(), rest);
      case "ai" -> changes.reindex(report, tapped.from(), rest.equals("force"));
      case "ab" -> changes.rollback(report, tapped.from());
      case "ac" -> uploads.add(report, tapped.from(), id);
      case "an" -> {
        uploads.decline(id);
        work.say(report, Phrase.CANCELLED.in(language));
      }
      default -> work.say(report, Phrase.CANCELLED.in(language));
    }
  }
}
