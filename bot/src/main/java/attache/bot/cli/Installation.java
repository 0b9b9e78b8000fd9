package attache.bot.cli;

import attache.bot.answer.Answer;
import attache.bot.answer.Answerability;
import attache.bot.answer.Answerer;
import attache.bot.answer.CoverageGate;
import attache.bot.answer.EmbeddedWording;
import attache.bot.answer.JudgedChecker;
import attache.bot.answer.Prompts;
import attache.bot.answer.TranslationMemory;
import attache.bot.answer.Translator;
import attache.bot.answer.check.DisagreementFinder;
import attache.bot.answer.check.PassageChecker;
import attache.bot.answer.check.SentenceChecker;
import attache.bot.answer.check.TranslationCheck;
import attache.bot.evaluate.ClaimsEvaluation;
import attache.bot.evaluate.Evaluation;
import attache.bot.log.Asker;
import attache.bot.log.LogUnavailable;
import attache.bot.log.QueryLog;
import attache.bot.log.QuestionId;
import attache.bot.log.Recording;
import attache.bot.model.OllamaChat;
import attache.bot.model.OllamaEmbedder;
import attache.bot.question.CorpusLanguages;
import attache.bot.question.Inquiry;
import attache.bot.question.QuestionReader;
import attache.config.ModelSettings;
import attache.config.Reason;
import attache.config.Settings;
import attache.corpus.Language;
import attache.corpus.language.LanguageDetector;
import attache.index.Embedder;
import attache.index.Generation;
import attache.index.Generations;
import attache.index.bridge.Bridge;
import attache.index.embed.InProcessEmbedder;
import attache.index.generation.HomeGenerations;
import attache.index.generation.IndexUpkeep;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place that makes the parts of Attaché and joins them. */
final class Installation {
  /** More than an answer uses, so that the gate and the log see what came close. */
  private static final int SEARCHED_PASSAGES = 20;

  private static final Duration WATCHED_EVERY = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(Installation.class);

  private final Settings settings;
  private final Surroundings surroundings;
  private final Embedder embedder;
  private final Generations generations;
  private final QueryLog log;
  private final PassageChecker passageChecker;
  private final SentenceChecker checker;
  private final Answerability answerability;
  private final Bridge bridge;

  Installation(Settings settings, Surroundings surroundings) {
    this.settings = settings;
    this.surroundings = surroundings;
    this.embedder = embedder(settings);
    this.generations = generations(settings.home());
    this.log = QueryLog.in(settings.home(), settings.log());
    this.bridge = new Bridge(settings.index().glossary());
    this.passageChecker = checker(settings.index().glossary());
    Embedder inProcess =
        settings.model().embedding().equals(ModelSettings.IN_PROCESS)
            ? embedder
            : inProcess(settings);
    double wording = settings.check().wording();
    this.checker =
        judged(
            settings,
            wording == 0
                ? passageChecker
                : passageChecker.with(new EmbeddedWording(inProcess, wording)));
    this.answerability = new Answerability(inProcess);
  }

  Settings settings() {
    return settings;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  Console console() {
    return surroundings.console();
  }

  Generations generations() {
    return generations;
  }

  QueryLog log() {
    return log;
  }

  /** The file of test cases, unless a command names another. */
  Path cases() {
    return settings.log().cases(settings.home());
  }

  /**
   * Writes an answer down in the log, and takes out what is older than the settings allow. Says
   * what keeps it from the log, where something does.
   *
   * @return the log entry, or null where the answer could not be logged
   */
  @Nullable QuestionId record(
      Answer answer, Asker asker, List<Inquiry.Turn> conversation, Instant at) {
    return switch (log.record(answer, asker, conversation, at)) {
      case Recording.Recorded recorded -> {
        expire();
        yield recorded.id();
      }
      case Recording.NotRecorded failed -> {
        console().say(failed.reason());
        yield null;
      }
    };
  }

  private void expire() {
    try {
      log.upkeep().expire(settings.log().days(), surroundings.clock().instant());
    } catch (LogUnavailable e) {
      console().say(e.reason());
    }
  }

  SentenceChecker checker() {
    return checker;
  }

  /** What measures the checker on labelled sentences. */
  ClaimsEvaluation claims() {
    return new ClaimsEvaluation(checker);
  }

  /** What answers from a generation, which must stay open meanwhile. */
  Answerer answerer(Generation generation) {
    return answerer(generation, settings.model().chat(), new Prompts(), log.translations());
  }

  /**
   * As {@link #answerer(Generation)}, with another chat model, or none where it is empty, and other
   * prompts.
   */
  Answerer answerer(Generation generation, String chat, Prompts prompts) {
    return answerer(generation, chat, prompts, log.translations());
  }

  private Answerer answerer(
      Generation generation, String chat, Prompts prompts, TranslationMemory memory) {
    return new Answerer(
        reader(generation),
        translators(memory).answering(generation, chat),
        generation.retriever(),
        generation.info(),
        new CoverageGate(bridge, settings.gate(), answerability),
        checker,
        new DisagreementFinder(passageChecker),
        bridge,
        chat.isEmpty() ? null : new OllamaChat(settings.ollama(), settings.model().withChat(chat)),
        prompts,
        settings.answer(),
        surroundings.clock());
  }

  /** What translates questions for a search that no answer follows. */
  Translator searchTranslator(Generation generation, String chat) {
    return translators(log.translations()).searching(generation, chat);
  }

  private Translators translators(TranslationMemory memory) {
    return new Translators(settings, new TranslationCheck(passageChecker), memory);
  }

  /** What measures suites, in a home of its own below this one. */
  Evaluation evaluation() {
    TranslationMemory memory = TranslationMemory.inProcess();
    String chat = settings.model().chat();
    return new Evaluation(
        settings.home().resolve("evaluation"),
        this::generations,
        Map.of("embedding", settings.model().embedding()),
        this::reader,
        (generation, request) -> translators(memory).measuring(generation, chat, request.answers()),
        generation -> answerer(generation, chat, new Prompts(), memory),
        LocalDate.now(surroundings.clock()));
  }

  /** What keeps the index up to date while the bot runs. */
  IndexUpkeep upkeep() {
    return new IndexUpkeep(
        generations,
        settings.corpus().paths(),
        settings.corpus().watch(),
        WATCHED_EVERY,
        result -> LOG.info("event=index_updated result={}", result));
  }

  /** Understands questions to the articles of a generation. */
  QuestionReader reader(Generation generation) {
    List<Language> languages = new CorpusLanguages(generation.passagesByLanguage()).main();
    return new QuestionReader(text -> LanguageDetector.detect(text, languages), SEARCHED_PASSAGES);
  }

  private Generations generations(Path home) {
    return new HomeGenerations(
        home, settings.index(), embedder, settings.model().embedding(), surroundings.clock());
  }

  private static Embedder embedder(Settings settings) {
    String embedding = settings.model().embedding();
    return embedding.equals(ModelSettings.IN_PROCESS)
        ? inProcess(settings)
        : new OllamaEmbedder(settings.ollama(), embedding.substring(ModelSettings.OLLAMA.length()));
  }

  private static Embedder inProcess(Settings settings) {
    return new InProcessEmbedder(settings.home().resolve("tokenizer"));
  }

  private static SentenceChecker judged(Settings settings, SentenceChecker checker) {
    return settings.model().judge().isEmpty()
        ? checker
        : new JudgedChecker(
            checker, new OllamaChat(settings.ollama(), settings.model().forJudge()));
  }

  private static PassageChecker checker(Path glossary) {
    try {
      return PassageChecker.withGlossary(glossary);
    } catch (IOException e) {
      throw unreadable(glossary, e);
    }
  }

  private static Failure unreadable(Path glossary, IOException e) {
    return Failure.usage("index.glossary: " + glossary + " cannot be read: " + Reason.of(e));
  }
}
