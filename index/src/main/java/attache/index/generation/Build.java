package attache.index.generation;

import attache.corpus.Article;
import attache.corpus.ArticleId;
import attache.index.ArticleSummary;
import attache.index.search.PassageIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The next generation while it is being written, beside the present one, which it begins as a copy
 * of. Given up unless it is {@linkplain #publish published}. Not safe for several threads.
 */
final class Build implements AutoCloseable {
  /** What a writer may gather in memory before it writes it out, in MiB. */
  private static final double BUFFER = 64;

  /**
   * With as many pieces a small update puts them together: one article that was added to 8,000 was
   * found after 6.4 s then, in place of 2.3 s.
   */
  private static final int MOST_PIECES = 40;

  private final HomeLayout layout;
  private final String name;
  private final PassageIndex format;
  private final IndexWriter passages;
  private final IndexWriter catalogue;
  private boolean published;
  private @Nullable PassageShards shards;

  private Build(
      HomeLayout layout,
      String name,
      PassageIndex format,
      IndexWriter passages,
      IndexWriter catalogue) {
    this.layout = layout;
    this.name = name;
    this.format = format;
    this.passages = passages;
    this.catalogue = catalogue;
  }

  /**
   * Begins the next generation.
   *
   * @param base the folder of the generation to begin from; null to begin empty
   * @param small whether little is written, which then should not wait until pieces of what is
   *     there are put together
   */
  static Build begin(HomeLayout layout, PassageIndex format, @Nullable Path base, boolean small)
      throws IOException {
    String name = layout.nextName();
    Path folder = layout.building(name);
    Files.createDirectories(folder);
    if (base != null) {
      Files.copy(base.resolve(FrozenLines.FILE), folder.resolve(FrozenLines.FILE));
    }
    IndexWriter passages =
        writer(base, folder, OpenGeneration.PASSAGES, format.writerConfig(), small);
    try {
      IndexWriter catalogue =
          writer(base, folder, OpenGeneration.CATALOGUE, new IndexWriterConfig(), small);
      return new Build(layout, name, format, passages, catalogue);
    } catch (IOException | RuntimeException e) {
      passages.rollback();
      throw e;
    }
  }

  private static IndexWriter writer(
      @Nullable Path base, Path folder, String part, IndexWriterConfig config, boolean small)
      throws IOException {
    if (base != null) {
      LinkedFiles.link(base.resolve(part), folder.resolve(part));
    }
    Directory directory = FSDirectory.open(folder.resolve(part), NoLockFactory.INSTANCE);
    if (small && base != null && SegmentInfos.readLatestCommit(directory).size() < MOST_PIECES) {
      config.setMergePolicy(NoMergePolicy.INSTANCE);
    }
    return new IndexWriter(
        directory, config.setRAMBufferSizeMB(BUFFER).setMergeScheduler(new BackgroundMerges()));
  }

  String name() {
    return name;
  }

  /** The folder as it is called while it is being written. */
  Path folder() {
    return layout.building(name);
  }

  /** Where the entries wait that this build adds. */
  Path delta() {
    return folder().resolve("delta");
  }

  /**
   * Says how many articles will be written, each once, until {@link #finish}: many are written by
   * all cores.
   */
  void expect(int articles) throws IOException {
    if (articles >= PassageShards.WORTHWHILE) {
      shards = PassageShards.in(folder().resolve("shards"), format);
    }
  }

  /**
   * Writes an article's passages in the place of those it had.
   *
   * @param vectors for each passage its vectors by model; empty for none
   */
  void write(Article article, String location, List<Map<String, float[]>> vectors)
      throws IOException {
    PassageShards many = shards;
    if (many == null) {
      passages.updateDocuments(
          PassageIndex.article(article.id()), documents(format, article, location, vectors));
    } else {
      passages.deleteDocuments(PassageIndex.article(article.id()));
      many.write(() -> documents(format, article, location, vectors));
    }
  }

  private static Iterable<Document> documents(
      PassageIndex format, Article article, String location, List<Map<String, float[]>> vectors) {
    ArticleSummary summary =
        new ArticleSummary(
            article.id(),
            article.metadata(),
            article.displayTitle(),
            location,
            article.passages().size());
    return format.documents(article, summary, vectors);
  }

  void dropArticle(ArticleId id) throws IOException {
    passages.deleteDocuments(PassageIndex.article(id));
  }

  void dropEntry(String place) throws IOException {
    catalogue.deleteDocuments(new Term(CatalogueFields.PLACE, place));
  }

  /** Notes that an article has its vectors now, as many of its passages as there are models for. */
  void noteEmbedded(String place, int passages) throws IOException {
    catalogue.updateNumericDocValue(
        new Term(CatalogueFields.PLACE, place), CatalogueFields.EMBEDDED, passages);
  }

  /** Takes the entries over, after everything that was dropped. */
  void add(CatalogueDelta delta) throws IOException {
    // Applies what was dropped; what is added then is not affected by it.
    DirectoryReader.open(catalogue).close();
    delta.moveTo(catalogue);
  }

  /** Writes everything out; nothing can be added then. */
  void finish() throws IOException {
    PassageShards many = shards;
    if (many != null) {
      // Applies what was dropped; what is added then is not affected by it.
      DirectoryReader.open(passages).close();
      many.moveTo(passages);
      many.close();
      shards = null;
    }
    passages.close();
    catalogue.close();
    IOUtils.close(passages.getDirectory(), catalogue.getDirectory());
  }

  /**
   * Gives the folder its name and makes it the current generation.
   *
   * @param rolledBack whether it only adds vectors to a generation that somebody went back to
   */
  void publish(boolean rolledBack) throws IOException {
    HomeLayout.delete(delta());
    IOUtils.fsync(folder(), true);
    Files.move(folder(), layout.generation(name), StandardCopyOption.ATOMIC_MOVE);
    IOUtils.fsync(layout.index(), true);
    new CurrentPointer(name, rolledBack).write(layout);
    published = true;
  }

  @Override
  public void close() throws IOException {
    if (published) {
      return;
    }
    if (shards != null) {
      shards.close();
    }
    passages.rollback();
    catalogue.rollback();
    IOUtils.close(passages.getDirectory(), catalogue.getDirectory());
    HomeLayout.delete(folder());
  }
}
