package attache.corpus.clean;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceLineTest {
  @Test
  void lines_of_nothing_but_dates_times_and_joining_words_are_taken() {
    for (String month :
        List.of(
            "January",
            "Feb.",
            "march",
            "APRIL",
            "May",
            "June",
            "Jul",
            "Aug",
            "September",
            "Oct",
            "Nov",
            "Dec")) {
      taken("Published on " + month + " 3, 2024", Language.ENGLISH);
      taken("last updated: 3rd of " + month + " 2024 at 10:30 pm ICT", Language.ENGLISH);
    }
    for (String day : List.of("Monday", "Tue", "Wednesday", "Thurs", "fri", "Saturday", "Sun.")) {
      taken(day + ", 3 June 2024 | 10:30 a.m. GMT+7", Language.ENGLISH);
    }
    for (String day :
        List.of("Thứ hai", "Thứ ba", "thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật")) {
      taken(day + ", ngày 3 tháng 4 năm 2024, 10 giờ 30", Language.VIETNAMESE);
      taken("Cập nhật lúc 10h30 " + day + " ngày 3/4/2024", Language.VIETNAMESE);
    }
    taken("星期三 2024年4月3日 10:30 发布", Language.CHINESE);
    taken("2024-04-03 10:30 作者：李琦 来源：甘肃日报", Language.CHINESE);
  }

  @Test
  void lines_that_say_more_are_left() {
    left("The minister arrived on April 3, 2024 at 10:30", Language.ENGLISH);
    left("On Monday, 3 June 2024, talks began: Source: the ministry", Language.ENGLISH);
    left("Ngày 3 tháng 4 năm 2024, đoàn công tác thăm Tây Ninh", Language.VIETNAMESE);
    left("2024年4月3日，代表团访问西宁", Language.CHINESE);
  }

  private static void taken(String line, Language language) {
    assertThat(SourceLine.of(line, language)).as(line).isPresent();
  }

  private static void left(String line, Language language) {
    assertThat(SourceLine.of(line, language)).as(line).isEmpty();
  }
}
