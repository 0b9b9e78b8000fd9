package attache.bot.telegram.text;

import static attache.bot.answer.Examples.CONSULATE;
import static attache.bot.answer.Examples.GENERATION;
import static attache.bot.answer.Examples.HARBOUR;
import static attache.bot.answer.Examples.retriever;
import static org.assertj.core.api.Assertions.assertThat;

import attache.bot.answer.Answer;
import attache.bot.answer.AnswerListener;
import attache.bot.answer.Answerer;
import attache.bot.answer.Cancellation;
import attache.bot.answer.Decision;
import attache.bot.answer.LanguageModel;
import attache.bot.answer.Renderings;
import attache.bot.answer.ScriptedModel;
import attache.bot.answer.check.DisagreementFinder;
import attache.bot.answer.check.PassageChecker;
import attache.bot.question.Inquiry;
import attache.bot.question.QuestionReader;
import attache.config.AnswerSettings;
import attache.corpus.Language;
import attache.corpus.language.LanguageDetector;
import attache.index.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerTextTest {
  private static final PassageChecker CHECKER = checker();

  private static PassageChecker checker() {
    try {
      return PassageChecker.withGlossary(
          Path.of(System.getProperty("attache.root"), "config", "glossary.tsv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer ask(String question, @Nullable LanguageModel model, Hit... hits) {
    return new Answerer(
            new QuestionReader(LanguageDetector::detect, 8),
            retriever(hits),
            GENERATION,
            (asked, evidence, generation) -> new Decision(true, "always"),
            CHECKER,
            new DisagreementFinder(CHECKER),
            Renderings.ofCountries(),
            model,
            new AnswerSettings(5, 8, Duration.ofSeconds(30)),
            InstantSource.system())
        .answer(
            Inquiry.of(question, LocalDate.of(2023, 6, 2)),
            AnswerListener.NONE,
            new Cancellation());
  }

  @Test
  void an_answer_from_a_passage_in_another_language_shows_what_that_says() {
    Answer answer =
        ask(
            "When was the new consulate general in Da Nang opened?",
            new ScriptedModel(
                "The new consulate general in Da Nang was opened on 18 November 2022. [1]"),
            CONSULATE);

    assertThat(AnswerText.whole(answer, Language.ENGLISH, null).text())
        .contains("The new consulate general in Da Nang was opened on 18 November 2022. [1]")
        .contains("“Tổng lãnh sự quán mới tại Đà Nẵng khai trương ngày 18/11/2022”");
  }

  @Test
  void an_answer_from_a_passage_in_its_own_language_shows_no_quotation() {
    Answer answer =
        ask(
            "How many shipping lines does the harbour pact cover?",
            new ScriptedModel("The pact covers 14 shipping lines. [1]"),
            HARBOUR);

    assertThat(AnswerText.whole(answer, Language.ENGLISH, null).text()).doesNotContain("“");
  }

  @Test
  void more_quotes_what_the_answer_left_out_and_names_the_other_articles() {
    Answer answer =
        ask(
            "How many shipping lines does the harbour pact cover?",
            new ScriptedModel("The pact covers 14 shipping lines. [1]"),
            HARBOUR,
            CONSULATE);

    assertThat(AnswerText.more(answer, Language.ENGLISH).text())
        .contains("“Haiphong and Zhanjiang signed a harbour pact on 8 May 2023.”")
        .contains("Tổng lãnh sự quán mới khai trương")
        .doesNotContain("“The pact covers 14 shipping lines.”");
  }
}
