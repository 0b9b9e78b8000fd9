package attache.index.search;

import static attache.corpus.Language.CHINESE;
import static attache.corpus.Language.ENGLISH;
import static attache.corpus.Language.VIETNAMESE;
import static attache.index.search.SmallIndex.ids;
import static org.assertj.core.api.Assertions.assertThat;

import attache.index.Retriever;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BodyNamesTest {
  private final SmallIndex index = new SmallIndex();

  @AfterEach
  void close() throws Exception {
    index.close();
  }

  @Test
  void an_abbreviation_that_an_article_explains_finds_articles_with_the_full_name()
      throws Exception {
    Retriever retriever =
        index
            .add("explains", ENGLISH, null, "The Office of Border Affairs (OBA) was founded.")
            .add("full", ENGLISH, null, "Mr Lee joined the Office of Border Affairs in June.")
            .add("brief", ENGLISH, null, "Ms Kim left the OBA in July.")
            .add("other", ENGLISH, null, "Mr Roe joined the circus in June.")
            .open();
    assertThat(ids(retriever, "OBA", ENGLISH)).contains("explains", "full", "brief");
    assertThat(ids(retriever, "who works at the oba", ENGLISH)).contains("full");
    assertThat(ids(retriever, "Office of Border Affairs", ENGLISH)).contains("brief");
    assertThat(ids(retriever, "OBA", ENGLISH)).doesNotContain("other");
  }

  @Test
  void vietnamese_abbreviations_are_found_with_and_without_their_marks() throws Exception {
    Retriever retriever =
        index
            .add("explains", VIETNAMESE, null, "Đại sứ quán (ĐSQ) vừa được khánh thành.")
            .add("full", VIETNAMESE, null, "Bà Lan đến Đại sứ quán chiều qua.")
            .add("other", VIETNAMESE, null, "Bà Lan đến chợ chiều qua.")
            .open();
    assertThat(ids(retriever, "ĐSQ", VIETNAMESE)).contains("full").doesNotContain("other");
    assertThat(ids(retriever, "DSQ", VIETNAMESE)).contains("full");
  }

  @Test
  void chinese_short_names_are_found_in_both_scripts() throws Exception {
    Retriever retriever =
        index
            .add("explains", CHINESE, null, "边境事务协调委员会（以下简称“边协委”）成立。")
            .add("full", CHINESE, null, "李先生加入边境事务协调委员会。")
            .add("brief", CHINESE, null, "金女士离开边协委。")
            .add("other", CHINESE, null, "罗先生加入马戏团。")
            .open();
    assertThat(ids(retriever, "边协委", CHINESE)).contains("full").doesNotContain("other");
    assertThat(ids(retriever, "邊協委", CHINESE)).contains("full");
    assertThat(ids(retriever, "边境事务协调委员会", CHINESE)).contains("brief");
  }

  @Test
  void an_abbreviation_reaches_articles_in_another_language() throws Exception {
    Retriever retriever =
        index
            .add("explains", ENGLISH, null, "The Ministry of Foreign Affairs (MFA) spoke.")
            .add("vi", VIETNAMESE, null, "Người phát ngôn Bộ Ngoại giao trả lời báo chí.")
            .open();
    assertThat(ids(retriever, "What did the MFA say?", ENGLISH)).contains("vi");
  }

  @Test
  void of_several_meanings_the_rare_one_is_left_aside() throws Exception {
    for (int i = 0; i < 9; i++) {
      index.add("often" + i, ENGLISH, null, "Report " + i + " by the National Trade Office (NTO).");
    }
    Retriever retriever =
        index
            .add("once", ENGLISH, null, "The northern tennis open (NTO) begins.")
            .add("tennis", ENGLISH, null, "Rain delayed the tennis.")
            .open();
    assertThat(ids(retriever, "NTO", ENGLISH)).contains("often3").doesNotContain("tennis");
  }
}
