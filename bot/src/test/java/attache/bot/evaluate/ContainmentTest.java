package attache.bot.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContainmentTest {
  @Test
  void case_space_punctuation_and_width_make_no_difference() {
    assertThat(Containment.any("It was the “United-Kingdom's” turn.", List.of("united kingdoms")))
        .isTrue();
    assertThat(Containment.any("共投入５００万元。", List.of("500 万元"))).isTrue();
    assertThat(Containment.any("Ông đến HÀ NỘI.", List.of("Hà Nội"))).isTrue();
    assertThat(Containment.any("Straße 9", List.of("STRASSE"))).isTrue();
  }

  @Test
  void diacritics_and_other_digits_do() {
    assertThat(Containment.any("Ông đến Ha Noi.", List.of("Hà Nội"))).isFalse();
    assertThat(Containment.any("13 cities", List.of("12"))).isFalse();
  }

  @Test
  void nothing_contains_an_accepted_answer_of_mere_punctuation() {
    assertThat(Containment.any("…", List.of("?!", ""))).isFalse();
    assertThat(Containment.any("", List.of())).isFalse();
  }
}
