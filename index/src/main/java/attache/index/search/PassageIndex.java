package attache.index.search;

import attache.config.IndexSettings;
import attache.config.Reason;
import attache.corpus.Article;
import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.corpus.Passage;
import attache.index.ArticleSummary;
import attache.index.Embedder;
import attache.index.Retriever;
import attache.index.bridge.Bridge;
import attache.index.rerank.Reranker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.Bits;

/**
 * How passages are laid out in the search engine's index, and how they are found there. One
 * document is one passage, which carries what is needed to show it: the index needs nothing beside
 * it to answer. Safe for many threads at once.
 *
 * <p>Whoever writes an index uses {@link #writerConfig}, {@link #documents} and {@link #article};
 * whoever reads one uses {@link #over}.
 */
public final class PassageIndex {
  /** Of BM25: how soon a word's repetitions stop counting. README.md, "Figures", gives others. */
  private static final float K1 = 0.9f;

  /** Of BM25: how far a text's length counts, 0 to 1. */
  private static final float B = 0.6f;

  private final Similarity similarity = new BM25Similarity(K1, B);
  private final Bridge bridge;
  private final Reranker reranker;

  /**
   * @param cache where the cross-encoder's tokenizer may unpack its native library
   */
  public PassageIndex(IndexSettings settings, Path cache) {
    bridge = new Bridge(settings.glossary());
    reranker = new Reranker(settings, cache);
  }

  /**
   * The version of fields and analysis. An index that was written under another version is not
   * searched but built anew.
   */
  public static String schema() {
    return "6";
  }

  /** A fresh configuration for a writer, with this index's similarity. */
  public IndexWriterConfig writerConfig() {
    return new IndexWriterConfig().setSimilarity(similarity);
  }

  /**
   * The documents of an article's passages, in order. Each is made when it is asked for and good
   * until the next one is; to be gone through once.
   *
   * @param vectors for each passage its vectors of unit length by the name of their {@linkplain
   *     Embedder#model model}, as far as it has them yet; empty for none
   */
  public Iterable<Document> documents(
      Article article, ArticleSummary summary, List<Map<String, float[]>> vectors) {
    ArticleTerms terms = new ArticleTerms(article);
    List<IndexableField> ofArticle = PassageDocument.ofArticle(summary);
    return new AbstractList<>() {
      @Override
      public Document get(int i) {
        Map<String, float[]> known = vectors.isEmpty() ? Map.of() : vectors.get(i);
        return PassageDocument.of(ofArticle, article.passages().get(i), terms.ofPassage(i), known);
      }

      @Override
      public int size() {
        return article.passages().size();
      }
    };
  }

  /** What is embedded of a passage: its text, under the title that says what it is about. */
  public static String embeddedText(Article article, Passage passage) {
    String title = article.metadata().title();
    return title == null ? passage.text() : title + "\n" + passage.text();
  }

  /** What all documents of an article have in common: delete by it before writing them anew. */
  public static Term article(ArticleId id) {
    return new Term(Fields.ARTICLE, id.value());
  }

  /** How many documents of an index, deleted ones aside, are in each language that has any. */
  public static Map<Language, Integer> byLanguage(IndexReader reader) throws IOException {
    Map<Language, Integer> counts = new EnumMap<>(Language.class);
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues written = DocValues.getNumeric(leaf.reader(), Fields.LANGUAGE);
      Bits live = leaf.reader().getLiveDocs();
      while (written.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(written.docID())) {
          counts.merge(Fields.language(written.longValue()), 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  /**
   * Searches an index. The reader stays the caller's to close.
   *
   * @param embedder turns questions into vectors; where it has no model for a language, or the
   *     index has no vectors of its model, the search goes by words alone
   */
  public Retriever over(IndexReader reader, Embedder embedder) {
    try {
      return new PassageRetriever(reader, similarity, embedder, bridge, reranker);
    } catch (IOException e) {
      throw new UncheckedIOException("The index cannot be read: " + Reason.of(e), e);
    }
  }
}
