package attache.corpus.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LettersTest {
  @Test
  void lower_case_is_what_java_makes_of_each_character() {
    for (char unit = 0; unit < Character.MAX_VALUE; unit++) {
      String text = "a" + unit + "b";

      assertThat(new String(Letters.inLowerCase(text)))
          .as("U+%04X", (int) unit)
          .isEqualTo(text.toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void lower_case_is_what_java_makes_of_a_text() {
    for (String text :
        List.of(
            "",
            "ĐẠI SỨ Quán",
            "外交部 Spokesperson",
            "İZMİR",
            "ΟΔΟΣ ΣΑΣ",
            "\uD801\uDC00X",
            "\uD801")) {
      assertThat(new String(Letters.inLowerCase(text))).isEqualTo(text.toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void a_word_ends_behind_its_last_letter_or_mark() {
    assertThat(Letters.endOfWord("Đối ngoại", 0)).isEqualTo(3);
    assertThat(Letters.endOfWord("e\u0301t 2", 0)).isEqualTo(3);
    assertThat(Letters.endOfWord("2024", 0)).isZero();
  }
}
