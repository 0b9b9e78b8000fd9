package attache.bot.question;

import static org.assertj.core.api.Assertions.assertThat;

import attache.index.DateRange;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionDatesTest {
  /** A Thursday. */
  private static final LocalDate ASKED = LocalDate.of(2024, 2, 29);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Who met whom on 2023-05-08?                 | 2023-05-08 | 2023-05-08",
        "Who met whom on May 8, 2023?                | 2023-05-08 | 2023-05-08",
        "Who met whom on the 8th of May 2023?        | 2023-05-08 | 2023-05-08",
        "Ai gặp ai ngày 8/5/2023?                    | 2023-05-08 | 2023-05-08",
        "Ai gặp ai ngày 8 tháng 5 năm 2023?          | 2023-05-08 | 2023-05-08",
        "2023年5月8日谁会见了谁？                     | 2023-05-08 | 2023-05-08",
        "What was signed in May 2023?                | 2023-05-01 | 2023-05-31",
        "Tháng 5/2023 có hội nghị nào?               | 2023-05-01 | 2023-05-31",
        "thang 5 nam 2023 co hoi nghi nao?           | 2023-05-01 | 2023-05-31",
        "2023年5月有什么会议？                        | 2023-05-01 | 2023-05-31",
        "Who attended in 2019?                       | 2019-01-01 | 2019-12-31",
        "Năm 2019 ai tham dự?                        | 2019-01-01 | 2019-12-31",
        "2019年谁出席了会议？                         | 2019-01-01 | 2019-12-31",
        "and 2019?                                   | 2019-01-01 | 2019-12-31",
        "What happened yesterday?                    | 2024-02-28 | 2024-02-28",
        "Hôm qua có gì?                              | 2024-02-28 | 2024-02-28",
        "昨天发生了什么？                              | 2024-02-28 | 2024-02-28",
        "Which minister resigned this week?          | 2024-02-22 | 2024-02-29",
        "What happened last week?                    | 2024-02-19 | 2024-02-25",
        "Tháng trước ai đến thăm?                    | 2024-01-01 | 2024-01-31",
        "上个月谁来访？                                | 2024-01-01 | 2024-01-31",
        "Còn năm ngoái?                              | 2023-01-01 | 2023-12-31",
        "con nam ngoai?                              | 2023-01-01 | 2023-12-31",
        "去年呢？                                     | 2023-01-01 | 2023-12-31",
        "今年呢？                                     | 2024-01-01 | 2024-02-29",
        "Who spoke from 8 to 10 May 2023?            | 2023-05-08 | 2023-05-10",
        "Who spoke on May 8-10, 2023?                | 2023-05-08 | 2023-05-10",
        "Ai phát biểu ngày 8-10/5/2023?              | 2023-05-08 | 2023-05-10",
        "2023年5月8日至10日谁发言？                    | 2023-05-08 | 2023-05-10",
        "What did exports bring from January to June 2023? | 2023-01-01 | 2023-06-30",
        "Xuất khẩu từ tháng 1 đến tháng 6/2023 ra sao? | 2023-01-01 | 2023-06-30",
        "2023年1月至6月出口多少？                      | 2023-01-01 | 2023-06-30",
        "2023年1—6月出口多少？                        | 2023-01-01 | 2023-06-30",
        "Xuất khẩu quý 3/2023 ra sao?                | 2023-07-01 | 2023-09-30",
        "Xuat khau quy III nam 2023 ra sao?          | 2023-07-01 | 2023-09-30",
        "What did exports bring in Q3 2023?          | 2023-07-01 | 2023-09-30",
        "Exports in the third quarter of 2023?       | 2023-07-01 | 2023-09-30",
        "2023年第三季度出口多少？                      | 2023-07-01 | 2023-09-30",
        "6 tháng đầu năm 2023 có bao nhiêu chuyến thăm? | 2023-01-01 | 2023-06-30",
        "Visits in the second half of 2023?          | 2023-07-01 | 2023-12-31",
        "2023年上半年有多少次访问？                     | 2023-01-01 | 2023-06-30",
      })
  void days_that_a_question_names_are_explicit(String question, LocalDate first, LocalDate last) {
    assertThat(QuestionDates.find(question, ASKED)).contains(new DateRange(first, last, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Who reopened the border this week that it closed in March 2020? | 2024-02-22 | 2024-02-29",
        "Which law for today's children passed this week?  | 2024-02-22 | 2024-02-29",
        "Which treaty of 5 May 1995 was renewed on 6 June 2023? | 1995-05-05 | 2023-06-06",
        "Hôm qua ai phê chuẩn hiệp định ký năm 2019?       | 2024-02-28 | 2024-02-28",
        "昨天谁批准了2019年签署的协定？                       | 2024-02-28 | 2024-02-28",
      })
  void of_several_times_those_that_hang_on_the_day_of_asking_are_meant_else_all_of_them(
      String question, LocalDate first, LocalDate last) {
    assertThat(QuestionDates.find(question, ASKED)).contains(new DateRange(first, last, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Are there more delegations than last year?",
        "How much did trade rise compared with 2022?",
        "Số đoàn tăng bao nhiêu so với năm ngoái?",
        "Kim ngạch so với cùng kỳ năm 2022 ra sao?",
        "代表团比上个月多了多少？",
        "贸易额与去年同期相比增长多少？",
      })
  void what_something_is_compared_with_is_not_the_time_that_is_asked_about(String question) {
    assertThat(QuestionDates.find(question, ASKED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"What did they sign recently?", "Gần đây có thỏa thuận nào?", "最近签署了什么？"})
  void recently_only_prefers_the_past_half_year(String question) {
    assertThat(QuestionDates.find(question, ASKED))
        .contains(new DateRange(LocalDate.of(2023, 8, 29), ASKED, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What is the goal by 2030?",
        "Chiến lược đến năm 2030 gồm những gì?",
        "到2030年的战略是什么？",
        "Where was the conference held on February 2?",
        "How many of the 2023 seats are free?",
        "What happened on 31/02/2023?",
        "Hội nghị lần thứ Hai bàn gì?",
        "论坛一周一次吗？",
      })
  void goals_days_without_a_year_and_impossible_days_name_no_time(String question) {
    assertThat(QuestionDates.find(question, ASKED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who met the president on Monday?",
        "Ai đến thăm hôm thứ Hai?",
        "周一谁来访？",
        "Ai đến Chủ nhật?"
      })
  void a_weekday_is_within_a_week_of_asking(String question) {
    assertThat(QuestionDates.find(question, ASKED))
        .contains(new DateRange(ASKED.minusDays(7), ASKED.plusDays(7), false));
  }

  @Test
  void since_a_year_prefers_the_time_from_then_on() {
    assertThat(QuestionDates.find("How many visits since 2010?", ASKED))
        .contains(new DateRange(LocalDate.of(2010, 1, 1), ASKED, false));
  }
}
