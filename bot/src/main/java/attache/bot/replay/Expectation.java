package attache.bot.replay;

import attache.corpus.ArticleId;
import java.util.List;
import java.util.Set;

/**
 * What a person has said a good answer is.
 *
 * @param articles one of them must be among the evidence; empty for no matter
 * @param texts each must stand in the answer, case, spaces and punctuation aside
 * @param refusal the right answer is that there is none
 */
public record Expectation(Set<ArticleId> articles, List<String> texts, boolean refusal) {
  public static final Expectation NONE = new Expectation(Set.of(), List.of(), false);

  public Expectation {
    articles = Set.copyOf(articles);
    texts = List.copyOf(texts);
  }
}
