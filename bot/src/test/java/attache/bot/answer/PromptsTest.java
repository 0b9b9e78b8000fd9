package attache.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.bot.question.Question;
import attache.corpus.Language;
import attache.index.Query;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromptsTest {
  private static Question question(String text, Language language) {
    return new Question(
        text, text, language, language, Query.of(text, language, LocalDate.of(2023, 6, 2), 8));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_prompt_renders_with_its_evidence_and_question(Language language) {
    Prompts.Written written =
        new Prompts()
            .write(question("{{asked}} $1?", language), Examples.ALL, 4, new ScriptedModel(""));

    assertThat(written.passages()).isEqualTo(3);
    assertThat(written.prompt().system()).contains("4").doesNotContain("{{");
    assertThat(written.prompt().user())
        .contains("{{asked}} $1?", "2023-06-02")
        .contains(
            "[1] Port cities", "[2] Tổng lãnh sự", "[3] 西南开放论坛闭幕, Example Daily, 2021-06-12\n西南");
    assertThat(written.prompt().template()).matches("[0-9a-f]{64}");
  }

  @Test
  void a_placeholder_without_a_value_or_a_value_without_a_placeholder_is_an_error() {
    PromptTemplate template = new PromptTemplate("greeting", "Hello {{name}}");

    assertThat(template.render(Map.of("name", "{{name}}"))).isEqualTo("Hello {{name}}");
    assertThatThrownBy(() -> template.render(Map.of()))
        .hasMessageContaining("greeting")
        .hasMessageContaining("[name]");
    assertThatThrownBy(() -> template.render(Map.of("name", "x", "age", "1")))
        .hasMessageContaining("age");
  }
}
