package attache.corpus.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackedWordsTest {
  @Test
  void what_is_known_of_a_word_adds_up_and_is_of_no_other() {
    PackedWords words = new PackedWords(3);
    words.add(PackedWords.packed("an"), 1);
    words.add(PackedWords.packed("nghieng"), 2);
    words.add(PackedWords.packed("an"), 4);

    assertThat(words.of(PackedWords.packed("an"))).isEqualTo(5);
    assertThat(words.of(PackedWords.packed("nghieng"))).isEqualTo(2);
    assertThat(words.of(PackedWords.packed("na"))).isZero();
    assertThat(words.of(PackedWords.packed(""))).isZero();
  }

  @Test
  void words_of_other_letters_or_too_many_are_not_packed() {
    assertThat(PackedWords.packed("nghiêng")).isEqualTo(PackedWords.NONE);
    assertThat(PackedWords.packed("internationals")).isEqualTo(PackedWords.NONE);
    assertThat(new PackedWords(1).of(PackedWords.NONE)).isZero();
  }

  @Test
  void vietnamese_syllables_are_told_without_their_marks() {
    assertThat(VietnameseSyllables.contains("nghieng")).isTrue();
    assertThat(VietnameseSyllables.contains("giuong")).isTrue();
    assertThat(VietnameseSyllables.contains("ngoai")).isTrue();
    assertThat(VietnameseSyllables.contains("strict")).isFalse();
    assertThat(VietnameseSyllables.contains("")).isFalse();
  }
}
