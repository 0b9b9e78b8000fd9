package attache.bot.telegram;

import attache.bot.conversation.Command;
import attache.bot.conversation.Phrase;
import attache.bot.log.AdminActions;
import attache.bot.log.BotStore;
import attache.bot.log.Inbox;
import attache.bot.log.People.Known;
import attache.bot.log.People.Standing;
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
import attache.index.ArticleSummary;
import attache.index.Generation;
import attache.index.GenerationInfo;
import attache.index.Generations;
import attache.index.IndexUnusable;
import attache.index.UpdateReport;
import attache.index.UpdateRequest;
import attache.index.UpdateResult;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What admins do: the index, its articles, and who is let in. Everything is noted down. */
final class Administration {
  private static final int MOST_BUTTONS = 20;

  /** What shows something and changes nothing. */
  private static final Set<Command> VIEWS =
      EnumSet.of(Command.STATUS, Command.ARTICLES, Command.USERS);

  private final Messenger messenger;
  private final Generations generations;
  private final List<Path> corpus;
  private final IndexWork work;
  private final ArticleList articles;
  private final Access access;
  private final Admission admission;
  private final StatusReport status;
  private final Uploads uploads;
  private final BotStore store;
  private final Clock clock;

  Administration(
      Messenger messenger,
      Generations generations,
      List<Path> corpus,
      IndexWork work,
      ArticleList articles,
      Access access,
      Admission admission,
      StatusReport status,
      Uploads uploads,
      BotStore store,
      Clock clock) {
    this.messenger = messenger;
    this.generations = generations;
    this.corpus = corpus;
    this.work = work;
    this.articles = articles;
    this.access = access;
    this.admission = admission;
    this.status = status;
    this.uploads = uploads;
    this.store = store;
    this.clock = clock;
  }

  /** Whether a button is one of these. */
  static boolean isOwn(String kind) {
    return kind.length() == 2 && kind.startsWith("a");
  }

  void command(Inbox.Entry entry, Said said, Command command, Language language)
      throws InterruptedException {
    IndexWork.Report report = new IndexWork.Report(entry.seq() + "/0", Place.under(said), language);
    if (VIEWS.contains(command)) {
      note(said.from(), command.name().toLowerCase(Locale.ROOT), said.text(), "Shown");
    }
    switch (command) {
      case STATUS -> show(report, Content.of(RichText.plain(status.text(language))));
      case ARTICLES -> show(report, articles.page(0, said.text(), language));
      case REMOVE -> show(report, articles.toRemove(said.text(), language));
      case USERS -> show(report, users(language));
      case REINDEX -> plan(report, said.from());
      case ROLLBACK -> planRollback(report);
      case START, HELP, ASK, SOURCES, LANGUAGE, STOP, FORGET, FEEDBACK ->
          throw new IllegalArgumentException(command + " is not about the index or its people");
    }
  }

  void tap(Inbox.Entry entry, Tapped tapped, String[] data, Language language)
      throws InterruptedException {
    String slot =
        store
            .shown()
            .at(tapped.chat().id(), tapped.messageId())
            .map(shown -> shown.slot())
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
          show(report, users(language));
        }
      }
      case "ap" ->
          show(
              report,
              articles.page(
                  id == null ? 0 : Math.toIntExact(id), data.length > 2 ? data[2] : "", language));
      case "ax" -> show(report, articles.confirm(rest, language));
      case "ay" -> remove(report, tapped.from(), rest);
      case "ai" -> reindex(report, tapped.from(), rest.equals("force"));
      case "ab" -> rollback(report, tapped.from());
      case "ac" -> uploads.add(report, tapped.from(), id);
      case "an" -> {
        uploads.forget(id);
        work.say(report, Phrase.CANCELLED.in(language));
      }
      default -> work.say(report, Phrase.CANCELLED.in(language));
    }
  }

  private void plan(IndexWork.Report report, Person admin) throws InterruptedException {
    Language language = report.language();
    work.say(report, Phrase.COMPARING.in(language));
    UpdateRequest request = UpdateRequest.of(corpus).withDryRun(true);
    UpdateResult plan = work.run(report, progress -> generations.update(request, progress));
    if (plan == null) {
      return;
    }
    note(admin, "reindex, dry run", "", plan);
    String text = IndexWork.outcome(plan, language);
    switch (plan) {
      case UpdateResult.Planned(UpdateReport planned) when changes(planned) ->
          show(report, ask(text, Phrase.YES, "ai:go", language));
      case UpdateResult.Refused refused ->
          show(report, ask(text, Phrase.YES_FORCE, "ai:force", language));
      case UpdateResult.Planned planned ->
          work.say(report, text + "\n" + Phrase.UNCHANGED.in(language));
      case UpdateResult.Updated updated -> work.say(report, text);
      case UpdateResult.Unchanged unchanged -> work.say(report, text);
      case UpdateResult.Failed failed -> work.say(report, text);
    }
  }

  private static boolean changes(UpdateReport report) {
    return report.documents().added() + report.documents().changed() + report.documents().removed()
        > 0;
  }

  private static Content ask(String text, Phrase yes, String data, Language language) {
    return Content.of(
        RichText.plain(text + "\n\n" + Phrase.GO_AHEAD.in(language)),
        Keyboard.of(
            new Button(yes.in(language), data), new Button(Phrase.NO.in(language), "an:0")));
  }

  private void reindex(IndexWork.Report report, Person admin, boolean force)
      throws InterruptedException {
    UpdateRequest request = UpdateRequest.of(corpus).withForce(force);
    conclude(
        report,
        admin,
        "reindex",
        force ? "force" : "",
        work.run(report, progress -> generations.update(request, progress)));
  }

  private void planRollback(IndexWork.Report report) throws InterruptedException {
    Language language = report.language();
    List<GenerationInfo> kept = generations.list();
    Optional<GenerationInfo> current =
        kept.stream().filter(info -> generations.isCurrent(info.name())).findFirst();
    int place = current.map(kept::indexOf).orElse(0);
    if (current.isEmpty() || place == 0) {
      work.say(report, Phrase.ROLLBACK_NONE.in(language));
      return;
    }
    GenerationInfo earlier = kept.get(place - 1);
    String text =
        Phrase.ROLLBACK_ASK.in(language, current.get().name(), earlier.name(), earlier.articles());
    show(
        report,
        Content.of(
            RichText.plain(text),
            Keyboard.of(
                new Button(Phrase.YES.in(language), "ab:" + current.get().name()),
                new Button(Phrase.NO.in(language), "an:0"))));
  }

  private void rollback(IndexWork.Report report, Person admin) throws InterruptedException {
    conclude(report, admin, "rollback", "", work.run(report, progress -> generations.rollback()));
  }

  private void remove(IndexWork.Report report, Person admin, String key)
      throws InterruptedException {
    Optional<ArticleList.Listed> article = articles.find(key);
    if (article.isEmpty()) {
      work.say(report, Phrase.NO_ARTICLES.in(report.language()));
      return;
    }
    UpdateResult result =
        work.run(report, progress -> generations.remove(article.get().article().id()));
    if (result != null) {
      note(admin, "remove", article.get().article().displayTitle(), result);
      work.say(
          report,
          result instanceof UpdateResult.Failed
              ? IndexWork.outcome(result, report.language())
              : Phrase.REMOVE_DONE.in(report.language(), article.get().article().displayTitle()));
    }
  }

  private void conclude(
      IndexWork.Report report,
      Person admin,
      String action,
      String detail,
      @Nullable UpdateResult result)
      throws InterruptedException {
    if (result != null) {
      note(admin, action, detail, result);
      work.say(report, IndexWork.outcome(result, report.language()));
    }
  }

  private void note(Person admin, String action, String detail, UpdateResult result) {
    note(admin, action, detail, result.getClass().getSimpleName());
  }

  private void note(Person admin, String action, String detail, String result) {
    store
        .adminActions()
        .add(
            new AdminActions.Action(
                clock.instant(), admin.id(), admin.name(), action, detail, result));
  }

  private Content users(Language language) {
    List<List<Button>> rows = new ArrayList<>();
    List<Known> allowed = store.people().of(Standing.ALLOWED);
    List<Known> waiting = store.people().of(Standing.WAITING);
    List<Known> refused = store.people().of(Standing.REFUSED);
    BiConsumer<Long, Boolean> button =
        (id, in) ->
            rows.add(
                List.of(
                    new Button(
                        in
                            ? Phrase.REVOKE.in(language, admission.named(id))
                            : Phrase.ALLOW.in(language) + " " + admission.named(id),
                        (in ? "av:" : "aw:") + id)));
    List<Long> in =
        Stream.concat(allowed.stream().map(Known::id), access.listed().stream())
            .distinct()
            .filter(id -> refused.stream().noneMatch(known -> known.id() == id))
            .toList();
    in.stream().limit(MOST_BUTTONS).forEach(id -> button.accept(id, true));
    Stream.concat(waiting.stream(), refused.stream())
        .limit(MOST_BUTTONS)
        .forEach(known -> button.accept(known.id(), false));
    String text =
        Phrase.USERS.in(
                language, access.open() ? Phrase.USERS_OPEN.in(language) : names(in, language))
            + "\n"
            + Phrase.USERS_WAITING.in(
                language, names(waiting.stream().map(Known::id).toList(), language));
    return Content.of(RichText.plain(text).split().getFirst(), new Keyboard(rows));
  }

  private String names(List<Long> ids, Language language) {
    return ids.isEmpty()
        ? Phrase.NOBODY.in(language)
        : ids.stream().map(admission::named).collect(Collectors.joining(", "));
  }

  private void show(IndexWork.Report report, Content content) throws InterruptedException {
    messenger.show(report.slot(), report.place(), content, Urgency.REACTION);
  }

  /** The other places in which an article appeared; none where there is no index to look in. */
  List<ArticleSummary> variants(ArticleId article, Language language) {
    return withIndex(
        generations, generation -> generation.variants(article), message -> List.of(), language);
  }

  /** Works with the present generation, or says why there is none. */
  static <T> T withIndex(
      Generations generations,
      java.util.function.Function<Generation, T> use,
      java.util.function.Function<String, T> otherwise,
      Language language) {
    try {
      Optional<Generation> present = generations.open();
      if (present.isEmpty()) {
        return otherwise.apply(Phrase.NO_INDEX.in(language));
      }
      try (Generation generation = present.get()) {
        return use.apply(generation);
      }
    } catch (IndexUnusable e) {
      return otherwise.apply(String.valueOf(e.getMessage()));
    }
  }
}
