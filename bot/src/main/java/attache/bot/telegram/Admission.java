package attache.bot.telegram;

import attache.bot.conversation.Phrase;
import attache.bot.log.BotStore;
import attache.bot.log.Inbox;
import attache.bot.log.People.Known;
import attache.bot.log.People.Standing;
import attache.bot.telegram.api.Content;
import attache.bot.telegram.api.Incoming;
import attache.bot.telegram.api.Keyboard;
import attache.bot.telegram.api.Pacer.Urgency;
import attache.bot.telegram.api.Person;
import attache.bot.telegram.text.RichText;
import attache.corpus.Language;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who stands at the door, and what the admins say to that. */
final class Admission {
  private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

  private final Access access;
  private final BotStore store;
  private final Messenger messenger;
  private final Speech speech;
  private final Ledger ledger;
  private final Clock clock;

  Admission(
      Access access,
      BotStore store,
      Messenger messenger,
      Speech speech,
      Ledger ledger,
      Clock clock) {
    this.access = access;
    this.store = store;
    this.messenger = messenger;
    this.speech = speech;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** A stranger wrote: one short message the first time, and a note to each admin. */
  void knock(Inbox.Entry entry, Incoming.Said said) throws InterruptedException {
    long who = said.chat().group() ? said.chat().id() : said.from().id();
    Standing standing = store.people().find(who).map(Known::standing).orElse(Standing.UNDECIDED);
    boolean refusedInGroup = said.chat().group() && standingOf(said.from()) == Standing.REFUSED;
    if (standing != Standing.UNDECIDED || refusedInGroup) {
      return;
    }
    LOG.info("event=stranger id={}", who);
    messenger.show(
        entry.seq() + "/0",
        Place.under(said),
        Content.of(RichText.plain(Phrase.STRANGER.in(speech.of(said.from())))),
        Urgency.REACTION);
    for (long admin : access.admins()) {
      Language language = language(admin);
      Keyboard choice =
          Keyboard.of(
              new Keyboard.Button(Phrase.ALLOW.in(language), "aa:" + who),
              new Keyboard.Button(Phrase.REFUSE.in(language), "ar:" + who));
      RichText text =
          RichText.plain(
              Phrase.KNOCKS.in(language, described(who, said.from(), said.chat().group())));
      messenger.show(
          "knock:" + who + ":" + admin,
          Place.privately(admin),
          Content.of(text, choice),
          Urgency.RESULT);
    }
    store.people().stand(who, Standing.WAITING, null, clock.instant());
  }

  /** The bot was put into a group or taken out of one. */
  void membership(Incoming.Membership change) {
    LOG.info("event=membership chat={} present={}", change.chat().id(), change.present());
    if (change.chat().group()) {
      store.people().seen(change.chat().id(), change.title(), "", clock.instant());
    }
  }

  /**
   * An admin decides.
   *
   * @return what to tell the admin
   */
  String decide(Person admin, long who, boolean letIn) throws InterruptedException {
    Standing standing = letIn ? Standing.ALLOWED : Standing.REFUSED;
    boolean changed = store.people().stand(who, standing, admin.id(), clock.instant());
    Language language = language(admin.id());
    String outcome = (letIn ? Phrase.WAS_ALLOWED : Phrase.WAS_REFUSED).in(language, named(who));
    if (changed) {
      ledger.note(admin, letIn ? "allow" : "refuse", named(who), "done");
      if (letIn && who > 0) {
        messenger.show(
            "letin:" + who + ":" + clock.millis(),
            Place.privately(who),
            Content.of(RichText.plain(Phrase.LET_IN.in(language(who)))),
            Urgency.RESULT);
      }
    }
    return outcome;
  }

  /** A person's or group's name with its id, for an admin to recognise. */
  String named(long id) {
    Optional<Known> known = store.people().find(id);
    String name = known.map(Known::name).orElse("");
    String username = known.map(Known::username).filter(text -> !text.isEmpty()).orElse("");
    return (name.isEmpty() ? "" : name + " ")
        + (username.isEmpty() ? "" : "@" + username + " ")
        + "("
        + id
        + ")";
  }

  private String described(long who, Person from, boolean group) {
    String person = from.name() + (from.username().isEmpty() ? "" : " @" + from.username());
    return group ? named(who) + " / " + person : person + " (" + from.id() + ")";
  }

  private Standing standingOf(Person person) {
    return store.people().find(person.id()).map(Known::standing).orElse(Standing.UNDECIDED);
  }

  private Language language(long person) {
    return speech.of(new Person(person, "", "", ""));
  }
}
