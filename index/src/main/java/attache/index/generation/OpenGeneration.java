package attache.index.generation;

import attache.corpus.Article;
import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.corpus.PassageId;
import attache.index.ArticleSummary;
import attache.index.Embedder;
import attache.index.Generation;
import attache.index.GenerationInfo;
import attache.index.IndexDamaged;
import attache.index.Query;
import attache.index.Retrieval;
import attache.index.Retriever;
import attache.index.search.PassageIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A generation whose files are open. */
final class OpenGeneration implements Generation {
  static final String PASSAGES = "passages";
  static final String CATALOGUE = "catalogue";

  private static final Logger LOG = LoggerFactory.getLogger(OpenGeneration.class);

  private final Path folder;
  private final Manifest manifest;
  private final DirectoryReader passages;
  private final DirectoryReader entries;
  private final Retriever retriever;
  private final Catalogue catalogue;

  private OpenGeneration(
      Path folder,
      Manifest manifest,
      DirectoryReader passages,
      DirectoryReader entries,
      Retriever retriever) {
    this.folder = folder;
    this.manifest = manifest;
    this.passages = passages;
    this.entries = entries;
    this.retriever = retriever;
    this.catalogue = new Catalogue(entries);
  }

  /**
   * Opens the files in a folder.
   *
   * @throws IOException if one is missing or damaged
   */
  static OpenGeneration open(Path folder, Manifest manifest, PassageIndex format, Embedder embedder)
      throws IOException {
    DirectoryReader passages = reader(folder.resolve(PASSAGES));
    try {
      DirectoryReader entries = reader(folder.resolve(CATALOGUE));
      return new OpenGeneration(
          folder, manifest, passages, entries, format.over(passages, embedder));
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(passages);
      throw e;
    }
  }

  private static DirectoryReader reader(Path folder) throws IOException {
    Directory directory = FSDirectory.open(folder.toRealPath(), NoLockFactory.INSTANCE);
    return DirectoryReader.open(directory);
  }

  Path folder() {
    return folder;
  }

  Manifest manifest() {
    return manifest;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /** How many passages can be searched. */
  int searchable() {
    return passages.numDocs();
  }

  @Override
  public GenerationInfo info() {
    return manifest.info();
  }

  @Override
  public Retriever retriever() {
    return new Retriever() {
      @Override
      public Retrieval retrieve(Query query) {
        return reading("The passages", () -> retriever.retrieve(query));
      }

      @Override
      public Map<String, Double> wordsByField(Query query, PassageId passage) {
        return reading("The passages", () -> retriever.wordsByField(query, passage));
      }
    };
  }

  @Override
  public List<ArticleSummary> articles() {
    return reading("The articles", catalogue::summaries);
  }

  @Override
  public Map<Language, Integer> passagesByLanguage() {
    return reading("The passages", () -> PassageIndex.byLanguage(passages));
  }

  @Override
  public Optional<Article> article(ArticleId id) {
    return reading(
        "Article " + id,
        () -> {
          OptionalInt number = catalogue.holding(id);
          return number.isEmpty()
              ? Optional.empty()
              : Optional.of(catalogue.article(number.getAsInt()));
        });
  }

  @Override
  public List<ArticleSummary> variants(ArticleId article) {
    return reading(
        "The variants of " + article,
        () -> {
          List<ArticleSummary> variants = new ArrayList<>();
          for (int number : catalogue.variantsOf(article)) {
            variants.add(catalogue.summary(number));
          }
          variants.sort(
              Comparator.comparing(ArticleSummary::id).thenComparing(ArticleSummary::location));
          return variants;
        });
  }

  @Override
  public Optional<ArticleId> searchedAs(ArticleId variant) {
    return reading(
        "Article " + variant,
        () -> {
          for (int number : catalogue.withOwn(variant)) {
            if (catalogue.entry(number).content() instanceof Entry.Variant found) {
              return Optional.of(found.of()).filter(of -> !of.equals(variant));
            }
          }
          return Optional.empty();
        });
  }

  /** Something that is read from the files. */
  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  /** Damaged files fail in many ways: whatever fails, their checksums tell whether that is why. */
  private <T> T reading(String what, Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException | RuntimeException e) {
      Optional<String> damage = damage();
      if (damage.isPresent()) {
        throw new IndexDamaged(
            "The index cannot be read: " + damage.get() + ". " + CurrentGeneration.REMEDY, e);
      }
      throw e instanceof RuntimeException unchecked
          ? unchecked
          : new UncheckedIOException(what + " in " + folder + " cannot be read", (IOException) e);
    }
  }

  @Override
  public Optional<String> damage() {
    return damage(passages, PASSAGES).or(() -> damage(entries, CATALOGUE));
  }

  private Optional<String> damage(DirectoryReader reader, String part) {
    for (LeafReaderContext leaf : reader.leaves()) {
      try {
        leaf.reader().checkIntegrity();
      } catch (IOException | RuntimeException e) {
        LOG.warn("event=index_damaged folder={}", folder.resolve(part), e);
        return Optional.of("a file in " + folder.resolve(part) + " is damaged");
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    try {
      IOUtils.close(passages, entries, passages.directory(), entries.directory());
    } catch (IOException e) {
      throw new UncheckedIOException("The files of " + folder + " cannot be closed", e);
    }
  }
}
