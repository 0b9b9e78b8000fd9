package attache.index.generation;

import attache.corpus.Article;
import attache.corpus.ArticleId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The entries that one update adds to the catalogue. They lie on disk, and show in the {@link
 * #catalogue} each time it is asked for. Not safe for several threads.
 */
final class CatalogueDelta implements AutoCloseable {
  /** Articles between two reopenings of the index: their ids take about a megabyte. */
  private static final int RECENT = 10_000;

  private final Path folder;
  private final Directory directory;
  private final IndexWriter writer;

  /** The articles that {@code catalogue} does not show yet. */
  private final Set<ArticleId> recent = new HashSet<>();

  private final List<DirectoryReader> readers = new ArrayList<>();
  private Catalogue catalogue;

  CatalogueDelta(Path folder) throws IOException {
    this.folder = folder;
    directory = new PassingDirectory(folder);
    writer =
        new IndexWriter(
            directory, new IndexWriterConfig().setMergeScheduler(new BackgroundMerges()));
    readers.add(DirectoryReader.open(writer));
    catalogue = new Catalogue(readers.getLast());
  }

  /**
   * Adds an entry whose place has none here yet.
   *
   * @param article what it holds; null where it holds none
   * @param bands as in {@link CatalogueFields#BAND}
   * @param embedded as in {@link CatalogueFields#EMBEDDED}
   */
  void add(Entry entry, @Nullable Article article, List<Long> bands, int embedded)
      throws IOException {
    writer.addDocument(CatalogueFields.of(entry, article, bands, embedded));
    note(entry);
  }

  /** Adds an entry that holds no article and whose place has none here yet. */
  void add(Entry entry) throws IOException {
    add(entry, null, List.of(), CatalogueFields.AWAITING);
  }

  /** Adds an entry with what it holds, or puts it in the place of the one that is there. */
  void put(Entry entry, Article article, List<Long> bands, int embedded) throws IOException {
    writer.updateDocument(
        new Term(CatalogueFields.PLACE, entry.place()),
        CatalogueFields.of(entry, article, bands, embedded));
    note(entry);
  }

  private void note(Entry entry) throws IOException {
    if (entry.content() instanceof Entry.Told told) {
      recent.add(told.identity().id());
    }
    if (recent.size() >= RECENT) {
      catalogue();
    }
  }

  /** Whether an article here has that id of its own. */
  boolean hasOwn(ArticleId id) throws IOException {
    return recent.contains(id) || !catalogue.withOwn(id).isEmpty();
  }

  /** All entries as they are now. It stays as it is when more are added. */
  Catalogue catalogue() throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(readers.getLast(), writer);
    if (newer != null) {
      readers.add(newer);
      catalogue = new Catalogue(newer);
    }
    recent.clear();
    return catalogue;
  }

  /** Moves all entries into the catalogue of a generation. */
  void moveTo(IndexWriter target) throws IOException {
    writer.commit();
    target.addIndexes(directory);
  }

  /** Gives everything up; what is on disk is deleted. */
  @Override
  public void close() throws IOException {
    IOUtils.close(readers);
    writer.rollback();
    directory.close();
    HomeLayout.delete(folder);
  }
}
