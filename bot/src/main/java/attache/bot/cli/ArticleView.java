package attache.bot.cli;

import attache.config.Counted;
import attache.corpus.Article;
import attache.corpus.ArticleId;
import attache.corpus.Metadata;
import attache.corpus.Passage;
import attache.corpus.RemovedLine;
import attache.index.ArticleSummary;
import attache.index.Correction;
import attache.index.Generation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One article in full, with its variants and its former versions. */
final class ArticleView {
  private static final int COLUMNS = 100;

  private ArticleView() {}

  /**
   * @param asked the id of an article or of a variant of one
   * @param corrections of all articles, the oldest first
   */
  static void show(
      Console console, Generation generation, ArticleId asked, List<Correction> corrections) {
    Optional<ArticleId> searched = generation.searchedAs(asked);
    searched.ifPresent(of -> console.say(asked + " is a variant of " + of + ", shown here"));
    ArticleId id = searched.orElse(asked);
    Article article =
        generation
            .article(id)
            .orElseThrow(
                () ->
                    Failure.failed(
                        "there is no article " + id + "; `attache articles` lists them"));
    head(console, article);
    for (ArticleSummary variant : generation.variants(id)) {
      console.result("variant    " + variant(variant));
    }
    for (Correction correction : corrections) {
      if (correction.article().equals(id)) {
        console.result("corrected  " + corrected(correction));
        sentences(console, correction);
      }
    }
    passages(console, article);
  }

  private static void head(Console console, Article article) {
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
  }

  /** A variant in one line: its id, and where and when it appeared. */
  static String variant(ArticleSummary variant) {
    Metadata metadata = variant.metadata();
    String location = variant.location();
    return Stream.of(
            variant.id().value(),
            location.equals(variant.id().value()) ? null : location,
            metadata.source(),
            metadata.published() == null ? null : metadata.published().day().toString(),
            metadata.title())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }

  private static String corrected(Correction correction) {
    LocalDate day = LocalDate.ofInstant(correction.at(), ZoneOffset.UTC);
    return "on "
        + day
        + ": "
        + Counted.of(correction.different(), "sentence")
        + (correction.different() == 1 ? " differs" : " differ");
  }

  private static void sentences(Console console, Correction correction) {
    correction
        .dropped()
        .forEach(sentence -> console.result(LineWrap.wrapped("- " + sentence, "    ", COLUMNS)));
    correction
        .put()
        .forEach(sentence -> console.result(LineWrap.wrapped("+ " + sentence, "    ", COLUMNS)));
  }

  /** The articles that came to say something else. */
  static void corrections(Console console, List<Correction> corrections) {
    for (Correction correction : corrections) {
      console.result(
          correction.article() + "\n    " + correction.title() + "\n    " + corrected(correction));
      sentences(console, correction);
    }
    console.say(Counted.of(corrections.size(), "correction") + " on record");
  }

  private static void passages(Console console, Article article) {
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
      console.result(LineWrap.wrapped(passage.text(), "  ", COLUMNS));
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
