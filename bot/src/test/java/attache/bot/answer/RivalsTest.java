package attache.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RivalsTest {
  private static boolean rivalled(String name, String text) {
    return new Rivals(text).any(List.of(name.split(" ", -1)));
  }

  @Test
  void another_name_with_a_word_in_common_stands_in_its_place() {
    assertThat(rivalled("Port Sorrel", "The city of Port Ellery has nine partners.")).isTrue();
    assertThat(rivalled("Robert Marsh", "On Monday Governor Helen Marsh came back.")).isTrue();
  }

  @Test
  void a_title_or_a_slip_of_the_pen_makes_no_other_name() {
    assertThat(rivalled("Helen Marsh", "On Monday Governor Marsh came back.")).isFalse();
    assertThat(rivalled("President Marsh", "On Monday, Helen Marsh met President Osei.")).isFalse();
    assertThat(rivalled("Port Elery", "The city of Port Ellery has nine partners.")).isFalse();
    assertThat(rivalled("Port Sorrel", "The port of Sorrel is near Port Ellery.")).isFalse();
  }
}
