package attache.bot.telegram.text;

import static attache.bot.answer.Examples.CONSULATE;
import static attache.bot.answer.Examples.HARBOUR;
import static org.assertj.core.api.Assertions.assertThat;

import attache.bot.answer.Answer;
import attache.bot.answer.Examples;
import attache.bot.answer.LanguageModel;
import attache.bot.answer.ScriptedModel;
import attache.bot.answer.check.PassageChecker;
import attache.corpus.Language;
import attache.index.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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
    return Examples.ask(CHECKER, question, model, hits);
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
