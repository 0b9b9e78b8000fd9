package attache.index.bridge;

import static attache.corpus.Language.CHINESE;
import static attache.corpus.Language.ENGLISH;
import static attache.corpus.Language.VIETNAMESE;
import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BridgeTest {
  private static final Bridge BRIDGE =
      new Bridge(Path.of(System.getProperty("attache.root"), "config", "glossary.tsv"));

  @TempDir Path folder;

  @Test
  void words_are_said_in_each_other_language() {
    assertThat(words("economy", ENGLISH, CHINESE)).contains("经济");
    assertThat(words("economy", ENGLISH, VIETNAMESE)).contains("kinh tế");
    assertThat(words("kinh tế", VIETNAMESE, ENGLISH)).contains("economy");
    assertThat(words("经济", CHINESE, ENGLISH)).contains("economy");
    assertThat(words("经济", CHINESE, VIETNAMESE)).contains("kinh te");
    assertThat(words("nhà thờ", VIETNAMESE, CHINESE)).contains("教堂");
  }

  @Test
  void an_inflected_english_word_is_found_under_its_plain_form() {
    assertThat(words("cities", ENGLISH, VIETNAMESE)).contains("thành phố");
    assertThat(words("visited", ENGLISH, VIETNAMESE)).contains("thăm");
    assertThat(words("planned", ENGLISH, VIETNAMESE)).contains("kế hoạch");
  }

  @Test
  void countries_have_the_names_that_cldr_gives_them() {
    assertThat(words("Pháp", VIETNAMESE, ENGLISH)).contains("France");
    assertThat(words("Germany", ENGLISH, VIETNAMESE)).contains("Đức");
    assertThat(words("柬埔寨", CHINESE, VIETNAMESE)).contains("Campuchia");
  }

  @Test
  void provinces_are_named_and_not_described() {
    assertThat(words("青海省", CHINESE, ENGLISH))
        .contains("Qinghai")
        .noneMatch(word -> word.startsWith("capital") || word.startsWith("abbr"));
    assertThat(words("云南", CHINESE, VIETNAMESE)).contains("Vân Nam").doesNotContain("hồ bắc");
    assertThat(words("Vân Nam", VIETNAMESE, CHINESE)).contains("云南");
    assertThat(words("capital punishment", ENGLISH, CHINESE)).contains("死刑");
  }

  @Test
  void chinese_names_are_spelled_as_other_languages_spell_them() {
    assertThat(words("西宁", CHINESE, ENGLISH)).contains("xining");
    assertThat(words("昆明", CHINESE, VIETNAMESE)).contains("con minh");
  }

  @Test
  void a_name_that_no_dictionary_knows_stays_as_it_is() {
    assertThat(words("Qwertyan", ENGLISH, VIETNAMESE)).containsExactly("qwertyan");
  }

  @Test
  void a_name_by_itself_stays_as_it_is_beside_what_the_dictionary_has() {
    assertThat(words("Victoria", ENGLISH, VIETNAMESE)).contains("victoria");
    assertThat(words("Luther's", ENGLISH, VIETNAMESE)).contains("luther");
  }

  @Test
  void vietnamese_texts_write_foreign_names_as_english_does() {
    assertThat(words("Melbourne", VIETNAMESE, CHINESE)).contains("墨尔本");
    assertThat(words("墨尔本", CHINESE, VIETNAMESE)).contains("melbourne");
  }

  @Test
  void continents_and_terms_are_known_without_diacritics_too() {
    assertThat(words("châu Âu", VIETNAMESE, CHINESE)).contains("欧洲");
    assertThat(words("tong lanh su quan", VIETNAMESE, ENGLISH)).contains("consulate general");
    assertThat(words("han quoc", VIETNAMESE, ENGLISH)).contains("South Korea");
  }

  @Test
  void a_text_says_a_concept_in_any_of_its_forms() {
    Concept americans = BRIDGE.concepts("Americans", ENGLISH, CHINESE).getFirst();

    assertThat(americans.in(Concept.terms("两名美国人离开", CHINESE))).isTrue();
    assertThat(americans.in(Concept.terms("在美国举行", CHINESE))).isTrue();
    assertThat(americans.in(Concept.terms("在英国举行", CHINESE))).isFalse();
  }

  @Test
  void a_vietnamese_name_is_heard_in_chinese_characters() {
    assertThat(BRIDGE.concepts("Thiệu Quan", VIETNAMESE, CHINESE))
        .isNotEmpty()
        .allMatch(syllable -> syllable.in(Concept.terms("韶关举行会议", CHINESE)))
        .noneMatch(syllable -> syllable.in(Concept.terms("南宁举行会议", CHINESE)));
  }

  @Test
  void words_that_only_ask_are_left_out() {
    assertThat(BRIDGE.render("What is the ?", ENGLISH, CHINESE)).isEmpty();
    assertThat(BRIDGE.render("là gì", VIETNAMESE, ENGLISH)).isEmpty();
    assertThat(BRIDGE.render("是什么", CHINESE, ENGLISH)).isEmpty();
    assertThat(BRIDGE.render("多少条航线", CHINESE, ENGLISH))
        .extracting(Bridge.Rendering::source)
        .containsExactly("航线");
  }

  @Test
  void the_longest_phrase_that_is_known_is_said_as_one() {
    assertThat(BRIDGE.render("prime minister", ENGLISH, CHINESE)).hasSize(1);
  }

  @Test
  void an_office_extends_the_bridge_by_its_glossary() throws IOException {
    Path glossary = folder.resolve("terms.tsv");
    Files.writeString(glossary, "en\tvi\tzh\nblue desk | BDK\tbàn xanh\t蓝台\nbroken line\n");
    Bridge bridge = new Bridge(glossary);
    assertThat(bridge.render("the blue desk", ENGLISH, VIETNAMESE))
        .contains(new Bridge.Rendering("blue desk", List.of("bàn xanh")));
    assertThat(bridge.render("BDK", ENGLISH, CHINESE).getFirst().words()).contains("蓝台");
  }

  @Test
  void a_missing_glossary_leaves_the_dictionaries() {
    assertThat(new Bridge(folder.resolve("none.tsv")).render("economy", ENGLISH, CHINESE))
        .isNotEmpty();
  }

  @Test
  void the_first_and_the_last_line_of_a_dictionary_are_found_and_nothing_beyond() {
    Dictionary dictionary = Dictionary.load("zh-en");
    assertThat(dictionary.find("一")).contains("one");
    assertThat(dictionary.find("")).isEmpty();
    assertThat(dictionary.find("\uFFFF")).isEmpty();
    assertThat(dictionary.find("经济体系的")).isEmpty();
  }

  private static List<String> words(String text, Language from, Language to) {
    return BRIDGE.render(text, from, to).getFirst().words();
  }
}
