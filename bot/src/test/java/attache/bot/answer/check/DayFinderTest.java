package attache.bot.answer.check;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.Language;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as the three languages write them, in an article of Thursday, 16 May 2024. */
class DayFinderTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 16);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | on May 14, 2024 | en | on 14 May
          en | on 14 May 2024 | en | on Tuesday
          en | on Tuesday | en | on 14 May 2024
          en | yesterday | en | on 15 May
          en | in May 2024 | zh | 2024年5月14日
          en | on 20 June | en | from 19 to 20 June 2023
          vi | ngày 14/5/2024 | vi | ngày 14 tháng 5
          vi | ngày 14 tháng 5 năm 2024 | en | on May 14
          vi | hôm qua | vi | ngày 15/5
          vi | năm ngoái | zh | 2023年
          vi | tháng ba | vi | 12/3/2024
          vi | ngày 20/10/2013 | vi | 20-21/10/2013
          zh | 2024年5月14日 | zh | 14日
          zh | 二〇二四年五月十四日 | vi | 14/5/2024
          zh | 5月14号 | en | Tuesday
          zh | 去年11月 | zh | 2023年11月20日
          zh | 8月22日 | zh | 8月22日至24日
          """)
  void two_ways_of_writing_a_day_agree(
      String language, String sentence, String other, String passage) {
    assertThat(days(passage, other)).anyMatch(day(sentence, language)::borneOutBy);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | on May 15, 2024 | en | on 14 May
          en | on Wednesday | en | on Tuesday
          en | on 14 May 2024 | en | in May 2024
          en | on 14 May 2023 | en | on 14 May 2024
          vi | ngày 14/6 | vi | ngày 14/5
          vi | năm 2022 | vi | năm ngoái
          zh | 5月14日 | zh | 15日
          zh | 6月14日 | zh | 14日
          zh | 周三 | zh | 周二
          """)
  void two_different_days_do_not(String language, String sentence, String other, String passage) {
    assertThat(days(passage, other)).noneMatch(day(sentence, language)::borneOutBy);
  }

  private static DayMention day(String text, String language) {
    return days(text, language).getFirst();
  }

  private static List<DayMention> days(String text, String language) {
    List<DayFinder.Found> found = DayFinder.find(text, Language.of(language), PUBLISHED);
    assertThat(found).as(text).isNotEmpty();
    return found.stream().map(DayFinder.Found::day).toList();
  }
}
