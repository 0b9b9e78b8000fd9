package attache.bot.model;

import static attache.bot.answer.Examples.GENERATION;
import static attache.bot.answer.Examples.HARBOUR;
import static attache.bot.answer.Examples.retriever;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attache.bot.answer.Answer;
import attache.bot.answer.AnswerListener;
import attache.bot.answer.Answerer;
import attache.bot.answer.Cancellation;
import attache.bot.answer.CoverageGate;
import attache.bot.answer.ModelTranslator;
import attache.bot.answer.Outcome;
import attache.bot.answer.TranslationMemory;
import attache.bot.answer.VerbatimChecker;
import attache.bot.answer.check.DisagreementFinder;
import attache.bot.answer.check.PassageChecker;
import attache.bot.answer.check.TranslationCheck;
import attache.bot.question.CorpusLanguages;
import attache.bot.question.Inquiry;
import attache.bot.question.Question;
import attache.bot.question.QuestionReader;
import attache.config.AnswerSettings;
import attache.config.GateSettings;
import attache.config.ModelSettings;
import attache.config.OllamaSettings;
import attache.config.RetrievalSettings;
import attache.corpus.Language;
import attache.corpus.language.LanguageDetector;
import attache.index.bridge.Bridge;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way through a real Ollama server with small real models; skipped where there is none. */
class RealOllamaTest {
  private static final URI SERVER = URI.create("http://127.0.0.1:11434");

  private static Answer ask(URI server, String model) {
    OllamaSettings ollama =
        new OllamaSettings(
            server, Duration.ofSeconds(2), Duration.ofSeconds(60), Duration.ofMinutes(30));
    ModelSettings settings =
        new ModelSettings(
            model, ModelSettings.IN_PROCESS, ModelSettings.Output.TEXT, "", 1024, 24, 0, 1);
    Answerer answerer =
        new Answerer(
            new QuestionReader(text -> Language.ENGLISH, 8),
            retriever(HARBOUR),
            GENERATION,
            new CoverageGate(Bridge.ofDictionaries(), GateSettings.DEFAULT, null),
            new VerbatimChecker(),
            new DisagreementFinder(PassageChecker.plain()),
            Bridge.ofDictionaries(),
            new OllamaChat(ollama, settings),
            new AnswerSettings(5, 8, Duration.ofSeconds(90)),
            InstantSource.system());
    return answerer.answer(
        Inquiry.of(
            "How many shipping lines does the harbour pact cover?", LocalDate.of(2023, 6, 2)),
        AnswerListener.NONE,
        new Cancellation());
  }

  private static void assumeModel(String model) {
    OllamaSettings settings =
        new OllamaSettings(SERVER, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ZERO);
    boolean there =
        new OllamaServer(settings).status() instanceof OllamaServer.Status.Reachable reachable
            && reachable.model(model).isPresent();
    assumeTrue(there, "no Ollama server with " + model + " at " + SERVER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gemma3:270m", "smollm2:135m"})
  void a_real_model_is_asked_and_only_what_the_passage_says_comes_out(String model) {
    assumeModel(model);

    Answer answer = ask(SERVER, model);

    assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(answer.trace().raw()).isNotBlank();
    assertThat(answer.trace().modelDigest()).isNotBlank();
    assertThat(answer.sentences())
        .allSatisfy(sentence -> assertThat(HARBOUR.passage().text()).contains(sentence.text()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gemma3:270m", "smollm2:135m"})
  void a_real_model_translates_and_what_is_no_translation_is_refused(String model) {
    assumeModel(model);
    OllamaSettings ollama =
        new OllamaSettings(
            SERVER, Duration.ofSeconds(2), Duration.ofSeconds(60), Duration.ofMinutes(30));
    ModelSettings settings =
        new ModelSettings(
            model, ModelSettings.IN_PROCESS, ModelSettings.Output.TEXT, "", 1024, 48, 0, 1);
    TranslationCheck check = new TranslationCheck(PassageChecker.plain());
    ModelTranslator translator =
        new ModelTranslator(
            new OllamaChat(ollama, settings.forTranslation()),
            check,
            TranslationMemory.inProcess(),
            new RetrievalSettings(RetrievalSettings.Translate.AUTO, Duration.ofSeconds(10)),
            new CorpusLanguages(Map.of(Language.CHINESE, 10)));
    LocalDate day = LocalDate.of(2023, 6, 2);
    for (String text :
        List.of(
            "How many of the 18 delegations came from Viet Nam?",
            "Năm 2023 có bao nhiêu đại biểu đến từ Lào?")) {
      Question asked = new QuestionReader(LanguageDetector::detect, 8).read(Inquiry.of(text, day));

      Question question = translator.translate(asked, new Cancellation());

      assertThat(question.translations())
          .singleElement()
          .satisfies(each -> assertThat(each.model()).isEqualTo("ollama:" + model));
      // Whatever so small a model writes, only what may be a translation reaches the search.
      assertThat(question.query().twins())
          .allSatisfy(
              twin ->
                  assertThat(check.flaw(text, asked.language(), twin.text(), Language.CHINESE, day))
                      .isEmpty());
      assertThat(question.query().text()).isEqualTo(text);
    }
  }

  @Test
  void a_server_that_is_killed_in_mid_answer_leaves_an_answer_of_quotations() throws Exception {
    assumeModel("smollm2:135m");
    try (CuttingProxy proxy = new CuttingProxy(SERVER, 3)) {
      Answer answer = ask(proxy.address(), "smollm2:135m");

      assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
      assertThat(answer.text()).contains("The pact covers 14 shipping lines. [1]");
      assertThat(answer.notice()).contains("broke off");
      assertThat(answer.trace().raw()).isNotBlank();
    }
  }
}
