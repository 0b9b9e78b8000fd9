package attache.corpus.date;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.Language;
import attache.corpus.PublicationDate;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PublishedFinderTest {
  private static final PublicationDate FIFTH =
      new PublicationDate(LocalDate.parse("2024-04-05"), "source line");

  private static void says(String line, Language language) {
    assertThat(PublishedFinder.inLine(line, language, "source line")).as(line).contains(FIFTH);
  }

  private static void saysNothing(String line, Language language) {
    assertThat(PublishedFinder.inLine(line, language, "source line")).as(line).isEmpty();
  }

  @Test
  void of_two_days_the_one_of_publication_counts_in_any_order() {
    says("Published: 2024-04-05 09:17 | Updated: 2024-04-06 10:00", Language.ENGLISH);
    says("Updated: 2024-04-06 10:00 | Published: 2024-04-05 09:17", Language.ENGLISH);
    says("Apr 05, 2024 Updated Apr 07, 2024", Language.ENGLISH);
    says("Cập nhật: 09:00 06/04/2024 - Xuất bản: 07:00 05/04/2024", Language.VIETNAMESE);
    says("成文日期：2024-04-02 发布日期：2024-04-05", Language.CHINESE);
  }

  @Test
  void two_days_that_nothing_tells_apart_are_none() {
    saysNothing("2024-04-05 2024-04-06", Language.ENGLISH);
    saysNothing("Published 2024-04-05, published 2024-04-06", Language.ENGLISH);
    saysNothing("Updated 2024-04-05, updated 2024-04-06", Language.ENGLISH);
  }

  @Test
  void forms_of_agencies_spreadsheets_and_the_republic_are_read() {
    says("05-Apr-2024", Language.ENGLISH);
    says("2024 04/05 08:20:11", Language.CHINESE);
    says("民國113年4月5日", Language.CHINESE);
    saysNothing("民國113年", Language.CHINESE);
  }

  @Test
  void a_city_in_capitals_and_a_day_before_a_dash_are_a_dateline() {
    assertThat(PublishedFinder.inDateline("JAKARTA, 5 April 2024 – The ministers met again."))
        .map(PublicationDate::day)
        .contains(FIFTH.day());
    assertThat(PublishedFinder.inDateline("In Jakarta, 5 April 2024 was a holiday.")).isEmpty();
  }
}
