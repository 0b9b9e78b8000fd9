package attache.index;

import attache.corpus.ArticleId;
import attache.corpus.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to search for.
 *
 * @param text the question, made whole
 * @param language the language it is asked in
 * @param twins the same question in other languages, where the corpus lacks this one; often empty.
 *     They are searched beside what the dictionaries make of the text
 * @param dates the days that the question speaks of, or null
 * @param asked the day on which it is asked: what recency is measured from
 * @param candidates the articles to search, or empty for all
 * @param passages the most passages to give, 1 to 1,000
 */
public record Query(
    String text,
    Language language,
    List<Twin> twins,
    @Nullable DateRange dates,
    LocalDate asked,
    Set<ArticleId> candidates,
    int passages) {
  public Query {
    twins = List.copyOf(twins);
    candidates = Set.copyOf(candidates);
    if (passages < 1 || passages > 1_000) {
      throw new IllegalArgumentException("A query asks for 1 to 1,000 passages, not " + passages);
    }
  }

  /** The question in another language. */
  public record Twin(String text, Language language) {}

  /** A plain question to the whole index. */
  public static Query of(String text, Language language, LocalDate asked, int passages) {
    return new Query(text, language, List.of(), null, asked, Set.of(), passages);
  }
}
