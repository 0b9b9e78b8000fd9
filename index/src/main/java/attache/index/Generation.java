package attache.index;

import attache.corpus.Article;
import attache.corpus.ArticleId;
import java.util.List;
import java.util.Optional;

/**
 * One immutable state of the index, open for reading. Safe for many threads at once. Close it when
 * the last question that uses it is done.
 */
public interface Generation extends AutoCloseable {
  GenerationInfo info();

  Retriever retriever();

  /** All articles, in the order of their ids. */
  List<ArticleSummary> articles();

  /** One article with its cleaned text and passages, as it was when it was indexed. */
  Optional<Article> article(ArticleId id);

  @Override
  void close();
}
