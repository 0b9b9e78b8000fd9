package attache.bot.answer;

import attache.corpus.Passage;
import attache.corpus.Span;
import attache.index.ArticleSummary;
import java.util.List;

/**
 * A passage that an answer cites.
 *
 * @param n its number in the answer, from 1
 * @param quotes the stretches of the passage's text that support the sentences citing it, in order
 */
public record Source(int n, ArticleSummary article, Passage passage, List<Span> quotes) {
  public Source {
    quotes = List.copyOf(quotes);
  }
}
