package attache.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HanReadingsTest {
  @Test
  void chinese_names_are_spelled_as_english_texts_spell_them() {
    assertThat(HanReadings.mandarin("昆明")).containsExactly("kunming");
    assertThat(HanReadings.mandarin("王宁访问西寧")).contains("wangning", "xining");
    assertThat(HanReadings.mandarin("重庆")).contains("chongqing");
  }

  @Test
  void chinese_words_are_read_as_vietnamese_pairs_of_syllables() {
    assertThat(HanReadings.vietnamesePairs("昆明")).containsExactly("con_minh");
    assertThat(HanReadings.vietnamesePairs("大使館")).contains("dai_su", "su_quan");
    assertThat(HanReadings.vietnamese("部长")).contains("bo truong");
  }

  @Test
  void text_without_chinese_has_no_readings() {
    assertThat(HanReadings.mandarin("Kunming 2023")).isEmpty();
  }
}
