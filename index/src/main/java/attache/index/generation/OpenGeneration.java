package attache.index.generation;

import attache.corpus.Article;
import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.index.ArticleSummary;
import attache.index.Embedder;
import attache.index.Generation;
import attache.index.GenerationInfo;
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
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.IOUtils;

/** A generation whose files are open. */
final class OpenGeneration implements Generation {
  static final String PASSAGES = "passages";
  static final String CATALOGUE = "catalogue";

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
    return retriever;
  }

  @Override
  public List<ArticleSummary> articles() {
    try {
      return catalogue.summaries();
    } catch (IOException e) {
      throw new UncheckedIOException("The articles of " + folder + " cannot be read", e);
    }
  }

  @Override
  public Map<Language, Integer> passagesByLanguage() {
    try {
      return PassageIndex.byLanguage(passages);
    } catch (IOException e) {
      throw new UncheckedIOException("The passages of " + folder + " cannot be read", e);
    }
  }

  @Override
  public Optional<Article> article(ArticleId id) {
    try {
      OptionalInt number = catalogue.holding(id);
      return number.isEmpty()
          ? Optional.empty()
          : Optional.of(catalogue.article(number.getAsInt()));
    } catch (IOException e) {
      throw new UncheckedIOException("Article " + id + " in " + folder + " cannot be read", e);
    }
  }

  @Override
  public List<ArticleSummary> variants(ArticleId article) {
    try {
      List<ArticleSummary> variants = new ArrayList<>();
      for (int number : catalogue.variantsOf(article)) {
        variants.add(catalogue.summary(number));
      }
      variants.sort(
          Comparator.comparing(ArticleSummary::id).thenComparing(ArticleSummary::location));
      return variants;
    } catch (IOException e) {
      throw new UncheckedIOException("The variants of " + article + " cannot be read", e);
    }
  }

  @Override
  public Optional<ArticleId> searchedAs(ArticleId variant) {
    try {
      for (int number : catalogue.withOwn(variant)) {
        if (catalogue.entry(number).content() instanceof Entry.Variant found) {
          return Optional.of(found.of()).filter(of -> !of.equals(variant));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Article " + variant + " cannot be read", e);
    }
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
