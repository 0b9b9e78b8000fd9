package attache.bot.answer.check;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.Language;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationCheckTest {
  private static final TranslationCheck CHECK = new TranslationCheck(PassageChecker.plain());
  private static final LocalDate ASKED = LocalDate.of(2023, 6, 2);

  private static String flaw(String question, String from, String translation, String to) {
    return CHECK
        .flaw(question, Language.of(from), translation, Language.of(to), ASKED)
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How many friendly cities does Kunming have?              | en | 昆明有多少个友好城市？                    | zh
          How many friendly cities does Kunming have?              | en | Côn Minh có bao nhiêu thành phố hữu nghị? | vi
          Thủ tướng Việt Nam thăm nước nào ngày 20/7/2023?         | vi | 2023年7月20日越南总理访问了哪个国家？      | zh
          Thủ tướng Việt Nam thăm nước nào ngày 20/7/2023?         | vi | Which country did the Prime Minister of Vietnam visit on 20 July 2023? | en
          中国和越南签署了哪12份文件？                               | zh | Which 12 documents did China and Vietnam sign? | en
          中国和越南签署了哪12份文件？                               | zh | Trung Quốc và Việt Nam đã ký 12 văn kiện nào? | vi
          What did the two countries sign yesterday?               | en | 两国昨天签署了什么？                      | zh
          Who is in charge of Tesla in Ha Noi?                     | en | Ai phụ trách Tesla tại Hà Nội?           | vi
          Ông Đỗ Hùng gặp đại sứ Pháp ở đâu?                       | vi | Where did Do Hung meet the French ambassador? | en
          """)
  void a_translation_may_be_searched_with(String question, String from, String text, String to) {
    assertThat(flaw(question, from, text, to)).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How many friendly cities does Kunming have?        | en | How many friendly cities does Kunming have? | zh | it is not in zh but en
          How many friendly cities does Kunming have?        | en | 昆明有多少个友好城市？                       | vi | it is not in vi but zh
          Bao nhiêu đại biểu đến từ Lào?                     | vi | Bao nhiêu đại biểu đến từ Lào?              | en | it is not in en but vi
          Which 12 documents did China sign?                 | en | 中国签署了哪些文件？                         | zh | it lost 12
          Which 12 documents did China sign?                 | en | 中国签署了哪14份文件？                       | zh | it lost 12
          中国签署了哪些文件？                                 | zh | Which 14 documents did China sign?          | en | it has 14 of its own
          Who came to Viet Nam on 20 July 2023?              | en | 2023年7月12日谁来到越南？                    | zh | it lost 20 July 2023
          Who came to Viet Nam on 20 July 2023?              | en | 谁来到越南？                                | zh | it lost 20 July 2023
          Who came to Viet Nam in 2023?                      | en | 2023年谁来到日本？                           | zh | it lost Viet Nam
          Ai phụ trách Tesla tại Hà Nội?                     | vi | Who is in charge of Toyota in Ha Noi?       | en | it lost Tesla
          Ai phụ trách hội nghị ASEM?                        | vi | Who is in charge of the APEC summit?        | en | it lost ASEM
          谁主持会议？                                        | zh | Ai chủ trì hội nghị ASEM?                   | vi | it has ASEM of its own
          How many embassies and consulates are there?       | en | 什么山最高，什么河最长？                      | zh | it says nothing of many, embassies, consulates
          How many friendly cities?                          | en | 友                                         | zh | it is 0.2 times as long as the question
          """)
  void what_is_no_translation_may_not(
      String question, String from, String text, String to, String why) {
    assertThat(flaw(question, from, text, to)).isEqualTo(why);
  }

  @ParameterizedTest
  @CsvSource({"en", "vi", "zh"})
  void nothing_is_no_translation(String to) {
    assertThat(flaw("Ai?", "vi", "", to)).isEqualTo("it is empty");
  }
}
