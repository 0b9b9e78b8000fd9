package attache.bot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import attache.bot.answer.Cancellation;
import attache.bot.answer.ModelTranslator;
import attache.bot.answer.TranslationMemory;
import attache.bot.answer.check.PassageChecker;
import attache.bot.answer.check.TranslationCheck;
import attache.bot.question.CorpusLanguages;
import attache.bot.question.Inquiry;
import attache.bot.question.Question;
import attache.bot.question.QuestionReader;
import attache.bot.question.Translation;
import attache.config.ModelSettings;
import attache.config.OllamaSettings;
import attache.config.RetrievalSettings;
import attache.corpus.Language;
import attache.corpus.language.LanguageDetector;
import attache.index.Query;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TranslationOverOllamaTest {
  private static final String FRIENDS = "How many friendly cities does Kunming have?";
  private static final String FRIENDS_ZH = "昆明有多少个友好城市？";
  private static final Duration SECOND = Duration.ofSeconds(1);

  private static ModelTranslator translator(OllamaSettings server, Duration atMost) {
    return translator(server, atMost, TranslationMemory.inProcess());
  }

  private static ModelTranslator translator(
      OllamaSettings server, Duration atMost, TranslationMemory memory) {
    ModelSettings model =
        new ModelSettings(
            "tiny", ModelSettings.IN_PROCESS, ModelSettings.Output.JSON, "", 4096, 200, 0.8, 3);
    return new ModelTranslator(
        new OllamaChat(server, model.forTranslation()),
        new TranslationCheck(PassageChecker.plain()),
        memory,
        new RetrievalSettings(RetrievalSettings.Translate.AUTO, atMost),
        new CorpusLanguages(Map.of(Language.CHINESE, 10)));
  }

  private static Question question() {
    return new QuestionReader(LanguageDetector::detect, 8)
        .read(Inquiry.of(FRIENDS, LocalDate.of(2023, 6, 2)));
  }

  private static Question translated(ModelTranslator translator) {
    return translator.translate(question(), new Cancellation());
  }

  @Test
  void thoughts_are_no_part_of_it_and_it_is_asked_for_as_plain_text_at_temperature_0()
      throws Exception {
    try (FakeOllama ollama =
        new FakeOllama(
            exchange -> {
              try (OutputStream out = FakeOllama.stream(exchange)) {
                FakeOllama.line(out, FakeOllama.thought("Kunming is a city."));
                FakeOllama.line(
                    out, FakeOllama.text("<think>How would I say it?\\nSo:</think>\\n"));
                FakeOllama.line(out, FakeOllama.text(FRIENDS_ZH));
                FakeOllama.line(out, FakeOllama.done("stop"));
              }
            })) {
      Question question = translated(translator(ollama.settings(), SECOND.multipliedBy(5)));

      assertThat(question.query().twins())
          .containsExactly(new Query.Twin(FRIENDS_ZH, Language.CHINESE));
      assertThat(ollama.requests.getFirst())
          .contains("\"temperature\" : 0.0", FRIENDS)
          .doesNotContain("\"format\"");
    }
  }

  @Test
  void a_second_asking_goes_to_the_server_for_the_models_version_alone() throws Exception {
    try (FakeOllama ollama =
        new FakeOllama(
            exchange -> {
              try (OutputStream out = FakeOllama.stream(exchange)) {
                FakeOllama.line(out, FakeOllama.text(FRIENDS_ZH));
                FakeOllama.line(out, FakeOllama.done("stop"));
              }
            })) {
      ModelTranslator translator = translator(ollama.settings(), SECOND.multipliedBy(5));
      translated(translator);

      assertThat(translated(translator).translations().getFirst().cached()).isTrue();
      assertThat(ollama.requests).hasSize(1);
    }
  }

  @Test
  void what_was_translated_serves_while_the_server_is_down() throws Exception {
    TranslationMemory memory = TranslationMemory.inProcess();
    OllamaSettings server;
    try (FakeOllama ollama =
        new FakeOllama(
            exchange -> {
              try (OutputStream out = FakeOllama.stream(exchange)) {
                FakeOllama.line(out, FakeOllama.text(FRIENDS_ZH));
                FakeOllama.line(out, FakeOllama.done("stop"));
              }
            })) {
      server = ollama.settings();
      translated(translator(server, SECOND.multipliedBy(5), memory));
    }

    Question question = translated(translator(server, SECOND.multipliedBy(5), memory));

    assertThat(question.query().twins()).hasSize(1);
    assertThat(question.translations().getFirst().cached()).isTrue();
  }

  @Test
  void a_model_that_takes_too_long_is_waited_for_so_long_and_no_longer() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (FakeOllama ollama = new FakeOllama(exchange -> await(over))) {
      Question question =
          assertTimeout(
              Duration.ofSeconds(5),
              () -> translated(translator(ollama.settings(), Duration.ofMillis(300))));

      assertThat(question.query()).isEqualTo(question().query());
      assertThat(question.translations())
          .extracting(Translation::refused)
          .containsExactly("it took longer than 300 ms (retrieval.translate-timeout)");
    } finally {
      over.countDown();
    }
  }

  @Test
  void stopping_ends_it_within_a_second() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    try (FakeOllama ollama =
        new FakeOllama(
            exchange -> {
              asked.countDown();
              await(over);
            })) {
      Cancellation cancellation = new Cancellation();
      Thread.ofVirtual()
          .start(
              () -> {
                await(asked);
                cancellation.cancel();
              });
      long start = System.nanoTime();

      Question question =
          translator(ollama.settings(), Duration.ofSeconds(30)).translate(question(), cancellation);

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
      assertThat(question.translations())
          .extracting(Translation::refused)
          .containsExactly("it was stopped");
    } finally {
      over.countDown();
    }
  }

  @Test
  void a_server_that_is_not_there_leaves_the_question_as_it_is_and_says_why() {
    OllamaSettings nowhere =
        new OllamaSettings(URI.create("http://127.0.0.1:9"), SECOND, SECOND, SECOND);

    Question question = translated(translator(nowhere, SECOND.multipliedBy(5)));

    assertThat(question.query()).isEqualTo(question().query());
    assertThat(question.translations().getFirst().refused())
        .contains("http://127.0.0.1:9", "ollama serve");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
