package attache.index;

import attache.corpus.Article;
import attache.corpus.ArticleId;
import attache.corpus.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One immutable state of the index, open for reading. Safe for many threads at once. Close it when
 * the last question that uses it is done. All that reads throws {@link IndexDamaged} where it comes
 * upon damage.
 */
public interface Generation extends AutoCloseable {
  GenerationInfo info();

  Retriever retriever();

  /** All articles, in the order of their ids. */
  List<ArticleSummary> articles();

  /**
   * How many passages there are in each language that has any. Those whose articles were removed do
   * not count.
   */
  Map<Language, Integer> passagesByLanguage();

  /** One article with its cleaned text and passages, as it was when it was indexed. */
  Optional<Article> article(ArticleId id);

  /**
   * The other documents that tell an article's story: copies of it at other places and in other
   * outlets, which are not searched. In the order of their ids; {@link ArticleSummary#passages} is
   * 0.
   */
  default List<ArticleSummary> variants(ArticleId article) {
    return List.of();
  }

  /** The article that a variant is searched as; empty where the id is no variant's. */
  default Optional<ArticleId> searchedAs(ArticleId variant) {
    return Optional.empty();
  }

  /**
   * What is damaged in its files, for a person to read; empty where they are whole. Reads all of
   * them: a second for about a gigabyte, as long as that lies in memory.
   */
  default Optional<String> damage() {
    return Optional.empty();
  }

  @Override
  void close();
}
