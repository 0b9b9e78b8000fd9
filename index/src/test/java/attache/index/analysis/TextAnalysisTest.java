package attache.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.Language;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextAnalysisTest {
  @Test
  void english_words_meet_whatever_their_ending_case_and_accents() {
    assertThat(english("The ministers' VISITS to Côte d’Azur"))
        .isEqualTo(english("the minister visited Cote d'Azur"));
  }

  @Test
  void english_neighbours_make_pairs_across_removed_words() {
    assertThat(english("minister of foreign affairs"))
        .containsExactly("minist", "foreign", "minist_foreign", "affair", "foreign_affair");
  }

  @Test
  void english_is_indexed_without_pairs_but_with_short_names_as_one_word() {
    assertThat(indexed("the Ministry in Ha Noi, Viet Nam"))
        .containsExactly("ministri", "ha", "noi", "hanoi", "viet", "nam", "vietnam");
    assertThat(indexed("Hong-Kong's port")).containsExactly("hong", "kong", "hongkong", "port");
  }

  @Test
  void names_that_are_long_or_not_neighbours_are_not_joined() {
    assertThat(indexed("Foreign Ministry")).containsExactly("foreign", "ministri");
    assertThat(indexed("Ha, Noi and Da  Nang")).containsExactly("ha", "noi", "da", "nang");
    assertThat(indexed("ha noi")).containsExactly("ha", "noi");
  }

  @Test
  void a_pair_that_the_index_lacks_is_its_words_there() {
    assertThat(TextAnalysis.indexed("foreign_affair", Language.ENGLISH))
        .containsExactly("foreign", "affair");
    assertThat(TextAnalysis.indexed("hoa_binh", Language.VIETNAMESE)).containsExactly("hoa_binh");
  }

  @Test
  void numbers_meet_in_every_way_of_grouping() {
    assertThat(english("1,500 guests on the 12th")).contains("1500", "12");
    assertThat(vietnamese("1.500 khách")).contains("1500");
    assertThat(vietnamese("3,5 triệu")).contains("3.5");
  }

  @Test
  void vietnamese_typed_without_diacritics_finds_the_text() {
    assertThat(vietnamese("Đại sứ quán Việt Nam")).isEqualTo(vietnamese("dai su quan viet nam"));
    assertThat(vietnamese("đối ngoại")).containsExactly("doi", "ngoai", "doi_ngoai");
  }

  @Test
  void vietnamese_tones_meet_wherever_they_are_placed_and_however_composed() {
    assertThat(accented("hoà bình, thuý, khoẻ")).isEqualTo(accented("hòa bình, thúy, khỏe"));
    assertThat(accented("quý")).containsExactly("quý");
    assertThat(accented(Normalizer.normalize("hoà bình", Normalizer.Form.NFD)))
        .isEqualTo(accented("hòa bình"));
  }

  @Test
  void vietnamese_diacritics_tell_words_apart_where_they_are_kept() {
    assertThat(accented("má")).isNotEqualTo(accented("mà"));
  }

  @Test
  void traditional_and_full_width_chinese_meets_simplified() {
    assertThat(chinese("中華人民共和國外交部ＡＢＣ")).isEqualTo(chinese("中华人民共和国外交部abc"));
  }

  @Test
  void chinese_has_single_characters_and_pairs() {
    assertThat(chinese("昆明市")).containsExactlyInAnyOrder("昆", "昆明", "明", "明市", "市");
  }

  @Test
  void languages_without_rules_of_their_own_are_folded_and_no_more() {
    assertThat(TextAnalysis.terms(TextAnalysis.of(Language.OTHER), "Réunions à Genève"))
        .contains("reunions", "a", "geneve", "a_geneve");
  }

  private static List<String> english(String text) {
    return TextAnalysis.terms(TextAnalysis.of(Language.ENGLISH), text);
  }

  private static List<String> indexed(String text) {
    return TextAnalysis.terms(TextAnalysis.indexed(Language.ENGLISH), text);
  }

  private static List<String> vietnamese(String text) {
    return TextAnalysis.terms(TextAnalysis.of(Language.VIETNAMESE), text);
  }

  private static List<String> accented(String text) {
    return TextAnalysis.terms(TextAnalysis.accented(), text);
  }

  private static List<String> chinese(String text) {
    return TextAnalysis.terms(TextAnalysis.of(Language.CHINESE), text);
  }
}
