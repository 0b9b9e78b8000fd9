package attache.corpus.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KindsTest {
  @Test
  void every_character_is_of_the_kinds_that_java_tells_when_asked_first_and_again() {
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      int first = Kinds.of(point);

      assertThat(Kinds.of(point)).isEqualTo(first);
      assertThat((first & Kinds.LETTER) != 0).isEqualTo(Character.isLetter(point));
      assertThat((first & Kinds.DIGIT) != 0).isEqualTo(Character.isDigit(point));
      assertThat((first & Kinds.IDEOGRAPH) != 0).isEqualTo(Character.isIdeographic(point));
      assertThat((first & Kinds.UPPER_CASE) != 0).isEqualTo(Character.isUpperCase(point));
      assertThat((first & Kinds.LOWER_CASE) != 0).isEqualTo(Character.isLowerCase(point));
      assertThat((first & Kinds.WHITE_SPACE) != 0).isEqualTo(Character.isWhitespace(point));
      assertThat((first & Kinds.SPACE) != 0).isEqualTo(Character.isSpaceChar(point));
    }
  }

  @Test
  void marks_numbers_brackets_and_scripts_are_told_apart() {
    assertThat(Kinds.of('\u0301') & (Kinds.MARK | Kinds.NON_SPACING_MARK | Kinds.LETTER))
        .isEqualTo(Kinds.MARK | Kinds.NON_SPACING_MARK);
    assertThat(Kinds.of('½') & (Kinds.OTHER_NUMBER | Kinds.DIGIT)).isEqualTo(Kinds.OTHER_NUMBER);
    assertThat(Kinds.of('“') & Kinds.OPENING).isNotZero();
    assertThat(Kinds.of('）') & Kinds.OPENING).isZero();
    assertThat(Kinds.of('ệ') & Kinds.LATIN).isNotZero();
    assertThat(Kinds.of('访') & Kinds.HAN).isNotZero();
    assertThat(Kinds.of('々') & (Kinds.HAN | Kinds.IDEOGRAPH)).isEqualTo(Kinds.HAN);
    assertThat(Kinds.of('カ') & Kinds.KANA).isNotZero();
    assertThat(Kinds.of('ー') & Kinds.OF_ANY_SCRIPT).isNotZero();
    assertThat(Kinds.of('ж') & (Kinds.LATIN | Kinds.OF_ANY_SCRIPT)).isZero();
  }
}
