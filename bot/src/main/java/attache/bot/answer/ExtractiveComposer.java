package attache.bot.answer;

import attache.bot.question.Question;
import attache.corpus.Span;
import attache.index.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Answers without a model: quotes the sentences of the evidence that bear best on the question,
 * word for word.
 */
final class ExtractiveComposer {
  /** A sentence that bears this much less on the question than the best one adds nothing. */
  private static final double CLOSE_TO_BEST = 0.75;

  /** The most sentences quoted: the fact that was asked for and little else. */
  private static final int MOST = 3;

  private record Candidate(int place, Span span, double score) {}

  /**
   * Offers sentences, the best first, until the assembly has enough or none is close to the best.
   */
  void compose(Question question, List<Hit> evidence, Assembly assembly) {
    Set<String> asked = Terms.of(question.understood());
    List<Candidate> candidates = new ArrayList<>();
    for (int place = 1; place <= evidence.size(); place++) {
      Hit hit = evidence.get(place - 1);
      Set<String> about = Terms.of(hit.article().displayTitle());
      for (Span span : hit.passage().sentences()) {
        Set<String> said = Terms.of(span.of(hit.passage().text()));
        if (!said.isEmpty()) {
          candidates.add(new Candidate(place, span, score(asked, said, about, place)));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparingInt(Candidate::place)
            .thenComparingInt(candidate -> candidate.span().start()));
    int shown = 0;
    for (Candidate candidate : candidates) {
      if (shown >= MOST || candidate.score() < CLOSE_TO_BEST * candidates.getFirst().score()) {
        return;
      }
      if (assembly.offer(new Draft.Quoted(candidate.place(), candidate.span()))) {
        shown++;
      }
    }
  }

  private static double score(Set<String> asked, Set<String> said, Set<String> about, int place) {
    Set<String> covered = new HashSet<>(asked);
    covered.retainAll(said);
    Set<String> byTitle = new HashSet<>(asked);
    byTitle.retainAll(about);
    byTitle.removeAll(covered);
    double coverage = asked.isEmpty() ? 0 : (covered.size() + 0.5 * byTitle.size()) / asked.size();
    return coverage + 0.2 / place;
  }
}
