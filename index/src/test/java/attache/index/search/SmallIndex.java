package attache.index.search;

import attache.config.IndexSettings;
import attache.corpus.Article;
import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.corpus.Metadata;
import attache.corpus.Passage;
import attache.corpus.PassageId;
import attache.corpus.PublicationDate;
import attache.corpus.Span;
import attache.index.ArticleSummary;
import attache.index.Embedder;
import attache.index.EmbeddingFailed;
import attache.index.Query;
import attache.index.Retriever;
import attache.index.embed.InProcessEmbedder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/** An index in memory of articles with one passage each. */
final class SmallIndex implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2024, 3, 1);

  static final Embedder NONE =
      new Embedder() {
        @Override
        public Optional<String> model(Language language) {
          return Optional.empty();
        }

        @Override
        public List<float[]> passages(List<String> texts, Language language) {
          throw new IllegalStateException("There is no model");
        }

        @Override
        public float[] question(String text, Language language) {
          throw new IllegalStateException("There is no model");
        }
      };

  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final PassageIndex format;
  private final List<Article> articles = new ArrayList<>();
  private @Nullable DirectoryReader reader;

  SmallIndex() {
    Path glossary = Path.of(System.getProperty("attache.root"), "config", "glossary.tsv");
    format =
        new PassageIndex(
            new IndexSettings(glossary, null, Duration.ofMillis(200), 3), Path.of("target", "djl"));
  }

  static Embedder inProcess() {
    return new InProcessEmbedder(Path.of("target", "djl").toAbsolutePath());
  }

  SmallIndex add(String id, Language language, @Nullable String title, String text) {
    return add(id, language, title, null, text);
  }

  SmallIndex add(
      String id,
      Language language,
      @Nullable String title,
      @Nullable LocalDate published,
      String text) {
    ArticleId article = new ArticleId(id);
    PublicationDate date = published == null ? null : new PublicationDate(published, "test");
    Span all = new Span(0, text.length());
    articles.add(
        new Article(
            article,
            new Metadata(title, "Test", List.of("A", "B"), null, date, language),
            text,
            List.of(new Passage(new PassageId(article, 0), language, all, text, List.of(all))),
            List.of()));
    return this;
  }

  Retriever open() throws IOException, EmbeddingFailed {
    return open(NONE);
  }

  Retriever open(Embedder embedder) throws IOException, EmbeddingFailed {
    try (IndexWriter writer = new IndexWriter(directory, format.writerConfig())) {
      for (Article article : articles) {
        ArticleSummary summary =
            new ArticleSummary(
                article.id(),
                article.metadata(),
                article.displayTitle(),
                "test/" + article.id(),
                1);
        Passage passage = article.passages().getFirst();
        Map<String, float[]> vectors = new HashMap<>();
        Optional<String> model = embedder.model(passage.language());
        if (model.isPresent()) {
          String text = PassageIndex.embeddedText(article, passage);
          vectors.put(model.get(), embedder.passages(List.of(text), passage.language()).getFirst());
        }
        int passages = article.passages().size();
        writer.addDocuments(
            format.documents(article, summary, Collections.nCopies(passages, vectors)));
      }
    }
    reader = DirectoryReader.open(directory);
    return format.over(reader, embedder);
  }

  static List<String> ids(Retriever retriever, String question, Language language) {
    return ids(retriever, Query.of(question, language, TODAY, 10));
  }

  static List<String> ids(Retriever retriever, Query query) {
    return retriever.retrieve(query).hits().stream()
        .map(hit -> hit.article().id().value())
        .toList();
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
    directory.close();
  }
}
