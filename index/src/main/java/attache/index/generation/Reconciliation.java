package attache.index.generation;

import attache.corpus.Article;
import attache.corpus.ArticleId;
import attache.corpus.ContentDigest;
import attache.corpus.CorpusUnreadable;
import attache.corpus.LineStatistics;
import attache.corpus.RawDocument;
import attache.corpus.ReadResult;
import attache.index.UpdateReport.Difference.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.util.FixedBitSet;

/**
 * Decides what becomes of each document that is not as the catalogue has it: a new article, a new
 * version of one, one that only moved, or a variant of another. Not safe for several threads.
 */
final class Reconciliation implements AutoCloseable {
  /** Well below the search engine's limit of 32,766 bytes for a term. */
  private static final int LONGEST_ID = 4_000;

  private final Catalogue before;
  private final Changes changes;
  private final CatalogueDelta delta;
  private final ArticleWriter writer;
  private final Removals removals;
  private final boolean deduplicate;
  private final Tally tally;
  private final LineStatistics statistics;
  private final ReadAhead reading;

  /** Entries of before whose place the delta says something new about. */
  private final FixedBitSet superseded;

  /**
   * Places of variants that have to be read, since the article they stood behind is gone or has
   * changed; with the id they inherit, or none.
   */
  private final Map<String, Optional<ArticleId>> orphans = new HashMap<>();

  Reconciliation(
      Catalogue before,
      Changes changes,
      CatalogueDelta delta,
      ArticleWriter writer,
      Removals removals,
      LineStatistics statistics,
      boolean deduplicate,
      Tally tally) {
    this.before = before;
    this.changes = changes;
    this.delta = delta;
    this.writer = writer;
    this.removals = removals;
    this.statistics = statistics;
    this.reading = new ReadAhead(statistics, this::settle);
    this.deduplicate = deduplicate;
    this.tally = tally;
    superseded = new FixedBitSet(Math.max(1, before.limit()));
  }

  /** Takes a document that is not as the catalogue has it. */
  void offer(RawDocument document) throws IOException {
    if (removals.contains(document.digest())) {
      reject(document, Removals.reason());
      return;
    }
    Integer known = null;
    for (int number : before.withDigest(document.digest())) {
      boolean rejected = before.content(number) == CatalogueFields.UNREADABLE;
      if (!changes.isClaimed(number) && !rejected) {
        move(document, number);
        return;
      }
      known = rejected ? known : Integer.valueOf(number);
    }
    if (known != null && deduplicate) {
      copy(document, before.entry(known));
    } else {
      reading.offer(document);
    }
  }

  /** Waits until all that were offered are settled. */
  void settle() throws IOException {
    reading.settle();
  }

  private void settle(RawDocument document, ReadResult result) throws IOException {
    switch (result) {
      case ReadResult.Accepted accepted -> admit(document, accepted.article());
      case ReadResult.Rejected rejected -> reject(document, rejected.reason());
    }
  }

  private void reject(RawDocument document, String reason) throws IOException {
    put(document, new Entry.Unreadable(reason));
    tally.reject(document.location(), reason);
  }

  /** The document stood at another place before. */
  private void move(RawDocument document, int number) throws IOException {
    changes.claim(number);
    superseded.set(number);
    Entry entry = before.entry(number);
    if (entry.content() instanceof Entry.Held held) {
      boolean idIsPath = held.parsedId().value().equals(entry.location());
      ArticleId parsedId = idIsPath ? new ArticleId(document.location()) : held.parsedId();
      hold(
          document,
          before.article(number),
          new Entry.Held(held.id(), parsedId, held.text(), held.displayTitle()));
      tally.unchanged++;
    } else {
      put(document, entry.content());
      tally.duplicate++;
    }
  }

  /** The document has the very bytes of another. */
  private void copy(RawDocument document, Entry other) throws IOException {
    switch (other.content()) {
      case Entry.Held held -> becomeVariant(document, held.id());
      case Entry.Variant variant -> becomeVariant(document, variant.of());
      case Entry.Unreadable unreadable -> reject(document, unreadable.reason());
    }
  }

  private void becomeVariant(RawDocument document, ArticleId of) throws IOException {
    put(document, new Entry.Variant(of));
    tally.duplicate++;
  }

  /** Finds the place of an article among the others. */
  private void admit(RawDocument document, Article article) throws IOException {
    ArticleId parsedId = article.id();
    if (parsedId.value().length() > LONGEST_ID) {
      reject(document, "its id is longer than " + LONGEST_ID + " characters");
      return;
    }
    if (removals.contains(parsedId)) {
      reject(document, Removals.reason());
      return;
    }
    if (deduplicate) {
      Optional<Entry> copied = delta.withDigest(document.digest()).stream().findFirst();
      if (copied.isPresent()) {
        copy(document, copied.get());
        return;
      }
    }
    OptionalInt former = formerVersion(document, parsedId);
    ArticleId id = former.isPresent() ? idOf(former.getAsInt()) : parsedId;
    ContentDigest text = textDigest(article);
    Optional<ArticleId> twin = deduplicate ? twin(text, id) : Optional.empty();
    if (twin.isPresent()) {
      becomeVariant(document, twin.get());
    } else if (former.isPresent()) {
      replace(document, article, held(article, id, text), former.getAsInt());
    } else {
      admitAtNewPlace(document, article, text);
    }
  }

  private void admitAtNewPlace(RawDocument document, Article article, ContentDigest text)
      throws IOException {
    ArticleId id = article.id();
    OptionalInt owner = before.holding(id);
    boolean taken = owner.isPresent() && !superseded.get(owner.getAsInt());
    if (taken && changes.isFree(owner.getAsInt())) {
      replace(document, article, held(article, id, text), owner.getAsInt());
      return;
    }
    Optional<Entry> other = taken ? Optional.of(before.entry(owner.getAsInt())) : delta.holding(id);
    if (other.isEmpty()) {
      add(document, article, held(article, id, text));
    } else if (deduplicate && isAddress(id)) {
      if (isOlder(document.file(), other.get().file())) {
        becomeVariant(document, id);
      } else {
        supersede(document, article, held(article, id, text), other.get());
      }
    } else {
      ArticleId own = ownId(document);
      if (before.holding(own).isPresent() || delta.holding(own).isPresent()) {
        reject(document, "another document has its id, " + id);
      } else {
        add(document, article, held(article, own, text));
      }
    }
  }

  private void add(RawDocument document, Article article, Entry.Held held) throws IOException {
    hold(document, article, held);
    tally.added++;
    tally.differs(Kind.ADDED, held.id(), held.displayTitle());
  }

  /** A new version of an article, in the same file or, known by its id, in another. */
  private void replace(RawDocument document, Article article, Entry.Held held, int former)
      throws IOException {
    changes.claim(former);
    superseded.set(former);
    hold(document, article, held);
    tally.changed++;
    tally.differs(Kind.CHANGED, held.id(), held.displayTitle());
    for (int number : before.variantsOf(held.id())) {
      if (changes.isClaimed(number) && !superseded.get(number)) {
        orphans.put(before.entry(number).place(), Optional.empty());
      }
    }
  }

  /** A younger file has the same article, which from now on is searched as that file has it. */
  private void supersede(RawDocument document, Article article, Entry.Held held, Entry older)
      throws IOException {
    OptionalInt number = before.atPlace(older.place());
    if (number.isPresent()) {
      superseded.set(number.getAsInt());
      tally.unchanged--;
      tally.changed++;
      tally.differs(Kind.CHANGED, held.id(), held.displayTitle());
    }
    tally.duplicate++;
    delta.put(
        new Entry(older.file(), older.location(), older.digest(), new Entry.Variant(held.id())),
        null,
        CatalogueFields.AWAITING);
    hold(document, article, held);
  }

  /** What stood at the same place under the same id, and is nowhere else now. */
  private OptionalInt formerVersion(RawDocument document, ArticleId parsedId) throws IOException {
    OptionalInt number = before.atPlace(Entry.place(document));
    boolean same =
        number.isPresent()
            && changes.isFree(number.getAsInt())
            && before.entry(number.getAsInt()).content() instanceof Entry.Held held
            && held.parsedId().equals(parsedId);
    return same ? number : OptionalInt.empty();
  }

  private ArticleId idOf(int number) throws IOException {
    if (before.entry(number).content() instanceof Entry.Held held) {
      return held.id();
    }
    throw new IllegalArgumentException("Entry " + number + " holds no article");
  }

  /** Another article with the same title and text. */
  private Optional<ArticleId> twin(ContentDigest text, ArticleId id) throws IOException {
    for (int number : before.withText(text)) {
      if (!superseded.get(number) && !changes.isFree(number) && !idOf(number).equals(id)) {
        return Optional.of(idOf(number));
      }
    }
    for (Entry entry : delta.withText(text)) {
      if (entry.content() instanceof Entry.Held held && !held.id().equals(id)) {
        return Optional.of(held.id());
      }
    }
    return Optional.empty();
  }

  private void hold(RawDocument document, Article article, Entry.Held held) throws IOException {
    Article named = ArticleCodec.renamed(article, held.id());
    int embedded = writer.write(named, document.location());
    delta.put(
        new Entry(document.file(), document.location(), document.digest(), held), named, embedded);
  }

  private void put(RawDocument document, Entry.Content content) throws IOException {
    delta.put(
        new Entry(document.file(), document.location(), document.digest(), content),
        null,
        CatalogueFields.AWAITING);
  }

  /**
   * How many articles would leave the index although their file or folder is still named as corpus:
   * those of a folder that somebody took out of the settings are meant to go.
   */
  int leaving(CorpusRoots roots) throws IOException {
    int[] leaving = {0};
    before.walk(
        (number, content) -> {
          if (content == CatalogueFields.HELD && !changes.isClaimed(number)) {
            Entry entry = before.entry(number);
            boolean unexpected = roots.contain(entry.file()) && heir(idOf(number)).isEmpty();
            leaving[0] += unexpected ? 1 : 0;
          }
        });
    return leaving[0];
  }

  /** The place of a document that can stand in for an article whose own is gone. */
  private Optional<String> heir(ArticleId id) throws IOException {
    for (int number : before.variantsOf(id)) {
      if (changes.isClaimed(number) && !superseded.get(number)) {
        return Optional.of(before.entry(number).place());
      }
    }
    return delta.variantsOf(id).stream().findFirst().map(Entry::place);
  }

  /**
   * Takes out what is in the corpus no more, and lets variants step in for it.
   *
   * @param all whether all documents were offered; otherwise what was not may still turn up
   */
  void finish(CorpusRoots roots, boolean all) throws IOException, CorpusUnreadable {
    before.walk(
        (number, content) -> {
          boolean gone = all && !changes.isClaimed(number);
          if (gone && content == CatalogueFields.HELD) {
            takeOut(before.entry(number));
          }
          if (gone || superseded.get(number)) {
            writer.dropEntry(before.entry(number).place());
          }
        });
    if (!orphans.isEmpty()) {
      adopt(roots);
    }
  }

  private void takeOut(Entry entry) throws IOException {
    if (entry.content() instanceof Entry.Held held) {
      Optional<String> heir = heir(held.id());
      if (heir.isPresent()) {
        orphans.put(heir.get(), Optional.of(held.id()));
      } else {
        writer.dropArticle(held.id());
        tally.removed++;
        tally.differs(Kind.REMOVED, held.id(), held.displayTitle());
      }
    }
  }

  /** Reads the variants that stand for themselves now. */
  private void adopt(CorpusRoots roots) throws IOException, CorpusUnreadable {
    List<RawDocument> found = new ArrayList<>();
    roots.scan(
        document -> {
          if (orphans.containsKey(Entry.place(document))) {
            found.add(document);
          }
        },
        rejected -> {});
    for (RawDocument document : found) {
      String place = Entry.place(document);
      OptionalInt number = before.atPlace(place);
      if (number.isPresent()) {
        writer.dropEntry(place);
        superseded.set(number.getAsInt());
      }
      tally.duplicate--;
      Optional<ArticleId> inherited = orphans.getOrDefault(place, Optional.empty());
      ReadResult result = document.read(statistics);
      if (inherited.isPresent() && result instanceof ReadResult.Accepted accepted) {
        inherit(document, accepted.article(), inherited.get());
        orphans.remove(place);
      } else {
        settle(document, result);
      }
    }
    for (Optional<ArticleId> left : orphans.values()) {
      if (left.isPresent()) {
        writer.dropArticle(left.get());
        tally.removed++;
        tally.differs(Kind.REMOVED, left.get(), left.get().value());
      }
    }
  }

  private void inherit(RawDocument document, Article article, ArticleId id) throws IOException {
    hold(document, article, held(article, id, textDigest(article)));
    tally.changed++;
    tally.differs(Kind.CHANGED, id, article.displayTitle());
  }

  private static Entry.Held held(Article article, ArticleId id, ContentDigest text) {
    return new Entry.Held(id, article.id(), text, article.displayTitle());
  }

  private static ContentDigest textDigest(Article article) {
    return ContentDigest.of(article.displayTitle() + "\n" + article.text());
  }

  private static boolean isAddress(ArticleId id) {
    return id.value().contains("://");
  }

  private static boolean isOlder(Path file, Path other) {
    return file.toFile().lastModified() < other.toFile().lastModified();
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
