package attache.bot.cli;

import attache.config.Counted;
import attache.config.Reason;
import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.corpus.Metadata;
import attache.index.ArticleSummary;
import attache.index.Correction;
import attache.index.Generation;
import attache.index.Removal;
import attache.index.UpdateReport;
import attache.index.UpdateRequest;
import attache.index.UpdateResult;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What the corpus holds. */
@Command(
    name = "articles",
    description = "Lists the articles of the index; with an id, shows one.",
    mixinStandardHelpOptions = true)
final class ArticlesCommand implements Callable<Integer> {
  private static final List<String> CODES =
      Stream.of(Language.values()).map(Language::code).toList();

  @ParentCommand private @Nullable AttacheCommand parent;

  @Parameters(paramLabel = "ID", arity = "0..1", description = "An article to show in full.")
  private @Nullable String id;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "Only articles in en, vi, zh or und.")
  private @Nullable String language;

  @Option(
      names = "--find",
      paramLabel = "TEXT",
      description = "Only articles with this in title, source or id.")
  private @Nullable String text;

  @Option(
      names = "--changes",
      description = "The articles that came to say something else, the latest first.")
  private boolean changes;

  @Override
  public Integer call() {
    if (language != null && CODES.stream().noneMatch(language::equalsIgnoreCase)) {
      throw Failure.usage(
          "--language: there are no articles in '"
              + language
              + "'; it is one of "
              + String.join(", ", CODES)
              + " (any other language)");
    }
    Installation installation = AttacheCommand.of(parent).installation();
    Console console = installation.console();
    try (Generation generation = new ReadyIndex(installation).open()) {
      List<Correction> corrections = corrections(installation);
      if (changes) {
        ArticleView.corrections(console, corrections.reversed());
      } else if (id == null) {
        list(console, generation);
      } else {
        ArticleView.show(console, generation, new ArticleId(id), corrections);
      }
    }
    return 0;
  }

  private static List<Correction> corrections(Installation installation) {
    try {
      return installation.generations().corrections();
    } catch (IOException e) {
      installation
          .console()
          .say(
              "the record of changes in the home cannot be read ("
                  + Reason.of(e)
                  + "); it is left out here");
      return List.of();
    }
  }

  /** Takes an article out of the index. */
  @Command(
      name = "remove",
      description =
          "Removes an article and its variants for good: no later indexing brings them back.",
      mixinStandardHelpOptions = true)
  int remove(@Parameters(paramLabel = "ID") String article) {
    Installation installation = AttacheCommand.of(parent).installation();
    UpdateReport report = done(installation.generations().remove(new ArticleId(article)), article);
    installation
        .console()
        .result("Removed " + article + "; now at generation " + report.generation() + ".");
    return 0;
  }

  /** Takes back a removal. */
  @Command(
      name = "restore",
      description = "Brings a removed article back; without an id, lists what was removed.",
      mixinStandardHelpOptions = true)
  int restore(@Parameters(paramLabel = "ID", arity = "0..1") @Nullable String article) {
    Installation installation = AttacheCommand.of(parent).installation();
    Console console = installation.console();
    List<ArticleId> removed =
        installation.generations().removed().stream().map(Removal::article).toList();
    if (article == null) {
      removed.forEach(each -> console.result(each.value()));
      console.say(Counted.of(removed.size(), "article") + " removed by hand");
      return 0;
    }
    ArticleId wanted = new ArticleId(article);
    if (!removed.contains(wanted)) {
      throw Failure.failed(article + " was not removed; `attache articles restore` lists what was");
    }
    ProgressBar progress = new ProgressBar(console, installation.surroundings().clock());
    UpdateReport report =
        done(
            installation
                .generations()
                .update(
                    UpdateRequest.of(installation.settings().corpus().paths())
                        .withRestored(Set.of(wanted)),
                    progress),
            article);
    progress.close();
    try (Generation generation = new ReadyIndex(installation).open()) {
      boolean back =
          generation.article(wanted).isPresent() || generation.searchedAs(wanted).isPresent();
      if (!back) {
        throw Failure.failed(
            article
                + " may come back, but its document is in the corpus no more; put it there, then"
                + " run `attache index`");
      }
    }
    console.result("Restored " + article + "; now at generation " + report.generation() + ".");
    return 0;
  }

  private static UpdateReport done(UpdateResult result, String article) {
    return switch (result) {
      case UpdateResult.Updated updated -> updated.report();
      case UpdateResult.Failed failed -> throw Failure.failed(failed.message());
      case UpdateResult.Refused refused -> throw Failure.failed(refused.message());
      case UpdateResult.Unchanged unchanged ->
          throw Failure.failed("there is no article " + article);
      case UpdateResult.Planned planned ->
          throw new IllegalStateException("No dry run was asked for: " + planned);
    };
  }

  private void list(Console console, Generation generation) {
    List<ArticleSummary> articles = generation.articles().stream().filter(this::wanted).toList();
    for (ArticleSummary article : articles) {
      Metadata metadata = article.metadata();
      String facts =
          Stream.of(
                  metadata.language().code(),
                  metadata.published() == null ? "no date" : metadata.published().day().toString(),
                  metadata.source(),
                  metadata.authors().isEmpty() ? null : String.join(", ", metadata.authors()),
                  Counted.of(article.passages(), "passage"),
                  variants(generation, article))
              .filter(Objects::nonNull)
              .collect(Collectors.joining(" · "));
      console.result(article.id() + "\n    " + article.displayTitle() + "\n    " + facts);
    }
    console.say(
        articles.size()
            + " of "
            + Counted.of(generation.info().articles(), "article")
            + ", generation "
            + generation.info().name());
  }

  private boolean wanted(ArticleSummary article) {
    Metadata metadata = article.metadata();
    boolean inLanguage = language == null || metadata.language().code().equalsIgnoreCase(language);
    String wanted = text == null ? "" : text.toLowerCase(Locale.ROOT);
    return inLanguage
        && Stream.of(article.displayTitle(), article.id().value(), metadata.source())
            .filter(Objects::nonNull)
            .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private static @Nullable String variants(Generation generation, ArticleSummary article) {
    int variants = generation.variants(article.id()).size();
    return variants == 0 ? null : Counted.of(variants, "variant");
  }
}
