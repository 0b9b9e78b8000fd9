package attache.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingFilterTest {
  private static final Analyzer OURS = analyzer(false);
  private static final Analyzer ENGINES = analyzer(true);

  @ParameterizedTest
  @CsvSource({
    "Hanoi, hanoi",
    "Nguyễn, nguyen",
    "ĐỒNG, dong",
    "Straße, strasse",
    "ﬁnal, final",
    "ＡＢＣ１２, abc12",
    "don’t, don't",
    "昆明, 昆明",
    "Ⅻ, xii"
  })
  void case_accents_and_other_forms_are_folded(String written, String folded) {
    assertThat(TextAnalysis.terms(OURS, written)).containsExactly(folded);
  }

  @Test
  void every_character_is_folded_as_the_engines_filters_do() {
    List<String> characters =
        IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
            .filter(each -> Character.isDefined(each) && !isSurrogate(each))
            .mapToObj(Character::toString)
            .toList();

    assertThat(characters)
        .allSatisfy(each -> assertThat(folded(OURS, each)).isEqualTo(folded(ENGINES, each)));
  }

  @Test
  void letters_are_folded_with_the_marks_behind_them() {
    for (String word : List.of("Đường Lâm", "trường-hợp", "Ångström", "naïve", "Čapek", "quý ii")) {
      String apart = Normalizer.normalize(word, Normalizer.Form.NFD);

      assertThat(folded(OURS, apart))
          .isEqualTo(folded(OURS, word))
          .isEqualTo(folded(ENGINES, apart));
    }
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  /** Between letters, since a character may depend on what stands beside it. */
  private static List<String> folded(Analyzer analyzer, String text) {
    return TextAnalysis.terms(analyzer, "A" + text + "ố");
  }

  private static Analyzer analyzer(boolean engines) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String fieldName) {
        KeywordTokenizer source = new KeywordTokenizer();
        TokenStream folded =
            engines
                ? new ASCIIFoldingFilter(new ICUNormalizer2Filter(source))
                : new FoldingFilter(source);
        return new TokenStreamComponents(source, folded);
      }
    };
  }
}
