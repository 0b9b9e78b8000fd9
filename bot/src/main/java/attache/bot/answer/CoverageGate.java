package attache.bot.answer;

import attache.bot.question.Question;
import attache.corpus.Language;
import attache.corpus.PublicationDate;
import attache.index.DateRange;
import attache.index.GenerationInfo;
import attache.index.Hit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Lets a question through where the days, years and names it speaks of are in the evidence, and one
 * passage has enough of its words.
 */
public final class CoverageGate implements EvidenceGate {
  /**
   * Below this share of the question's words, a passage of its language is about something else.
   */
  private static final double ENOUGH = 0.5;

  /** The same for a passage of another language, where not every word can be rendered. */
  private static final double ENOUGH_ACROSS = 0.34;

  private final Renderings renderings;

  public CoverageGate(Renderings renderings) {
    this.renderings = renderings;
  }

  @Override
  public Decision decide(Question question, List<Hit> evidence, GenerationInfo generation) {
    if (evidence.isEmpty()) {
      return refuse("no passage was found");
    }
    DateRange dates = question.query().dates();
    if (dates != null
        && generation.newest() != null
        && dates.first().isAfter(generation.newest())) {
      return refuse(
          "asks about " + dates.first() + ", the newest article is of " + generation.newest());
    }
    if (Terms.of(question.understood()).isEmpty()) {
      return refuse("the question has no words to search for");
    }
    Vocabulary vocabulary = new Vocabulary(question, evidence, renderings);
    return missing(question, evidence, vocabulary)
        .map(CoverageGate::refuse)
        .orElseGet(() -> byCoverage(question, evidence, vocabulary));
  }

  /** A name or year that no passage has, nor the date of its article. */
  private Optional<String> missing(Question question, List<Hit> evidence, Vocabulary vocabulary) {
    Essentials essentials = new Essentials(question.understood(), question.language(), renderings);
    List<String> least = null;
    for (Language language :
        evidence.stream().map(hit -> hit.passage().language()).distinct().toList()) {
      Set<String> terms = new HashSet<>();
      evidence.stream()
          .filter(hit -> hit.passage().language() == language)
          .forEach(hit -> terms.addAll(vocabulary.of(hit)));
      List<String> missing =
          new ArrayList<>(essentials.missingNames(name -> vocabulary.terms(name, language), terms));
      missing.addAll(essentials.missingYears(textOf(evidence, language)));
      if (least == null || missing.size() < least.size()) {
        least = missing;
      }
    }
    return least == null || least.isEmpty()
        ? Optional.empty()
        : Optional.of("no passage has " + String.join(", ", least));
  }

  private static String textOf(List<Hit> evidence, Language language) {
    StringBuilder text = new StringBuilder();
    for (Hit hit : evidence) {
      if (hit.passage().language() == language) {
        PublicationDate published = hit.article().metadata().published();
        text.append(hit.article().displayTitle()).append('\n').append(hit.passage().text());
        text.append('\n').append(published == null ? "" : published.day()).append('\n');
      }
    }
    return text.toString();
  }

  private static Decision byCoverage(Question question, List<Hit> evidence, Vocabulary vocabulary) {
    double best = 0;
    boolean enough = false;
    for (Hit hit : evidence) {
      Language language = hit.passage().language();
      Set<String> asked = vocabulary.askedTerms(language);
      Set<String> covered = new HashSet<>(asked);
      covered.retainAll(vocabulary.of(hit));
      double share = asked.isEmpty() ? 0 : (double) covered.size() / asked.size();
      best = Math.max(best, share);
      enough |= share >= (language == question.language() ? ENOUGH : ENOUGH_ACROSS);
    }
    return new Decision(
        enough,
        String.format(Locale.ROOT, "the best passage has %.2f of the question's words", best));
  }

  private static Decision refuse(String why) {
    return new Decision(false, why);
  }
}
