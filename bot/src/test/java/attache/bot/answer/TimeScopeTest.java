package attache.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.Language;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimeScopeTest {
  private final TimeScope scope = new TimeScope(Set.of("2022"));

  private TimeScope.Fit next(String sentence) {
    return scope.next(sentence, Language.ENGLISH);
  }

  @Test
  void a_sentence_tells_of_its_own_years_or_of_those_before_it() {
    assertThat(next("Trade came to 391 million in 2024, down from 405 million in 2023."))
        .isEqualTo(TimeScope.Fit.OTHER);
    assertThat(next("Exports of lumber fell.")).isEqualTo(TimeScope.Fit.OTHER_BEFORE);
    assertThat(next("In 2022 the figure was 362 million.")).isEqualTo(TimeScope.Fit.ASKED);
    assertThat(next("Imports grew.")).isEqualTo(TimeScope.Fit.SAME);
  }

  @Test
  void a_paragraph_goes_on_from_what_the_passage_began_with() {
    next("The delegation visited the province on 17 October 2021.");
    next("In 2022 it will send 300 workers.");
    scope.paragraph();

    assertThat(next("The delegation had 18 members.")).isEqualTo(TimeScope.Fit.OTHER_BEFORE);
  }

  @Test
  void a_year_that_something_is_measured_from_is_not_told_of() {
    assertThat(next("Holders of such passports need no visa since 2011."))
        .isEqualTo(TimeScope.Fit.SAME);
  }

  @Test
  void what_was_put_off_to_another_year_is_told_of_the_year_asked_about() {
    assertThat(next("The festival was postponed to April 2027.")).isEqualTo(TimeScope.Fit.SAME);
  }
}
