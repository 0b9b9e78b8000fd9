package attache.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "on 17 May 2023",
        "May 17th, 2023",
        "the 17th of May 2023",
        "2023-05-17",
        "17/5/2023",
        "ngày 17 tháng 5 năm 2023",
        "ngày 17 tháng 5/2023",
        "2023年5月17日",
        "二〇二三年五月十七日"
      })
  void a_day_is_one_fact_however_it_is_written(String written) {
    assertThat(Facts.of(written))
        .containsExactlyInAnyOrder("d2023-05-17", "md05-17", "m2023-05", "mm05", "y2023");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"November 2021", "tháng 11 năm 2021", "tháng 11/2021", "2021年11月", "二〇二一年十一月"})
  void so_is_a_month(String written) {
    assertThat(Facts.of(written)).containsExactlyInAnyOrder("m2021-11", "mm11", "y2021");
  }

  @ParameterizedTest
  @CsvSource({
    "twelve, n12",
    "mười hai, n12",
    "十二, n12",
    "第十二届, n12",
    "the 12th, n12",
    "twenty-three, n23",
    "hai mươi ba, n23",
    "二十三, n23",
    "two hundred and five, n205",
    "hai trăm linh năm, n205",
    "两百零五, n205",
    "1.5 million, n1500000",
    "'1,5 triệu', n1500000",
    "150万, n1500000",
    "'1,500,000', n1500000",
    "1.500.000, n1500000",
    "3.5亿元, n350000000",
    "３０％, n30"
  })
  void a_number_is_one_fact_however_it_is_written(String written, String fact) {
    assertThat(Facts.of(written)).containsExactly(fact);
  }

  @Test
  void numbers_beside_each_other_stay_apart() {
    assertThat(Facts.of("rooms 3 4 and 1999 two"))
        .containsExactlyInAnyOrder("n3", "n4", "y1999", "n2");
  }

  @Test
  void what_is_no_date_is_read_as_numbers() {
    assertThat(Facts.of("45/13/2023 votes")).contains("n45", "n13").doesNotContain("m2023-13");
  }
}
