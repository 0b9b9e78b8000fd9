package attache.corpus.language;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.Language;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en  | How many international friendly cities does Xining have?
          en  | Who is Phạm Minh Chính?
          en  | What does 一带一路 mean?
          en  | And in 2022?
          vi  | Tây Ninh có bao nhiêu thành phố kết nghĩa?
          vi  | Tay Ninh co bao nhieu thanh pho ket nghia?
          vi  | Còn năm ngoái?
          vi  | Hoi nghi ngoai giao van hoa dien ra o dau
          vi  | UNESCO là gì?
          vi  | chien luoc ngoai giao van hoa den nam 2030
          zh  | 西宁有多少个国际友好城市？
          zh  | 西寧有多少個國際友好城市？
          zh  | RCEP是什么？
          zh  | 那么昆明呢？
          und | Quelle est la capitale de la France ?
          und | ¿Cuántos habitantes tiene la ciudad de Madrid?
          und | Wie viele Einwohner hat die Stadt Berlin und wer regiert sie?
          und | これは日本語の質問です。
          und | Сколько городов-побратимов?
          und | 2024-04-30
          """)
  void tells_the_language_of_a_question(String code, String question) {
    assertThat(LanguageDetector.detect(question).code()).isEqualTo(code);
  }

  @Test
  void a_text_too_short_to_tell_has_the_language_of_its_surroundings() {
    assertThat(LanguageDetector.detect("Xining", Language.VIETNAMESE))
        .isEqualTo(Language.VIETNAMESE);
    assertThat(LanguageDetector.detect("2030", Language.CHINESE)).isEqualTo(Language.CHINESE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Gia vang", "Logo Yahoo", "Kumari mang thai", "Yahoo ho tro HTTPS"})
  void words_that_do_not_tell_are_vietnamese_to_a_corpus_without_english(String question) {
    assertThat(LanguageDetector.detect(question, Set.of(Language.VIETNAMESE, Language.CHINESE)))
        .isEqualTo(Language.VIETNAMESE);
    assertThat(LanguageDetector.detect(question, Set.of(Language.VIETNAMESE, Language.ENGLISH)))
        .isEqualTo(LanguageDetector.detect(question));
  }

  @Test
  void words_that_tell_say_the_same_to_any_corpus() {
    assertThat(LanguageDetector.detect("Who is the minister?", Set.of(Language.VIETNAMESE)))
        .isEqualTo(Language.ENGLISH);
    assertThat(LanguageDetector.detect("那么昆明呢？", Set.of(Language.VIETNAMESE)))
        .isEqualTo(Language.CHINESE);
    assertThat(LanguageDetector.detect("2030", Set.of(Language.VIETNAMESE)))
        .isEqualTo(Language.OTHER);
  }

  @Test
  void names_from_another_language_do_not_turn_an_article() {
    assertThat(
            LanguageDetector.detect(
                "Prime Minister Phạm Minh Chính met President Tô Lâm in Hà Nội on Monday, and the"
                    + " two spoke about the visit to Thành phố Hồ Chí Minh."))
        .isEqualTo(Language.ENGLISH);
  }
}
