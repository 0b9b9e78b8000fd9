package attache.bot.answer;

import attache.bot.answer.check.DisagreementFinder;
import attache.bot.answer.check.SentenceChecker;
import attache.bot.question.Inquiry;
import attache.bot.question.Question;
import attache.bot.question.QuestionReader;
import attache.config.AnswerSettings;
import attache.index.GenerationInfo;
import attache.index.Hit;
import attache.index.Retriever;
import attache.index.bridge.Bridge;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers questions from one generation of the index. Safe for many threads at once; cheap to make.
 *
 * <p>A model that cannot be had, or that writes nothing that can be shown, is no failure: the
 * answer is then quoted from the evidence, and its notice says so.
 */
public final class Answerer {
  private static final Logger LOG = LoggerFactory.getLogger(Answerer.class);

  private final QuestionReader reader;
  private final Translator translator;
  private final Retriever retriever;
  private final GenerationInfo generation;
  private final EvidenceGate gate;
  private final SentenceChecker checker;
  private final @Nullable ModelComposer modelComposer;
  private final Bridge bridge;
  private final Conflicts conflicts;
  private final AnswerSettings settings;
  private final InstantSource clock;

  /**
   * @param retriever of the generation; must stay open while questions are answered
   * @param model composes the answers, or null for quoted answers
   */
  public Answerer(
      QuestionReader reader,
      Retriever retriever,
      GenerationInfo generation,
      EvidenceGate gate,
      SentenceChecker checker,
      DisagreementFinder disagreements,
      Bridge bridge,
      @Nullable LanguageModel model,
      AnswerSettings settings,
      InstantSource clock) {
    this(
        reader,
        Translator.NONE,
        retriever,
        generation,
        gate,
        checker,
        disagreements,
        bridge,
        model,
        new Prompts(),
        settings,
        clock);
  }

  /**
   * @param translator puts a question into other languages before it is searched
   * @param prompts what the model is told, other than usual
   */
  public Answerer(
      QuestionReader reader,
      Translator translator,
      Retriever retriever,
      GenerationInfo generation,
      EvidenceGate gate,
      SentenceChecker checker,
      DisagreementFinder disagreements,
      Bridge bridge,
      @Nullable LanguageModel model,
      Prompts prompts,
      AnswerSettings settings,
      InstantSource clock) {
    this.reader = reader;
    this.translator = translator;
    this.retriever = retriever;
    this.generation = generation;
    this.gate = gate;
    this.checker = checker;
    this.bridge = bridge;
    this.modelComposer = model == null ? null : new ModelComposer(model, prompts);
    this.conflicts = new Conflicts(disagreements);
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Answers, in the calling thread.
   *
   * @param cancellation ends the work within a second; what was shown by then stays the answer
   */
  public Answer answer(Inquiry inquiry, AnswerListener listener, Cancellation cancellation) {
    Instant start = clock.instant();
    Question question = translator.translate(reader.read(inquiry), cancellation);
    List<Hit> hits = retriever.retrieve(question.query()).hits();
    Instant retrieved = clock.instant();
    listener.found(hits);
    Decision decision = gate.decide(question, hits, generation);
    Vocabulary vocabulary = new Vocabulary(question, bridge);
    List<Hit> evidence = decision.enough() ? evidence(question, hits, vocabulary) : List.of();
    ExtractiveComposer extractiveComposer = new ExtractiveComposer(vocabulary);
    Assembly assembly =
        new Assembly(
            evidence, question.answerLanguage(), checker, listener, settings.sentences(), clock);
    ModelComposer.@Nullable Written written = null;
    int byModel = 0;
    boolean completed = false;
    if (decision.enough()) {
      if (modelComposer != null && !cancellation.isCancelled()) {
        Duration left = settings.timeout().minus(Duration.between(start, retrieved));
        written =
            modelComposer.compose(
                question, evidence, settings.sentences(), assembly, cancellation, left);
        report(written);
      }
      byModel = assembly.sentences().size();
      if (!cancellation.isCancelled() && toBeCompleted(written, assembly)) {
        extractiveComposer.compose(question, evidence, assembly);
      } else if (!cancellation.isCancelled() && byModel > 0) {
        completed = extractiveComposer.complete(question, evidence, assembly);
      }
    }
    String otherwise =
        cancellation.isCancelled() ? null : otherwise(question, assembly, evidence, vocabulary);
    Course course =
        new Course(
            question,
            hits,
            decision,
            assembly,
            written,
            byModel,
            completed,
            otherwise,
            cancellation.isCancelled(),
            Duration.between(start, retrieved),
            Duration.between(start, clock.instant()));
    return course.answer(generation, modelComposer == null ? null : modelComposer.name());
  }

  /**
   * The best passages of articles that have the question's names; newer ones come first where the
   * question is about time. A model tells whatever it is given, true or not to the point.
   */
  private List<Hit> evidence(Question question, List<Hit> hits, Vocabulary vocabulary) {
    List<Hit> about = new Lacking(hits, vocabulary).fewest();
    List<Hit> best = new ArrayList<>(about.stream().limit(settings.evidence()).toList());
    if (AskedAbout.time(question)) {
      best.sort(AskedAbout.newestFirst());
    }
    return best;
  }

  /** What other articles say against the answer; their sentences are added to it. */
  private @Nullable String otherwise(
      Question question, Assembly assembly, List<Hit> evidence, Vocabulary vocabulary) {
    String later = Reversals.show(question, assembly, evidence, vocabulary);
    String conflict = conflicts.show(assembly, evidence, question.answerLanguage());
    return Course.together(later, conflict);
  }

  /**
   * Where the model failed or nothing it wrote can be shown, the evidence is quoted. A model that
   * says that the passages do not answer is believed: it has read them.
   */
  private static boolean toBeCompleted(ModelComposer.@Nullable Written written, Assembly assembly) {
    if (written == null || written.reply().end() instanceof ModelReply.End.Failed) {
      return true;
    }
    return assembly.sentences().isEmpty() && !written.declined();
  }

  private static void report(ModelComposer.Written written) {
    if (written.reply().end() instanceof ModelReply.End.Failed failed) {
      LOG.warn("event=model_failed failure={} detail={}", failed.failure(), failed.detail());
    }
  }
}
