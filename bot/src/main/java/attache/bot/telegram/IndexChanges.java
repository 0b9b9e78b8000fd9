package attache.bot.telegram;

import attache.bot.conversation.Phrase;
import attache.bot.telegram.api.Content;
import attache.bot.telegram.api.Keyboard;
import attache.bot.telegram.api.Keyboard.Button;
import attache.bot.telegram.api.Person;
import attache.bot.telegram.text.RichText;
import attache.corpus.Language;
import attache.index.GenerationInfo;
import attache.index.Generations;
import attache.index.UpdateReport;
import attache.index.UpdateRequest;
import attache.index.UpdateResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What admins change about the index: what would change is shown first, what was done is noted down
 * and told.
 */
final class IndexChanges {
  private final Generations generations;
  private final List<Path> corpus;
  private final IndexWork work;
  private final ArticleList articles;
  private final Ledger ledger;

  IndexChanges(
      Generations generations,
      List<Path> corpus,
      IndexWork work,
      ArticleList articles,
      Ledger ledger) {
    this.generations = generations;
    this.corpus = corpus;
    this.work = work;
    this.articles = articles;
    this.ledger = ledger;
  }

  /** Shows what bringing the index up to date would change, and asks whether to. */
  void plan(IndexWork.Report report, Person admin) throws InterruptedException {
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
          work.show(report, ask(text, Phrase.YES, "ai:go", language));
      case UpdateResult.Refused refused ->
          work.show(report, ask(text, Phrase.YES_FORCE, "ai:force", language));
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

  /** Brings the index up to date, against what guards it where that is forced. */
  void reindex(IndexWork.Report report, Person admin, boolean force) throws InterruptedException {
    UpdateRequest request = UpdateRequest.of(corpus).withForce(force);
    conclude(
        report,
        admin,
        "reindex",
        force ? "force" : "",
        work.run(report, progress -> generations.update(request, progress)));
  }

  /** Asks whether to go back to the generation before. */
  void planRollback(IndexWork.Report report) throws InterruptedException {
    Language language = report.language();
    Optional<GenerationInfo> earlier = generations.earlier();
    if (earlier.isEmpty()) {
      work.say(report, Phrase.ROLLBACK_NONE.in(language));
      return;
    }
    String current =
        generations.list().stream()
            .map(GenerationInfo::name)
            .filter(generations::isCurrent)
            .findFirst()
            .orElse("?");
    String text =
        Phrase.ROLLBACK_ASK.in(language, current, earlier.get().name(), earlier.get().articles());
    work.show(
        report,
        Content.of(
            RichText.plain(text),
            Keyboard.of(
                new Button(Phrase.YES.in(language), "ab:" + current),
                new Button(Phrase.NO.in(language), "an:0"))));
  }

  void rollback(IndexWork.Report report, Person admin) throws InterruptedException {
    UpdateResult result = work.run(report, progress -> generations.rollback());
    if (result instanceof UpdateResult.Updated(UpdateReport done)) {
      note(admin, "rollback", "", result);
      work.say(
          report, Phrase.ROLLED_BACK.in(report.language(), done.generation(), done.passages()));
    } else {
      conclude(report, admin, "rollback", "", result);
    }
  }

  /** Removes an article for good; it is named by its {@linkplain ArticleList.Listed#key key}. */
  void remove(IndexWork.Report report, Person admin, String key) throws InterruptedException {
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
    ledger.note(admin, action, detail, result.getClass().getSimpleName());
  }
}
