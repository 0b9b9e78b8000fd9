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
  void prompts_from_a_file_are_used_in_every_language_and_told_apart_by_their_digest() {
    Prompts tried =
        Prompts.of(
            "short.txt",
            """
            Trả lời ngắn gọn, nhiều nhất {{sentences}} câu.
            ---
            {{passages}}
            {{asked}}: {{question}}
            """);
    for (Language language : Language.values()) {
      LanguageModel.Prompt prompt =
          tried.write(question("谁？", language), Examples.ALL, 2, new ScriptedModel("")).prompt();
      assertThat(prompt.system()).isEqualTo("Trả lời ngắn gọn, nhiều nhất 2 câu.");
      assertThat(prompt.user()).endsWith("2023-06-02: 谁？");
      assertThat(prompt.template())
          .isEqualTo(tried.digest(language))
          .isNotEqualTo(new Prompts().digest(language));
    }
  }

  @Test
  void a_file_that_cannot_be_a_prompt_is_refused_with_what_it_lacks() {
    assertThatThrownBy(() -> Prompts.of("p.txt", "Be short.\n{{passages}} {{question}}"))
        .hasMessage(
            "p.txt must hold a system prompt, a line of three dashes (---), and a user prompt;"
                + " it has 0 such lines.");
    assertThatThrownBy(
            () -> Prompts.of("p.txt", "At most {{sentences}}\n---\n{{passages}} {{Question}}"))
        .hasMessage(
            "The user prompt of p.txt lacks {{asked}}, {{question}}. The user prompt of p.txt has"
                + " {{Question}}, which means nothing. It must have {{asked}}, {{passages}},"
                + " {{question}} and no other.");
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
