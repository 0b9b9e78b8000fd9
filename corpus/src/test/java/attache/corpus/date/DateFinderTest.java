package attache.corpus.date;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.Language;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Source: Time: April 30, 2024                      | 2024-04-30
          en | date 2023-05-23 Since the launch                  | 2023-05-23
          en | on the 30th of April, 2024, and 5 May             | 2024-04-30 --05-05
          en | since the beginning of 2010, in 2012              | 2012
          en | On February 2 it met; by March 2023 it was done   | --02-02 2023-03
          en | on 11/30/2021 and on 03/04/2021                   | 2021-11-30
          en | 30 people, 12 cities, version 1.2.3               | ''
          vi | ban hành ngày 30/11/2021                          | 2021-11-30
          vi | ngày 30 tháng 11 năm 2021, tháng 12/2021          | 2021-11-30 2021-12
          vi | Sáng ngày 23.10, năm 2030                         | --10-23 2030
          vi | ngay 30 thang 11 nam 2021                         | 2021-11-30
          vi | 03/04/2021                                        | 2021-04-03
          zh | 2023年7月20日，7月21日，2022年                     | 2023-07-20 --07-21 2022
          zh | 二〇二三年七月二十日                                | 2023-07-20
          zh | 2023-07-20 10:02                                  | 2023-07-20
          zh | 2023年2月30日                                      | 2023-02
          """)
  void finds_dates_as_they_are_written(String language, String text, String dates) {
    assertThat(
            String.join(
                " ",
                DateFinder.find(text, Language.of(language)).stream()
                    .map(found -> found.date().toString())
                    .toList()))
        .isEqualTo(dates);
  }

  @Test
  void the_span_is_the_date_and_nothing_else() {
    String text = "It opened on April 26 in Xining.";

    assertThat(DateFinder.find(text, Language.ENGLISH))
        .singleElement()
        .satisfies(found -> assertThat(found.span().of(text)).isEqualTo("April 26"));
  }

  @Test
  void a_day_without_its_year_is_the_nearest_to_publication() {
    PartialDate day = new PartialDate(null, 12, 30);

    assertThat(day.dayAsOf(LocalDate.of(2024, 1, 5))).contains(LocalDate.of(2023, 12, 30));
    assertThat(day.dayAsOf(LocalDate.of(2024, 12, 1))).contains(LocalDate.of(2024, 12, 30));
  }

  @Test
  void paths_and_datelines_tell_the_day_of_publication() {
    assertThat(PublishedFinder.inPath("https://e.org/news/2023/05/23/a.html", "URL"))
        .contains(new attache.corpus.PublicationDate(LocalDate.of(2023, 5, 23), "URL"));
    assertThat(PublishedFinder.inPath("t20230523_1188.html", "file name")).isPresent();
    assertThat(PublishedFinder.inPath("001_76c3e2df3c0b276a.txt", "file name")).isEmpty();
    assertThat(PublishedFinder.inDateline("新华社北京2023年7月20日电 会议指出。")).isPresent();
    assertThat(PublishedFinder.inDateline("会议于2023年7月20日召开，电力充足。")).isEmpty();
  }
}
