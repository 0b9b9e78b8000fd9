package attache.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.Language;
import attache.index.analysis.ShortForms.ShortForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortFormsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Talks at the Ministry of Foreign Affairs (MFA) went on.|mfa|ministry of foreign affairs",
        "en|He heads the ILD (International Liaison Department).|ild|international liaison department",
        "en|The Asian Development Bank (hereinafter “ADB”) lent it.|adb|asian development bank",
        "vi|Bà làm việc tại Đại sứ quán (ĐSQ) ở Lào.|đsq|đại sứ quán",
        "vi|Ủy ban nhân dân (sau đây gọi tắt là UBND) tỉnh|ubnd|ủy ban nhân dân",
        "zh|代表团访问中共中央对外联络部（以下简称“中联部”）。|中联部|中央对外联络部",
        "zh|世界衛生組織（世衛組織）表示歡迎。|世卫组织|世界卫生组织",
        "zh|他任职于全国工商业联合会，简称工商联，多年。|工商联|工商业联合会",
      })
  void a_text_that_explains_an_abbreviation_is_understood(
      String language, String text, String brief, String full) {
    assertThat(ShortForms.of(text, Language.of(language))).contains(new ShortForm(brief, full));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister (who had come by train) left.",
        "She won the race (USA).",
        "It cost five dollars (US$5) more.",
      })
  void other_brackets_explain_nothing(String text) {
    assertThat(ShortForms.of(text, Language.ENGLISH)).isEmpty();
  }

  @Test
  void chinese_brackets_with_characters_of_something_else_explain_nothing() {
    assertThat(ShortForms.of("新任部长（前大使）到任。", Language.CHINESE)).isEmpty();
  }
}
