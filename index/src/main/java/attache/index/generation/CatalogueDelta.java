package attache.index.generation;

import attache.corpus.Article;
import attache.corpus.ArticleId;
import attache.corpus.ContentDigest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.jspecify.annotations.Nullable;

/**
 * The entries that one update adds to the catalogue. They lie on disk, but for the last few, which
 * the index shows only when it is reopened. Not safe for several threads.
 */
final class CatalogueDelta implements AutoCloseable {
  /** Entries kept in memory between two reopenings of the index, which cost about 10 ms each. */
  private static final int RECENT = 1_000;

  /** Waits for no disk: what is in it lives no longer than the update. */
  private static final class PassingDirectory extends FilterDirectory {
    PassingDirectory(Directory in) {
      super(in);
    }

    @Override
    public void sync(Collection<String> names) {}

    @Override
    public void syncMetaData() {}
  }

  private final Path folder;
  private final Directory directory;
  private final IndexWriter writer;
  private final Map<String, Entry> recent = new HashMap<>();
  private DirectoryReader reader;
  private Catalogue catalogue;

  CatalogueDelta(Path folder) throws IOException {
    this.folder = folder;
    directory = new PassingDirectory(FSDirectory.open(folder, NoLockFactory.INSTANCE));
    writer = new IndexWriter(directory, new IndexWriterConfig());
    reader = DirectoryReader.open(writer);
    catalogue = new Catalogue(reader);
  }

  /**
   * Adds an entry, or puts it in the place of the one that is there.
   *
   * @param article what it holds; null where it holds none
   * @param embedded as in {@link CatalogueFields#EMBEDDED}
   */
  void put(Entry entry, @Nullable Article article, int embedded) throws IOException {
    Document document = CatalogueFields.of(entry, article, embedded);
    writer.updateDocument(new Term(CatalogueFields.PLACE, entry.place()), document);
    recent.put(entry.place(), entry);
    if (recent.size() >= RECENT) {
      reopen();
    }
  }

  Optional<Entry> atPlace(String place) throws IOException {
    Entry entry = recent.get(place);
    if (entry != null) {
      return Optional.of(entry);
    }
    OptionalInt number = catalogue.atPlace(place);
    return number.isEmpty() ? Optional.empty() : Optional.of(catalogue.entry(number.getAsInt()));
  }

  List<Entry> withDigest(ContentDigest digest) throws IOException {
    return all(entry -> entry.digest().equals(digest), catalogue.withDigest(digest));
  }

  Optional<Entry> holding(ArticleId id) throws IOException {
    OptionalInt number = catalogue.holding(id);
    return all(
            entry -> entry.content() instanceof Entry.Held held && held.id().equals(id),
            number.isEmpty() ? List.of() : List.of(number.getAsInt()))
        .stream()
        .findFirst();
  }

  List<Entry> variantsOf(ArticleId id) throws IOException {
    return all(
        entry -> entry.content() instanceof Entry.Variant variant && variant.of().equals(id),
        catalogue.variantsOf(id));
  }

  List<Entry> withText(ContentDigest text) throws IOException {
    return all(
        entry -> entry.content() instanceof Entry.Held held && held.text().equals(text),
        catalogue.withText(text));
  }

  /** The article at a place that {@link #put} was given one for. */
  Article article(String place) throws IOException {
    reopen();
    return catalogue.article(
        catalogue
            .atPlace(place)
            .orElseThrow(() -> new IllegalArgumentException("Nothing is at " + place)));
  }

  /** The recent entries that fit, and those of the index that nothing recent replaces. */
  private List<Entry> all(Predicate<Entry> fits, List<Integer> numbers) throws IOException {
    List<Entry> found = new ArrayList<>(recent.values().stream().filter(fits).toList());
    for (int number : numbers) {
      Entry entry = catalogue.entry(number);
      if (!recent.containsKey(entry.place())) {
        found.add(entry);
      }
    }
    return found;
  }

  private void reopen() throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
    if (newer != null) {
      reader.close();
      reader = newer;
      catalogue = new Catalogue(reader);
    }
    recent.clear();
  }

  /** Moves all entries into the catalogue of a generation. */
  void moveTo(IndexWriter target) throws IOException {
    writer.commit();
    target.addIndexes(directory);
  }

  /** Gives everything up; what is on disk is deleted. */
  @Override
  public void close() throws IOException {
    reader.close();
    writer.rollback();
    directory.close();
    HomeLayout.delete(folder);
  }
}
