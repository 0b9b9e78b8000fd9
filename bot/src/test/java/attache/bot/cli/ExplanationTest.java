package attache.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attache.bot.answer.Answer;
import attache.bot.log.ExampleAnswers;
import attache.bot.question.Question;
import attache.bot.question.Translation;
import attache.corpus.Language;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static Translation translation(String text, String refused, boolean cached) {
    return new Translation(
        Language.CHINESE,
        text,
        refused.isEmpty() ? null : refused,
        "ollama:gemma3:4b",
        cached,
        Duration.ofMillis(cached ? 0 : 812));
  }

  private static List<String> explained(Translation... translations) {
    Question question =
        ExampleAnswers.question("How many friendly cities does Xining have?", Language.ENGLISH)
            .with(List.of(translations));
    Answer answer = ExampleAnswers.answer(question, List.of(), List.of());
    return Explanation.of(answer);
  }

  @Test
  void a_question_without_a_translation_says_nothing_of_any() {
    assertThat(explained())
        .noneMatch(line -> line.contains("translat"))
        .contains("time        retrieve 25 ms, compose 50 ms, verify 25 ms, total 100 ms");
  }

  @Test
  void a_translation_is_shown_with_who_made_it_and_how_long_that_took() {
    assertThat(explained(translation("西宁有多少个友好城市？", "", false)))
        .contains(
            "translated  zh: 西宁有多少个友好城市？  (ollama:gemma3:4b, 812 ms)",
            "time        retrieve 25 ms (translating 812 of it), compose 50 ms, verify 25 ms, total"
                + " 100 ms");
    assertThat(explained(translation("西宁有多少个友好城市？", "", true)))
        .contains("translated  zh: 西宁有多少个友好城市？  (ollama:gemma3:4b, cached)");
  }

  @Test
  void one_that_was_refused_is_shown_with_the_reason() {
    assertThat(explained(translation("", "no connection", false)))
        .containsSequence(
            "not used    zh: -  (ollama:gemma3:4b, 812 ms)", "            no connection");
  }
}
