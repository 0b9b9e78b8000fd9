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

  private static final CitedText VIETNAMESE =
      new CitedText(
          null,
          LocalDate.of(2024, 9, 12),
          Language.VIETNAMESE,
          "Ngày 10/9, Thủ tướng Malaysia thăm Indonesia và hội đàm với Tổng thống nước này. Hai bên ký"
              + " 5 thỏa thuận về thương mại và du lịch. Indonesia phản đối việc Australia xây căn cứ"
              + " quân sự. Malaysia có kế hoạch mở lãnh sự quán tại Surabaya trong năm 2025. Thái Lan"
              + " không tham dự hội nghị.");
  private static final CitedText DISPATCH =
      new CitedText(
          null,
          LocalDate.of(2024, 3, 8),
          Language.CHINESE,
          "3月6日，巴西总统访问阿根廷。巴西谴责智利驱逐12名外交官。两国领导人签署了三项能源合作协议。"
              + "秘鲁计划向玻利维亚提供500吨粮食。乌拉圭没有参加会议。冲突造成至少40人受伤。");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          vi | en | On 10 September the prime minister of Malaysia visited Indonesia.
          vi | en | The two sides signed five agreements on trade and tourism.
          vi | en | Indonesia opposes Australia building a military base.
          vi | en | Malaysia plans to open a consulate in Surabaya in 2025.
          vi | en | Thailand did not attend the conference.
          vi | zh | 9月10日，马来西亚总理访问印度尼西亚。
          vi | zh | 双方签署了5项贸易和旅游协议。
          vi | zh | 泰国没有出席会议。
          zh | en | The president of Brazil visited Argentina on 6 March.
          zh | en | Brazil condemned Chile for expelling 12 diplomats.
          zh | en | Uruguay did not take part in the meeting.
          zh | en | At least 40 people were injured in the conflict.
          zh | vi | Ngày 6/3, Tổng thống Brazil thăm Argentina.
          zh | vi | Brazil lên án Chile trục xuất 12 nhà ngoại giao.
          zh | vi | Uruguay không tham dự cuộc họp.
          zh | vi | Peru có kế hoạch cung cấp 500 tấn lương thực cho Bolivia.
          """)
  void what_a_passage_in_any_language_says_is_supported(
      String passage, String language, String sentence) {
    assertThat(CHECKER.check(sentence, Language.of(language), List.of(dispatch(passage))))
        .as(sentence)
        .isInstanceOf(Finding.Supported.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          vi | en | On 12 September the prime minister of Malaysia visited Indonesia.
          vi | en | The two sides signed fifteen agreements on trade and tourism.
          vi | en | Australia opposes Indonesia building a military base.
          vi | en | Malaysia has opened a consulate in Surabaya.
          vi | en | Thailand attended the conference.
          vi | zh | 9月10日，马来西亚总理访问泰国。
          vi | zh | 双方签署了50项贸易和旅游协议。
          vi | zh | 泰国出席了会议。
          vi | zh | 印度尼西亚支持澳大利亚建设军事基地。
          zh | en | The president of Brazil visited Argentina on 8 March.
          zh | en | Chile condemned Brazil for expelling 12 diplomats.
          zh | en | Brazil condemned Chile for expelling 20 diplomats.
          zh | en | Uruguay took part in the meeting.
          zh | en | At least 400 people were injured in the conflict.
          zh | vi | Ngày 6/3, Tổng thống Brazil thăm Uruguay.
          zh | vi | Chile lên án Brazil trục xuất 12 nhà ngoại giao.
          zh | vi | Uruguay tham dự cuộc họp.
          zh | vi | Peru đã cung cấp 500 tấn lương thực cho Bolivia.
          """)
  void what_it_does_not_say_is_not_in_any_language(
      String passage, String language, String sentence) {
    assertThat(CHECKER.check(sentence, Language.of(language), List.of(dispatch(passage))))
        .as(sentence)
        .isInstanceOf(Finding.Unsupported.class);
  }

  private static CitedText dispatch(String language) {
    return language.equals("vi") ? VIETNAMESE : DISPATCH;
  }
}
