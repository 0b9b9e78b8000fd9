package attache.bot.answer;

import attache.index.ArticleSummary;
import attache.index.Hit;
import attache.index.bridge.Bridge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What else the evidence of an answer says about its question, quoted word for word. Made from the
 * answer alone, so that it can be had for any answer that the log still holds.
 */
public final class Further {
  /** A sentence that bears less than half as much on the question as the best is about another. */
  private static final double CLOSE_TO_BEST = 0.5;

  private static final Bridge DICTIONARIES = Bridge.ofDictionaries();

  private Further() {}

  /** A sentence of an article. */
  public record Quote(String text, ArticleSummary article) {}

  /** At most {@code most} sentences that the answer does not have, the best first. */
  public static List<Quote> of(Answer answer, int most) {
    List<Hit> evidence = answer.trace().evidence();
    Set<String> said = new HashSet<>();
    answer.sentences().forEach(sentence -> said.add(Assembly.key(sentence.text())));
    List<Bearing.Scored> ranked =
        Bearing.of(answer.question(), evidence, new Vocabulary(answer.question(), DICTIONARIES))
            .ranked();
    List<Quote> quotes = new ArrayList<>();
    for (Bearing.Scored scored : ranked) {
      if (quotes.size() == most || scored.score() < CLOSE_TO_BEST * ranked.getFirst().score()) {
        break;
      }
      Hit hit = scored.in(evidence);
      String text = Assembly.quoted(hit, scored.span());
      if (said.add(Assembly.key(text))) {
        quotes.add(new Quote(text, hit.article()));
      }
    }
    return quotes;
  }
}
