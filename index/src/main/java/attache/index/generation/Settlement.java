package attache.index.generation;

import attache.corpus.Article;
import attache.corpus.ArticleId;
import attache.corpus.ContentDigest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of all documents.
 *
 * @param leaving how many articles would leave the index although their file or folder is still
 *     named as corpus: those of a folder that somebody took out of the settings are meant to go;
 *     with those of which nothing of their own is left, as where a notice was saved over each page
 * @param removals what was removed by hand, with the documents that were told to be among it
 */
record Settlement(Living living, int leaving, Removals removals) {

  /**
   * Settles, after every document was read, which of them are searched.
   *
   * @param deduplicate whether documents that tell one story are to be one article
   */
  static Settlement of(
      Living living,
      CatalogueDelta delta,
      ArticleWriter writer,
      CorpusRoots roots,
      boolean deduplicate,
      Removals removals)
      throws IOException {
    living.refresh();
    int leaving = leaving(living, roots);
    if (deduplicate) {
      inherit(living, delta, writer);
      living.refresh();
      Roles roles = new Roles(living, delta, writer);
      new Stories(living, roles).settle();
      roles.apply();
      living.refresh();
      leaving += replaced(living);
    }
    return new Settlement(living, leaving, removals);
  }

  /** How many articles have documents that were changed into copies of other articles. */
  private static int replaced(Living living) throws IOException {
    int[] replaced = {0};
    living
        .before()
        .walk(
            (number, content) -> {
              if (content == CatalogueFields.HELD && living.isSuperseded(number)) {
                ContentDigest digest = living.before().entry(number).digest();
                for (int own : living.added().withOwn(living.identity(number).id())) {
                  boolean copy = living.added().content(own) == CatalogueFields.VARIANT;
                  boolean changed = !living.added().entry(own).digest().equals(digest);
                  replaced[0] += copy && changed ? 1 : 0;
                }
              }
            });
    return replaced[0];
  }

  private static List<Integer> gone(Living living) throws IOException {
    List<Integer> gone = new ArrayList<>();
    living
        .before()
        .walk(
            (number, content) -> {
              if (content == CatalogueFields.HELD
                  && living.isGone(number)
                  && !living.isSuperseded(number)) {
                gone.add(number);
              }
            });
    return gone;
  }

  private static int leaving(Living living, CorpusRoots roots) throws IOException {
    int leaving = 0;
    for (int number : gone(living)) {
      Entry entry = living.before().entry(number);
      boolean toldElsewhere =
          living.before().variantsOf(living.identity(number).id()).stream().anyMatch(living::stays);
      leaving += roots.contain(entry.file()) && !toldElsewhere ? 1 : 0;
    }
    return leaving;
  }

  /** A document with the very bytes of one that is gone takes its id, as a moved one does. */
  private static void inherit(Living living, CatalogueDelta delta, ArticleWriter writer)
      throws IOException {
    for (int number : gone(living)) {
      Entry entry = living.before().entry(number);
      Entry.Identity former = living.identity(number);
      if (former.parsedId().value().contains("://")) {
        continue;
      }
      Optional<Integer> heir =
          living.before().withDigest(entry.digest()).stream()
              .filter(living::stays)
              .filter(each -> each != number)
              .findFirst();
      if (heir.isPresent() && living.before().content(heir.get()) == CatalogueFields.VARIANT) {
        Entry.Identity own = living.identity(heir.get());
        Article article = ArticleCodec.renamed(living.before().article(heir.get()), former.id());
        living.supersede(heir.get());
        delta.put(
            living
                .before()
                .entry(heir.get())
                .as(
                    new Entry.Held(
                        new Entry.Identity(
                            former.id(), own.parsedId(), own.text(), own.displayTitle()))),
            article,
            ReadAhead.bands(article),
            writer.embedded(article));
      }
    }
  }

  /**
   * Drops what is gone or was replaced, and writes what is searched from now on. What is added is
   * counted at the same time: it has to be read for both.
   */
  void write(ArticleWriter writer, Tally tally) throws IOException {
    Accounting accounting = Accounting.ofFormer(living, tally);
    Catalogue added = living.added();
    living
        .before()
        .walk(
            (number, content) -> {
              if (living.stays(number)) {
                return;
              }
              writer.dropEntry(living.before().entry(number).place());
              if (content == CatalogueFields.HELD) {
                ArticleId id = living.identity(number).id();
                if (added.holding(id).isEmpty()) {
                  writer.dropArticle(id);
                }
              }
            });
    int[] articles = {0};
    added.walk((number, content) -> articles[0] += content == CatalogueFields.HELD ? 1 : 0);
    writer.expect(articles[0]);
    added.walk(
        (number, content) -> {
          if (content == CatalogueFields.HELD) {
            Catalogue.WithArticle held = added.withArticle(number);
            writer.write(held.article(), held.entry().location());
            accounting.added(held.entry());
          } else {
            accounting.added(added.entry(number));
          }
        });
  }
}
