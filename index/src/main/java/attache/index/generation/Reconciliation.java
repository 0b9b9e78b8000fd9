package attache.index.generation;

import attache.corpus.Article;
import attache.corpus.ArticleId;
import attache.corpus.ContentDigest;
import attache.corpus.RawDocument;
import attache.corpus.ReadResult;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads each document that is not as the catalogue has it, and finds out which article it is: a new
 * one, a new version of one, or one that only moved. Whether it tells the story of another is asked
 * afterwards, by {@link Stories}. Not safe for several threads.
 */
final class Reconciliation implements AutoCloseable {
  /** Well below the search engine's limit of 32,766 bytes for a term. */
  private static final int LONGEST_ID = 4_000;

  /** In the place of the digest of what was not read: no document has it. */
  private static final ContentDigest NOT_READ = new ContentDigest("0".repeat(64));

  private final Living living;
  private final CatalogueDelta delta;
  private final ArticleWriter writer;
  private final Tally tally;
  private final boolean deduplicate;
  private final ReadAhead reading;
  private Removals removals;

  /**
   * @param tally hears of documents whose last version stays
   * @param removals what was removed by hand until now
   * @param reading documents; closed with this
   */
  Reconciliation(
      Living living,
      CatalogueDelta delta,
      ArticleWriter writer,
      Tally tally,
      Removals removals,
      boolean deduplicate,
      ReadAhead reading) {
    this.living = living;
    this.delta = delta;
    this.writer = writer;
    this.tally = tally;
    this.removals = removals;
    this.deduplicate = deduplicate;
    this.reading = reading;
  }

  /** Takes a document that is not as the catalogue has it. */
  void offer(RawDocument document) throws IOException {
    Optional<ArticleId> removed = removals.article(document.digest());
    if (removed.isPresent()) {
      reject(document, removals.reason(removed.get()));
      return;
    }
    for (int number : living.before().withDigest(document.digest())) {
      boolean told = living.before().content(number) != CatalogueFields.UNREADABLE;
      if (told && !living.changes().isClaimed(number)) {
        move(document, number);
        return;
      }
    }
    reading.offer(document, this::settle);
  }

  /** Waits until all that were offered are settled. */
  void settle() throws IOException {
    reading.settle(this::settle);
  }

  private void settle(RawDocument document, ReadAhead.Read read) throws IOException {
    switch (read.result()) {
      case ReadResult.Accepted accepted -> admit(document, accepted.article(), read.bands());
      case ReadResult.Rejected rejected -> reject(document, rejected.reason());
      case ReadResult.Unavailable unavailable -> leave(document, unavailable.reason());
    }
  }

  /**
   * What could not be read this time is tried again the next, and its last version stays until
   * then.
   */
  private void leave(RawDocument document, String reason) throws IOException {
    OptionalInt here = living.before().atPlace(Entry.place(document));
    if (here.isPresent() && living.changes().isFree(here.getAsInt())) {
      living.changes().claim(here.getAsInt());
      tally.keep(document.location(), reason);
    } else {
      delta.add(
          new Entry(document.file(), document.location(), NOT_READ, new Entry.Unreadable(reason)));
    }
  }

  private void reject(RawDocument document, String reason) throws IOException {
    delta.add(entry(document, new Entry.Unreadable(reason)));
  }

  private static Entry entry(RawDocument document, Entry.Content content) {
    return new Entry(document.file(), document.location(), document.digest(), content);
  }

  /** The document stood at another place before. */
  private void move(RawDocument document, int number) throws IOException {
    living.changes().claim(number);
    living.supersede(number);
    Entry entry = living.before().entry(number);
    if (entry.content() instanceof Entry.Told told) {
      Article article = living.before().article(number);
      Entry.Identity former = told.identity();
      boolean idIsPath = former.parsedId().value().equals(entry.location());
      Entry.Identity identity =
          new Entry.Identity(
              former.id(),
              idIsPath ? new ArticleId(document.location()) : former.parsedId(),
              former.text(),
              former.displayTitle());
      hold(document, article, identity, deduplicate ? ReadAhead.bands(article) : List.of());
    }
  }

  /** Finds the place of an article among the others. */
  private void admit(RawDocument document, Article article, List<Long> bands) throws IOException {
    ArticleId parsedId = article.id();
    if (parsedId.value().length() > LONGEST_ID) {
      reject(document, "its id is longer than " + LONGEST_ID + " characters");
      return;
    }
    Optional<ArticleId> removed = removed(document, parsedId);
    if (removed.isPresent()) {
      // Moved and changed it is still the same: known by what it is now.
      removals = removals.with(removed.get(), Set.of(document.digest()));
      reject(document, removals.reason(removed.get()));
      return;
    }
    OptionalInt former = formerVersion(document, parsedId);
    if (former.isPresent()) {
      ArticleId id = living.identity(former.getAsInt()).id();
      living.changes().claim(former.getAsInt());
      living.supersede(former.getAsInt());
      hold(document, article, identity(article, id), bands);
    } else if (!isTaken(parsedId) || (deduplicate && isAddress(parsedId))) {
      hold(document, article, identity(article, parsedId), bands);
    } else {
      ArticleId own = ownId(document);
      if (isTaken(own)) {
        reject(document, "another document has its id, " + parsedId);
      } else {
        hold(document, article, identity(article, own), bands);
      }
    }
  }

  /**
   * The article that was removed by hand and that a document is: it has its id, or stands where a
   * document of it stood.
   */
  private Optional<ArticleId> removed(RawDocument document, ArticleId parsedId) throws IOException {
    if (removals.contains(parsedId)) {
      return Optional.of(parsedId);
    }
    OptionalInt here = living.before().atPlace(Entry.place(document));
    return here.isPresent() && living.changes().isFree(here.getAsInt())
        ? removals.article(living.before().entry(here.getAsInt()).digest())
        : Optional.empty();
  }

  /** What is removed by hand, with the documents that were told to be among it. */
  Removals removals() {
    return removals;
  }

  /**
   * The version of the same article that has no document any more: what stood at the same place
   * under the same id, else what had the id at a place where it is no more.
   */
  private OptionalInt formerVersion(RawDocument document, ArticleId parsedId) throws IOException {
    OptionalInt here = living.before().atPlace(Entry.place(document));
    if (here.isPresent()
        && living.changes().isFree(here.getAsInt())
        && living.before().entry(here.getAsInt()).content() instanceof Entry.Told told
        && told.identity().parsedId().equals(parsedId)) {
      return here;
    }
    for (int number : living.before().withOwn(parsedId)) {
      if (!living.isSuperseded(number) && living.changes().isFree(number)) {
        return OptionalInt.of(number);
      }
    }
    return OptionalInt.empty();
  }

  private boolean isTaken(ArticleId id) throws IOException {
    for (int number : living.before().withOwn(id)) {
      if (!living.isSuperseded(number)) {
        return true;
      }
    }
    return delta.hasOwn(id);
  }

  private void hold(
      RawDocument document, Article article, Entry.Identity identity, List<Long> bands)
      throws IOException {
    Article named = ArticleCodec.renamed(article, identity.id());
    delta.add(entry(document, new Entry.Held(identity)), named, bands, writer.embedded(named));
  }

  private static Entry.Identity identity(Article article, ArticleId id) {
    return new Entry.Identity(
        id,
        article.id(),
        ContentDigest.of(article.displayTitle() + "\n" + article.text()),
        article.displayTitle());
  }

  private static boolean isAddress(ArticleId id) {
    return id.value().contains("://");
  }

  /** An id for a document whose path below its corpus folder another has below another. */
  private static ArticleId ownId(RawDocument document) {
    String name = document.file().getFileName().toString();
    int at = document.location().lastIndexOf(name);
    String inFile = at < 0 ? "" : document.location().substring(at + name.length());
    return new ArticleId(document.file() + inFile);
  }

  @Override
  public void close() {
    reading.close();
  }
}
