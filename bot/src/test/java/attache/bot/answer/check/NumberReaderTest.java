package attache.bot.answer.check;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as the three languages write them. */
class NumberReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | 12 people | 12
          en | twelve people | 12
          en | twenty-one ships | 21
          en | one hundred and fifty thousand troops | 150000
          en | 1.2 million | 1200000
          en | 300,000 troops | 300000
          en | $2.65 billion | 2650000000
          en | 60 percent | 60%
          en | 60% of Finns | 60%
          en | the 29th member | 29
          en | hundreds of people | 100
          vi | 1,2 triệu người | 1200000
          vi | 20.000 baht | 20000
          vi | mười hai tỉnh | 12
          vi | hai mươi mốt nước | 21
          vi | chín mươi tư cơ quan | 94
          vi | bốn mươi năm qua | 40
          vi | ba mươi phần trăm | 30%
          vi | hơn một trăm nghìn người | 100000
          vi | hàng nghìn người | 1000
          vi | 20 tỷ USD | 20000000000
          zh | 120万人 | 1200000
          zh | 十二个国家 | 12
          zh | 三千五百万美元 | 35000000
          zh | 2.5亿美元 | 250000000
          zh | 百分之三十的人 | 30%
          zh | 第十五次会晤 | 15
          zh | 两国关系 | 2
          zh | 数百名抗议者 | 100
          """)
  void a_number_has_the_value_that_it_is_written_with(String language, String text, String value) {
    assertThat(first(text, language).map(Quantity::shown)).contains(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          vi | năm ngoái
          vi | Ba Lan
          zh | 统一的
          zh | 十分重要
          zh | 三亚很美
          en | everyone
          """)
  void a_word_that_only_looks_like_a_number_is_none(String language, String text) {
    assertThat(first(text, language)).isEmpty();
  }

  private static Optional<Quantity> first(String text, String language) {
    List<Piece> pieces = Piece.cut(text);
    NumberReader reader = NumberReader.of(Language.of(language));
    for (int at = 0; at < pieces.size(); at++) {
      Optional<NumberReader.Read> read = reader.read(pieces, at);
      if (read.isPresent()) {
        return read.map(NumberReader.Read::quantity);
      }
    }
    return Optional.empty();
  }
}
