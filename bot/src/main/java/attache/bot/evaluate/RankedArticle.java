package attache.bot.evaluate;

import attache.corpus.ArticleId;
import attache.index.Hit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An article where its best passage ranks. */
record RankedArticle(ArticleId article, double score) {
  /** The articles of passages given best first, at most {@code most}. */
  static List<RankedArticle> of(List<Hit> hits, int most) {
    List<RankedArticle> ranked = new ArrayList<>();
    Set<ArticleId> seen = new HashSet<>();
    for (Hit hit : hits) {
      if (ranked.size() < most && seen.add(hit.article().id())) {
        ranked.add(new RankedArticle(hit.article().id(), hit.score()));
      }
    }
    return ranked;
  }
}
