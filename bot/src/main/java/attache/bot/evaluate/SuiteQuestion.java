package attache.bot.evaluate;

import attache.corpus.ArticleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question of a suite.
 *
 * @param asked the day on which it was asked, or null where the suite does not say
 * @param candidates the articles to search, or empty for all
 * @param answers accepted answers, often none
 * @param answerable whether the corpus or the candidates have the answer
 * @param groups every plain value of its metadata by key, to group figures by
 */
public record SuiteQuestion(
    String id,
    String text,
    @Nullable LocalDate asked,
    Set<ArticleId> candidates,
    List<String> answers,
    boolean answerable,
    Map<String, String> groups) {
  public SuiteQuestion {
    candidates = Set.copyOf(candidates);
    answers = List.copyOf(answers);
    groups = Map.copyOf(groups);
  }
}
