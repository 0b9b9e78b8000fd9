package attache.bot.answer;

import attache.bot.question.Question;
import attache.config.GateSettings;
import attache.corpus.Language;
import attache.corpus.PublicationDate;
import attache.index.DateRange;
import attache.index.GenerationInfo;
import attache.index.Hit;
import attache.index.bridge.Bridge;
import attache.index.bridge.Concept;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets a question through where the days, years and names it speaks of are in the evidence, and one
 * passage has enough of its words.
 */
public final class CoverageGate implements EvidenceGate {
  private static final double SIDE_BY_SIDE = 0.9;

  /**
   * The share of the question's words that such a sentence has, with the names that its passage
   * has. On refusal-en .4 gives a balanced accuracy of .684, .5 of .707, .57 of .712, .65 of .716;
   * at .65 a question of the articles suite is refused that has its answer.
   */
  private static final double WORDS_BESIDE = 0.55;

  private static final int BEST = 5;

  private final Bridge bridge;
  private final GateSettings settings;
  private final @Nullable Answerability answerability;

  /**
   * @param answerability null to decide by words and names alone
   */
  public CoverageGate(Bridge bridge, GateSettings settings, @Nullable Answerability answerability) {
    this.bridge = bridge;
    this.settings = settings;
    this.answerability = answerability;
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
    Vocabulary vocabulary = new Vocabulary(question, bridge);
    return missing(question, evidence, vocabulary)
        .map(CoverageGate::refuse)
        .orElseGet(() -> byCoverage(question, evidence, vocabulary));
  }

  /** Whether words and names that are there are likely to be more than words and names. */
  private Decision byLikelihood(
      Question question, List<Hit> all, Vocabulary vocabulary, String covered) {
    if (answerability == null || settings.answerable() == 0) {
      return new Decision(true, covered);
    }
    List<Hit> evidence = all.subList(0, Math.min(Answerability.PASSAGES, all.size()));
    List<Bearing.Scored> ranked = Bearing.of(question, evidence, vocabulary).ranked();
    if (ranked.stream().limit(BEST).anyMatch(CoverageGate::saysOutright)) {
      return new Decision(true, covered + "; a sentence has what is asked for beside it");
    }
    OptionalDouble likely = answerability.of(question, evidence, ranked, vocabulary);
    if (likely.isEmpty()) {
      return new Decision(true, covered);
    }
    String why =
        String.format(
            Locale.ROOT,
            "%s; the passages hold the answer with a likelihood of %.2f, %.2f is asked for",
            covered,
            likely.getAsDouble(),
            settings.answerable());
    return new Decision(likely.getAsDouble() >= settings.answerable(), why);
  }

  /** A number, say, stands right before what the question counts, among the question's words. */
  private static boolean saysOutright(Bearing.Scored scored) {
    return scored.near() >= SIDE_BY_SIDE && scored.beside() > WORDS_BESIDE;
  }

  /** A name or year that no passage has, nor the date of its article. */
  private Optional<String> missing(Question question, List<Hit> evidence, Vocabulary vocabulary) {
    Essentials essentials = new Essentials(question.understood(), question.language());
    List<String> least = null;
    for (Language language :
        evidence.stream().map(hit -> hit.passage().language()).distinct().toList()) {
      Set<String> terms = new HashSet<>();
      evidence.stream()
          .filter(hit -> hit.passage().language() == language)
          .forEach(hit -> terms.addAll(vocabulary.of(hit)));
      String text = textOf(evidence, language);
      List<String> missing =
          new ArrayList<>(
              essentials.missingNames(
                  name -> vocabulary.said(name, language), terms, text, language));
      missing.addAll(essentials.missingYears(text));
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

  private Decision byCoverage(Question question, List<Hit> evidence, Vocabulary vocabulary) {
    double best = 0;
    boolean foreign = false;
    for (Hit hit : evidence) {
      Language language = hit.passage().language();
      foreign |= language != question.language();
      if (language == question.language()) {
        best = Math.max(best, share(vocabulary.asked(language), vocabulary.of(hit)));
      }
    }
    String covered =
        String.format(Locale.ROOT, "the best passage has %.2f of the question's words", best);
    if (best < settings.words()) {
      return foreign
          ? byWeight(question, evidence, vocabulary, covered, settings.wordsAcross())
          : refuse(covered);
    }
    return answerability == null || answerability.knows(question.language())
        ? byLikelihood(question, evidence, vocabulary, covered)
        : byWeight(question, evidence, vocabulary, covered, settings.wordsWeighed());
  }

  private static double share(List<Concept> asked, Set<String> passage) {
    long covered = asked.stream().filter(word -> word.in(passage)).count();
    return asked.isEmpty() ? 0 : (double) covered / asked.size();
  }

  /**
   * By the passage of the sentence that bears most on the question. Across languages, not every
   * word can be told, and those that can have many meanings: the rare ones tell more.
   */
  private static Decision byWeight(
      Question question, List<Hit> evidence, Vocabulary vocabulary, String covered, double least) {
    double best =
        Bearing.of(question, evidence, vocabulary).ranked().stream()
            .findFirst()
            .map(Bearing.Scored::around)
            .orElse(0.0);
    String why =
        String.format(
            Locale.ROOT,
            "%s, the likeliest %.2f by their weight; %.2f is asked for",
            covered,
            best,
            least);
    return new Decision(best >= least, why);
  }

  private static Decision refuse(String why) {
    return new Decision(false, why);
  }
}
