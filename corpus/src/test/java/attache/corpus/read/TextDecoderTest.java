package attache.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextDecoderTest {
  private static final String VIETNAMESE =
      "Hội nghị có sự tham dự của hơn 250 đại biểu từ các bộ, ban, ngành trung ương; ông Nguyễn Văn"
          + " Ước phát biểu về ngoại giao văn hóa.";
  private static final String SIMPLIFIED = "会议于二月二日在昆明举行，省委外事工作委员会委员出席了会议，并听取了报告。";
  private static final String TRADITIONAL = "會議於二月二日在臺北舉行，外交部官員出席了會議，並聽取了關於文化交流與經濟合作的報告，各方表示歡迎。";
  private static final String FRENCH =
      "Le ministre s’est rendu à Genève où il a été reçu par ses collègues européens : « une visite"
          + " très utile », a-t-il déclaré après la cérémonie.";
  private static final String ITALIAN =
      "Il ministro è arrivato però più tardi: la città sarà la sede dell'incontro perché lì si può"
          + " parlare di tutto ciò che è importante.";

  private static String decoded(byte[] bytes) {
    return switch (TextDecoder.decode(bytes)) {
      case TextDecoder.Text(String text) -> text;
      case TextDecoder.NoText(String reason) -> "no text: " + reason;
    };
  }

  private static byte[] marked(String mark, byte[] text) {
    byte[] head = java.util.HexFormat.of().parseHex(mark);
    byte[] all = java.util.Arrays.copyOf(head, head.length + text.length);
    System.arraycopy(text, 0, all, head.length, text.length);
    return all;
  }

  @Test
  void unicode_with_and_without_a_mark() {
    for (String text : new String[] {VIETNAMESE, SIMPLIFIED + " 2023 年 12 国", FRENCH}) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      byte[] little = text.getBytes(StandardCharsets.UTF_16LE);
      byte[] big = text.getBytes(StandardCharsets.UTF_16BE);
      assertThat(decoded(utf8)).isEqualTo(text);
      assertThat(decoded(marked("EFBBBF", utf8))).isEqualTo(text);
      assertThat(decoded(little)).isEqualTo(text);
      assertThat(decoded(marked("FFFE", little))).isEqualTo(text);
      assertThat(decoded(big)).isEqualTo(text);
      assertThat(decoded(marked("FEFF", big))).isEqualTo(text);
    }
  }

  @Test
  void utf_16_of_chinese_alone_has_hardly_a_zero_byte() {
    String text = SIMPLIFIED.repeat(3);
    assertThat(decoded(text.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(text);
    assertThat(decoded(text.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(text);
    assertThat(decoded(TRADITIONAL.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(TRADITIONAL);
  }

  @Test
  void gb18030_with_characters_of_two_and_of_four_bytes() {
    Charset gb = Charset.forName("GB18030");
    assertThat(decoded(SIMPLIFIED.getBytes(gb))).isEqualTo(SIMPLIFIED);
    assertThat(decoded(TRADITIONAL.getBytes(gb))).isEqualTo(TRADITIONAL);
    String rare =
        "会议由㐂先生（" + Character.toString(0x20BB7) + "野）主持，" + SIMPLIFIED + "Hội nghị ở Hà Nội.";
    assertThat(decoded(rare.getBytes(gb))).isEqualTo(rare);
  }

  @Test
  void big5() {
    assertThat(decoded(TRADITIONAL.getBytes(Charset.forName("Big5")))).isEqualTo(TRADITIONAL);
  }

  @Test
  void windows_1258_whose_tones_are_marks_of_their_own() {
    assertThat(decoded(windows1258(VIETNAMESE))).isEqualTo(VIETNAMESE);
    String capitals = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc";
    assertThat(decoded(windows1258(capitals))).isEqualTo(capitals);
  }

  @Test
  void windows_1252() {
    Charset windows = Charset.forName("windows-1252");
    assertThat(decoded(FRENCH.getBytes(windows))).isEqualTo(FRENCH);
    assertThat(decoded(ITALIAN.getBytes(windows))).isEqualTo(ITALIAN);
    String english = "The minister’s visit – his first – was “very useful”, the café owner said.";
    assertThat(decoded(english.getBytes(windows))).isEqualTo(english);
  }

  @Test
  void noise_is_no_text_in_any_encoding() {
    Random random = new Random(7);
    byte[] noise = new byte[20_000];
    random.nextBytes(noise);
    byte[] withoutControls = new byte[20_000];
    byte[] pairs = new byte[20_000];
    for (int i = 0; i < noise.length; i++) {
      withoutControls[i] = (byte) (' ' + random.nextInt(224));
      pairs[i] = (byte) (0xA1 + random.nextInt(i % 2 == 0 ? 0x57 : 0x5E));
    }

    assertThat(decoded(noise)).startsWith("no text");
    assertThat(decoded(withoutControls)).startsWith("no text");
    assertThat(decoded(pairs)).startsWith("no text");
  }

  @Test
  void a_text_that_is_cut_or_has_signs_of_its_own_font_is_one() {
    String signs = "\uF0B7 " + VIETNAMESE;
    assertThat(decoded(signs.getBytes(StandardCharsets.UTF_8))).isEqualTo(signs);
    String rare = "𠄼𠀧𠄩𫏾".repeat(9);
    assertThat(decoded(rare.getBytes(StandardCharsets.UTF_8))).isEqualTo(rare);
  }

  /** The form that Windows gives Vietnamese: the letter with its own sign, then the tone. */
  private static byte[] windows1258(String text) {
    String tones = "[\u0300\u0301\u0303\u0309\u0323]";
    StringBuilder apart = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      String parts = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD);
      apart.append(Normalizer.normalize(parts.replaceAll(tones, ""), Normalizer.Form.NFC));
      apart.append(parts.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", ""));
    }
    return apart.toString().getBytes(Charset.forName("windows-1258"));
  }
}
