package attache.bot.answer.check;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.Language;
import attache.corpus.Span;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sentence in one language over a passage in another. */
class AcrossLanguagesTest {
  private static final PassageChecker CHECKER = PassageChecker.plain();

  private static final CitedText ENGLISH =
      new CitedText(
          null,
          LocalDate.of(2024, 5, 16),
          Language.ENGLISH,
          "On 14 May 2024 the Kenyan foreign minister, Amina Odhiambo, met the ambassador of Denmark"
              + " in Nairobi. The two countries signed an agreement on 12 port projects worth $1.2"
              + " million. Denmark will not send troops to Kenya. Norway plans to open a consulate in"
              + " Nairobi with 40 staff.");
  private static final CitedText CHINESE =
      new CitedText(
          null,
          LocalDate.of(2024, 5, 16),
          Language.CHINESE,
          "5月14日，肯尼亚外交部长会见丹麦大使。两国签署了12个港口项目的协议，总额120万美元。丹麦不会向肯尼亚派遣军队。");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          vi | Ngày 14/5/2024, Ngoại trưởng Kenya gặp Đại sứ Đan Mạch tại Nairobi.
          vi | Hai nước ký thỏa thuận về 12 dự án cảng trị giá 1,2 triệu USD.
          vi | Đan Mạch sẽ không gửi quân tới Kenya.
          zh | 2024年5月14日，肯尼亚外长会见了丹麦大使。
          zh | 两国签署了十二个港口项目的协议，价值120万美元。
          """)
  void what_an_english_passage_says_is_supported(String language, String sentence) {
    assertThat(CHECKER.check(sentence, Language.of(language), List.of(ENGLISH)))
        .isInstanceOf(Finding.Supported.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NUMBER | vi | Hai nước ký thỏa thuận về 14 dự án cảng trị giá 1,2 triệu USD.
          DATE | vi | Ngày 16/5/2024, Ngoại trưởng Kenya gặp Đại sứ Đan Mạch.
          NAME | vi | Ngày 14/5/2024, Ngoại trưởng Peru gặp Đại sứ Đan Mạch.
          NEGATION | vi | Đan Mạch sẽ gửi quân tới Kenya.
          MODALITY | vi | Na Uy đã mở lãnh sự quán tại Nairobi với 40 nhân viên.
          NUMBER | zh | 两国签署了十二个港口项目的协议，价值120亿美元。
          NAME | zh | 2024年5月14日，肯尼亚外长会见了秘鲁大使。
          NEGATION | zh | 丹麦会向肯尼亚派遣军队。
          CONTENT | zh | 会议非常顺利。
          """)
  void what_it_does_not_say_is_not(Finding.Kind kind, String language, String sentence) {
    assertThat(CHECKER.check(sentence, Language.of(language), List.of(ENGLISH)))
        .as(sentence)
        .isInstanceOfSatisfying(
            Finding.Unsupported.class, found -> assertThat(found.kind()).isEqualTo(kind));
  }

  @Test
  void an_english_sentence_is_checked_over_a_chinese_passage() {
    assertThat(
            CHECKER.check(
                "The two countries signed an agreement on 12 port projects.",
                Language.ENGLISH,
                List.of(CHINESE)))
        .isInstanceOf(Finding.Supported.class);
    assertThat(
            CHECKER.check("Denmark will send troops to Kenya.", Language.ENGLISH, List.of(CHINESE)))
        .isInstanceOf(Finding.Unsupported.class);
  }

  @Test
  void the_quotes_lie_where_the_passage_says_it() {
    Finding finding =
        CHECKER.check(
            "Đan Mạch sẽ không gửi quân tới Kenya.", Language.VIETNAMESE, List.of(ENGLISH));
    assertThat(((Finding.Supported) finding).quotes().getFirst())
        .extracting((Span quote) -> quote.of(ENGLISH.text()))
        .contains("Denmark will not send troops to Kenya");
  }

  @Test
  void a_sentence_left_in_the_passages_language_is_read_in_it() {
    assertThat(
            CHECKER.check(
                "The two countries signed an agreement on twelve port projects.",
                Language.VIETNAMESE,
                List.of(ENGLISH)))
        .isInstanceOf(Finding.Supported.class);
  }
}
