package attache.bot.answer;

import attache.bot.question.Question;
import attache.corpus.Language;
import attache.index.DateRange;
import attache.index.GenerationInfo;
import attache.index.Hit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lets a question through where one passage with its title has enough of the question's words. */
public final class CoverageGate implements EvidenceGate {
  /**
   * Below this share of the question's words, a passage of the same language is about something
   * else.
   */
  private static final double ENOUGH = 0.5;

  @Override
  public Decision decide(Question question, List<Hit> evidence, GenerationInfo generation) {
    if (evidence.isEmpty()) {
      return new Decision(false, "no passage was found");
    }
    DateRange dates = question.query().dates();
    if (dates != null
        && dates.explicit()
        && generation.newest() != null
        && dates.first().isAfter(generation.newest())) {
      return new Decision(
          false,
          "asks about " + dates.first() + ", the newest article is of " + generation.newest());
    }
    Set<String> asked = Terms.of(question.understood());
    if (asked.isEmpty()) {
      return new Decision(false, "the question has no words to search for");
    }
    double best = 0;
    for (Hit hit : evidence) {
      Language language = hit.passage().language();
      if (language != question.language()) {
        continue;
      }
      Set<String> covered = new HashSet<>(asked);
      covered.retainAll(Terms.of(hit.article().displayTitle() + "\n" + hit.passage().text()));
      best = Math.max(best, (double) covered.size() / asked.size());
    }
    boolean foreign =
        evidence.stream().limit(3).allMatch(hit -> hit.passage().language() != question.language());
    if (foreign) {
      return new Decision(true, "the best passages are in another language");
    }
    return new Decision(
        best >= ENOUGH,
        String.format(Locale.ROOT, "the best passage has %.2f of the question's words", best));
  }
}
