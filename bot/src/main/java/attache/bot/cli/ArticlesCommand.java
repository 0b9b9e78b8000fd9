package attache.bot.cli;

import attache.corpus.Article;
import attache.corpus.ArticleId;
import attache.corpus.Metadata;
import attache.corpus.Passage;
import attache.corpus.RemovedLine;
import attache.index.ArticleSummary;
import attache.index.Generation;
import attache.index.UpdateResult;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
  @ParentCommand private @Nullable AttacheCommand parent;

  @Parameters(paramLabel = "ID", arity = "0..1", description = "An article to show in full.")
  private @Nullable String id;

  @Option(names = "--language", paramLabel = "CODE", description = "Only articles in en, vi or zh.")
  private @Nullable String language;

  @Option(
      names = "--find",
      paramLabel = "TEXT",
      description = "Only articles with this in title, source or id.")
  private @Nullable String text;

  @Override
  public Integer call() {
    Installation installation = AttacheCommand.of(parent).installation();
    try (Generation generation = installation.upToDate()) {
      if (id == null) {
        list(installation.console(), generation);
      } else {
        show(installation.console(), generation, id);
      }
    }
    return 0;
  }

  /** Takes an article out of the index. */
  @Command(
      name = "remove",
      description = "Removes an article for good: no later indexing brings it back.",
      mixinStandardHelpOptions = true)
  int remove(@Parameters(paramLabel = "ID") String article) {
    Installation installation = AttacheCommand.of(parent).installation();
    return switch (installation.generations().remove(new ArticleId(article))) {
      case UpdateResult.Updated updated -> {
        installation
            .console()
            .result(
                "Removed "
                    + article
                    + "; now at generation "
                    + updated.report().generation()
                    + ".");
        yield 0;
      }
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
                  article.passages() + (article.passages() == 1 ? " passage" : " passages"))
              .filter(Objects::nonNull)
              .collect(Collectors.joining(" · "));
      console.result(article.id() + "\n    " + article.displayTitle() + "\n    " + facts);
    }
    console.say(
        articles.size()
            + " of "
            + generation.info().articles()
            + " articles, generation "
            + generation.info().name());
  }

  private boolean wanted(ArticleSummary article) {
    Metadata metadata = article.metadata();
    boolean inLanguage = language == null || metadata.language().code().equals(language);
    String wanted = text == null ? "" : text.toLowerCase(Locale.ROOT);
    return inLanguage
        && Stream.of(article.displayTitle(), article.id().value(), metadata.source())
            .filter(Objects::nonNull)
            .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private static void show(Console console, Generation generation, String id) {
    Article article =
        generation
            .article(new ArticleId(id))
            .orElseThrow(
                () ->
                    Failure.failed(
                        "there is no article " + id + "; `attache articles` lists them"));
    Metadata metadata = article.metadata();
    console.result("id         " + article.id());
    console.result("title      " + (metadata.title() == null ? "none" : metadata.title()));
    console.result("source     " + (metadata.source() == null ? "none" : metadata.source()));
    console.result(
        "authors    "
            + (metadata.authors().isEmpty() ? "none" : String.join(", ", metadata.authors())));
    console.result("url        " + (metadata.url() == null ? "none" : metadata.url()));
    console.result(
        "published  "
            + (metadata.published() == null
                ? "none"
                : metadata.published().day() + ", from " + metadata.published().foundIn()));
    console.result("language   " + metadata.language().code());
    for (Passage passage : article.passages()) {
      console.result("");
      console.result(
          "passage "
              + passage.id().ordinal()
              + ", "
              + passage.language().code()
              + ", units "
              + passage.span().start()
              + " to "
              + passage.span().end());
      console.result(LineWrap.wrapped(passage.text(), "  ", 100));
    }
    if (!article.removed().isEmpty()) {
      console.result("");
      console.result("removed by cleaning");
      for (RemovedLine removed : article.removed()) {
        console.result("  " + removed.reason() + ": " + removed.line());
      }
    }
  }
}
