package attache.bot.question;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.language.LanguageDetector;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class QuestionReaderTest {
  private final QuestionReader reader = new QuestionReader(LanguageDetector::detect, 8);

  @Test
  void a_question_in_traditional_characters_is_understood_in_simplified_ones() {
    Question question = reader.read(Inquiry.of("援贊比亞醫療隊的隊長是誰？", LocalDate.parse("2026-12-01")));
    assertThat(question.understood()).isEqualTo("援赞比亚医疗队的队长是谁？");
    assertThat(question.asked()).isEqualTo("援贊比亞醫療隊的隊長是誰？");
  }
}
