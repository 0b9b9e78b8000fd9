package attache.bot.telegram;

import attache.bot.log.BotStore;
import attache.bot.replay.CaseFile;
import attache.bot.telegram.api.BotApi;
import attache.bot.telegram.api.Me;
import attache.bot.telegram.api.Pacer;
import attache.bot.telegram.api.Pause;
import attache.bot.telegram.api.UpdateReader;
import attache.bot.telegram.api.Vitals;
import attache.config.TelegramSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;

/** The bot's parts, put together. */
final class Office {
  private final BotStore store;
  private final Messenger messenger;
  private final Questions questions;
  private final Intake intake;
  private final Menus menus;
  private final StandstillNotice standstill;

  Office(
      TelegramBot.Parts parts,
      BotApi api,
      BotStore store,
      Pacer pacer,
      Me me,
      Vitals vitals,
      ExecutorService threads) {
    this.store = store;
    Clock clock = parts.clock();
    TelegramSettings telegram = parts.settings().telegram();
    Path home = parts.settings().home();
    UpdateReader reader = new UpdateReader(me);
    Access access = new Access(parts.settings().access(), store.people());
    Speech speech = new Speech(store.people(), parts.detector());
    Turns turns = new Turns(store.talks(), store.shown(), parts.log());
    this.messenger =
        new Messenger(api, pacer, store.shown(), store.people(), Pause.REAL, clock, vitals);
    this.menus = new Menus(api, access.admins(), Pause.REAL);
    Answers answers =
        new Answers(
            messenger,
            parts.answering(),
            parts.log(),
            store,
            turns,
            speech,
            new Progress(messenger, api, threads),
            clock,
            vitals);
    this.questions = new Questions(messenger, answers, vitals, threads, telegram.atOnce());
    Ledger ledger = new Ledger(store.adminActions(), clock);
    Admission admission = new Admission(access, store, messenger, speech, ledger, clock);
    IndexWork work = new IndexWork(messenger, threads);
    Uploads uploads =
        new Uploads(
            api,
            messenger,
            parts.generations(),
            parts.corpus(),
            work,
            speech,
            ledger,
            new WaitingUploads(home.resolve("uploads-waiting")),
            Pause.REAL);
    PresentIndex index = new PresentIndex(parts.generations());
    this.standstill =
        new StandstillNotice(
            parts.generations(),
            parts.settings().corpus().watch(),
            access.admins(),
            messenger,
            store.shown(),
            speech);
    StatusReport status =
        new StatusReport(
            index,
            standstill,
            parts.models(),
            questions,
            vitals,
            store.adminActions(),
            parts.log(),
            home,
            clock);
    ArticleList articles = new ArticleList(index);
    Administration administration =
        new Administration(
            work,
            new IndexChanges(parts.generations(), parts.corpus(), work, articles, ledger),
            articles,
            new PeopleList(store.people(), access, admission),
            new FeedbackList(parts.log()),
            admission,
            status,
            uploads,
            store.shown(),
            ledger);
    Cases cases =
        new Cases(
            messenger, turns, store, new CaseFile(parts.settings().log().cases(home)), ledger);
    Taps taps =
        new Taps(
            api,
            messenger,
            access,
            questions,
            administration,
            cases,
            index,
            turns,
            store,
            parts.log(),
            speech,
            clock);
    Desk desk =
        new Desk(
            reader,
            access,
            admission,
            questions,
            new Limits(telegram.perMinute()),
            telegram.queue(),
            taps,
            new StaffCommands(access, questions, messenger, speech, turns, store, clock),
            administration,
            cases,
            uploads,
            messenger,
            speech,
            turns,
            store,
            parts.log(),
            clock);
    this.intake = new Intake(reader, store.inbox(), desk, threads, clock, vitals);
  }

  BotStore store() {
    return store;
  }

  Messenger messenger() {
    return messenger;
  }

  Questions questions() {
    return questions;
  }

  Intake intake() {
    return intake;
  }

  Menus menus() {
    return menus;
  }

  StandstillNotice standstill() {
    return standstill;
  }
}
