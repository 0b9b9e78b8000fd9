package attache.bot.answer;

import attache.bot.question.Question;
import attache.config.GateSettings;
import attache.corpus.Language;
import attache.index.DateRange;
import attache.index.GenerationInfo;
import attache.index.Hit;
import attache.index.bridge.Bridge;
import attache.index.bridge.Concept;
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
    return missing(evidence, vocabulary)
        .or(() -> ofOtherYears(question, evidence, vocabulary))
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

  /**
   * Names and years that no article has; where the question does not name several things, those
   * that are in none together.
   */
  private static Optional<String> missing(List<Hit> evidence, Vocabulary vocabulary) {
    Lacking lacking = new Lacking(evidence, vocabulary);
    Set<String> everywhere = lacking.everywhere();
    if (!everywhere.isEmpty()) {
      return Optional.of("no passage has " + String.join(", ", everywhere));
    }
    List<String> least = lacking.least();
    return least.isEmpty() || vocabulary.essentials().several()
        ? Optional.empty()
        : Optional.of("no article has " + String.join(", ", least) + " with the rest");
  }

  /** What bears most on the question is told of other years than those it asks about. */
  private static Optional<String> ofOtherYears(
      Question question, List<Hit> evidence, Vocabulary vocabulary) {
    if (vocabulary.essentials().years().isEmpty()) {
      return Optional.empty();
    }
    return Bearing.of(question, evidence, vocabulary).ranked().stream()
        .findFirst()
        .filter(best -> best.time().isOther())
        .map(best -> "what bears most on it is told of another year");
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
   * word can be told, and those that can have many meanings: the rare ones tell more, and one alone
   * tells nothing.
   */
  private static Decision byWeight(
      Question question, List<Hit> evidence, Vocabulary vocabulary, String covered, double least) {
    Optional<Bearing.Scored> likeliest =
        Bearing.of(question, evidence, vocabulary).ranked().stream().findFirst();
    double best = likeliest.map(Bearing.Scored::around).orElse(0.0);
    String why =
        String.format(
            Locale.ROOT,
            "%s, the likeliest %.2f by their weight; %.2f is asked for",
            covered,
            best,
            least);
    boolean several =
        likeliest.map(scored -> tellsSeveral(scored.in(evidence), vocabulary)).orElse(false);
    return new Decision(
        several && best >= least, several ? why : why + ", with more than one word");
  }

  private static boolean tellsSeveral(Hit hit, Vocabulary vocabulary) {
    List<Concept> asked = vocabulary.asked(hit.passage().language());
    Set<String> passage = vocabulary.of(hit);
    return asked.stream().filter(word -> word.in(passage)).limit(2).count()
        == Math.min(2, asked.size());
  }

  private static Decision refuse(String why) {
    return new Decision(false, why);
  }
}
