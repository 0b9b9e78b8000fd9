package attache.bot.answer.check;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.Language;
import attache.corpus.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the checker lets through and what it stops, by example. */
class PassageCheckerTest {
  private static final PassageChecker CHECKER = PassageChecker.plain();

  private static final CitedText HARBOUR =
      new CitedText(
          "Port agreement signed",
          LocalDate.of(2024, 5, 16),
          Language.ENGLISH,
          "On Tuesday the foreign minister of Kenya, Amina Odhiambo, received the Danish ambassador in"
              + " Nairobi. The two sides signed an agreement on 12 joint port projects worth $1.2"
              + " million. Denmark will not send troops, Odhiambo said. The agreement is \"a beginning,"
              + " not an end\", the ambassador added.");
  private static final CitedText HOI_NGHI =
      new CitedText(
          null,
          LocalDate.of(2024, 5, 16),
          Language.VIETNAMESE,
          "Ngày 14/5, Thứ trưởng Ngoại giao Lê Văn Nam đã tiếp Đại sứ Đan Mạch tại Hà Nội. Hai bên ký"
              + " thỏa thuận về 12 dự án cảng biển trị giá 1,2 triệu USD. Đan Mạch chưa quyết định mở"
              + " thêm lãnh sự quán.");
  private static final CitedText GANGKOU =
      new CitedText(
          null,
          LocalDate.of(2024, 5, 16),
          Language.CHINESE,
          "5月14日，肯尼亚外交部长奥廷加在内罗毕会见丹麦大使。双方签署了12个港口项目的协议，总额120万美元。" + "丹麦没有向肯尼亚派遣军队。");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The two sides signed an agreement on twelve joint port projects worth 1.2 million dollars.
          On 14 May 2024 the foreign minister of Kenya received the Danish ambassador.
          Kenya's foreign minister met Denmark's ambassador in Nairobi on Tuesday.
          Denmark will not send troops.
          The ambassador called it "a beginning, not an end".
          """)
  void an_english_sentence_in_other_words_is_supported(String sentence) {
    assertThat(CHECKER.check(sentence, Language.ENGLISH, List.of(HARBOUR)))
        .isInstanceOf(Finding.Supported.class);
  }

  @Test
  void other_words_are_asked_about_only_where_nothing_else_is_amiss() {
    List<String> asked = new ArrayList<>();
    PassageChecker lenient =
        CHECKER.with(
            (stretch, language, cited) -> {
              asked.add(stretch);
              return true;
            });
    String other =
        "The two sides signed an agreement on 12 joint port projects, and a hospital for veterans will open next door.";

    assertThat(CHECKER.check(other, Language.ENGLISH, List.of(HARBOUR)))
        .isInstanceOf(Finding.Unsupported.class);
    assertThat(lenient.check(other, Language.ENGLISH, List.of(HARBOUR)))
        .isInstanceOf(Finding.Supported.class);
    assertThat(asked).isNotEmpty();

    asked.clear();
    assertThat(lenient.check(other.replace("12", "14"), Language.ENGLISH, List.of(HARBOUR)))
        .isInstanceOf(Finding.Unsupported.class);
    assertThat(asked).isEmpty();
  }

  @Test
  void the_names_that_a_glossary_has_for_one_place_are_one(@TempDir Path folder)
      throws IOException {
    Path glossary = folder.resolve("glossary.tsv");
    Files.writeString(glossary, "en\tvi\tzh\nGuangxi\tQuảng Tây\t广西|广西壮族自治区\n");
    CitedText office =
        new CitedText(
            null,
            LocalDate.of(2024, 5, 16),
            Language.CHINESE,
            "5月16日，广西壮族自治区外事办公室主任卢永在发布会上介绍了友好城市的情况。");

    assertThat(
            PassageChecker.withGlossary(glossary)
                .check("广西外事办主任卢永介绍了友好城市的情况。", Language.CHINESE, List.of(office)))
        .isInstanceOf(Finding.Supported.class);
    assertThat(
            PassageChecker.withGlossary(glossary)
                .check("云南外事办主任卢永介绍了友好城市的情况。", Language.CHINESE, List.of(office)))
        .isInstanceOf(Finding.Unsupported.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NUMBER | The two sides signed an agreement on 14 joint port projects worth $1.2 million.
          NUMBER | The two sides signed an agreement on 12 joint port projects worth $1.2 billion.
          DATE | On Monday the foreign minister of Kenya received the Danish ambassador.
          DATE | On 15 May 2024 the foreign minister of Kenya received the Danish ambassador.
          NAME | On Tuesday the foreign minister of Uganda received the Danish ambassador in Nairobi.
          NEGATION | Denmark will send troops, Odhiambo said.
          QUOTATION | The agreement is "an end, not a beginning", the ambassador added.
          CONTENT | The two sides signed an agreement on 12 joint port projects, and a hospital for veterans will open next door.
          """)
  void an_english_sentence_that_was_altered_is_not(Finding.Kind kind, String sentence) {
    assertUnsupported(kind, sentence, Language.ENGLISH, HARBOUR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hai bên ký thỏa thuận về mười hai dự án cảng biển trị giá 1.200.000 USD.
          Ngày 14 tháng 5, ông Lê Văn Nam tiếp Đại sứ Đan Mạch tại Hà Nội.
          """)
  void a_vietnamese_sentence_in_other_words_is_supported(String sentence) {
    assertThat(CHECKER.check(sentence, Language.VIETNAMESE, List.of(HOI_NGHI)))
        .isInstanceOf(Finding.Supported.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NUMBER | Hai bên ký thỏa thuận về 12 dự án cảng biển trị giá 1,2 tỷ USD.
          DATE | Ngày 16/5, Thứ trưởng Ngoại giao Lê Văn Nam đã tiếp Đại sứ Đan Mạch tại Hà Nội.
          NAME | Ngày 14/5, Thứ trưởng Ngoại giao Lê Văn Nam đã tiếp Đại sứ Na Uy tại Hà Nội.
          NEGATION | Đan Mạch đã quyết định mở thêm lãnh sự quán.
          """)
  void a_vietnamese_sentence_that_was_altered_is_not(Finding.Kind kind, String sentence) {
    assertUnsupported(kind, sentence, Language.VIETNAMESE, HOI_NGHI);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          双方签署了十二个港口项目的协议，总额1200000美元。
          2024年5月14日，肯尼亚外长奥廷加会见了丹麦大使。
          雙方簽署了十二個港口項目的協議，總額120萬美元。
          """)
  void a_chinese_sentence_in_other_words_is_supported(String sentence) {
    assertThat(CHECKER.check(sentence, Language.CHINESE, List.of(GANGKOU)))
        .isInstanceOf(Finding.Supported.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NUMBER | 双方签署了12个港口项目的协议，总额120亿美元。
          DATE | 5月15日，肯尼亚外交部长奥廷加在内罗毕会见丹麦大使。
          NAME | 5月14日，肯尼亚外交部长奥廷加在内罗毕会见挪威大使。
          NEGATION | 丹麦已经向肯尼亚派遣军队。
          """)
  void a_chinese_sentence_that_was_altered_is_not(Finding.Kind kind, String sentence) {
    assertUnsupported(kind, sentence, Language.CHINESE, GANGKOU);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The ministry has denied reports that it is about to close its embassy in Nairobi. | The ministry is about to close its embassy in Nairobi.
          en | The harbour race set for 18 October has been cancelled because of the typhoon. | The harbour race was set for 18 October because of the typhoon.
          vi | Sở Ngoại vụ khẳng định thông tin "từ 1/1/2026 mỗi người qua cửa khẩu phải nộp 200.000 đồng" là sai sự thật. | Từ 1/1/2026 mỗi người qua cửa khẩu phải nộp 200.000 đồng.
          zh | 因台风逼近，原定于10月18日举行的友城马拉松取消。 | 友城马拉松于10月18日举行。
          zh | 针对网传“国际列车5月起停运”的消息，铁路部门回应称，该消息不实。 | 国际列车5月起停运。
          """)
  void what_the_passage_denies_or_calls_off_does_not_stand(
      String language, String passage, String sentence) {
    Language written = Language.of(language);
    assertUnsupported(
        Finding.Kind.NEGATION, sentence, written, new CitedText(null, null, written, passage));
    assertThat(
            CHECKER.check(passage, written, List.of(new CitedText(null, null, written, passage))))
        .isInstanceOf(Finding.Supported.class);
  }

  @Test
  void what_stands_behind_a_but_is_not_called_off() {
    assertThat(
            CHECKER.check(
                "The harbour race in Nairobi drew 4,000 runners in May.",
                Language.ENGLISH,
                List.of(
                    new CitedText(
                        null,
                        null,
                        Language.ENGLISH,
                        "The spring fair was cancelled, but the harbour race in Nairobi drew 4,000"
                            + " runners in May."))))
        .isInstanceOf(Finding.Supported.class);
  }

  @Test
  void a_reason_says_what_the_passage_says() {
    Finding finding =
        CHECKER.check(
            "The two sides signed an agreement on 14 joint port projects.",
            Language.ENGLISH,
            List.of(HARBOUR));
    assertThat(finding)
        .isEqualTo(new Finding.Unsupported(Finding.Kind.NUMBER, "the passage says 12, not 14"));
  }

  @Test
  void the_quotes_are_the_words_of_the_passage_that_say_so() {
    Finding finding =
        CHECKER.check("Denmark will not send troops.", Language.ENGLISH, List.of(GANGKOU, HARBOUR));
    assertThat(finding).isInstanceOf(Finding.Supported.class);
    List<Span> quotes = ((Finding.Supported) finding).quotes().get(1);
    assertThat(quotes.stream().map(quote -> quote.of(HARBOUR.text())))
        .containsExactly("Denmark will not send troops");
  }

  private static void assertUnsupported(
      Finding.Kind kind, String sentence, Language language, CitedText cited) {
    assertThat(CHECKER.check(sentence, language, List.of(cited)))
        .as(sentence)
        .isInstanceOfSatisfying(
            Finding.Unsupported.class, found -> assertThat(found.kind()).isEqualTo(kind));
  }
}
