package attache.index.search;

import static attache.corpus.Language.CHINESE;
import static attache.corpus.Language.ENGLISH;
import static attache.corpus.Language.VIETNAMESE;
import static attache.index.search.SmallIndex.ids;
import static org.assertj.core.api.Assertions.assertThat;

import attache.index.Retriever;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpellingTest {
  private final SmallIndex index = new SmallIndex();

  @AfterEach
  void close() throws Exception {
    index.close();
  }

  @Test
  void a_name_with_a_letter_wrong_missing_or_swapped_is_found() throws Exception {
    Retriever retriever =
        index
            .add("a", ENGLISH, null, "Ambassador Thongloun spoke in Ljubljana.")
            .add("b", ENGLISH, null, "Ambassador Okonkwo spoke in Reykjavik.")
            .open();
    assertThat(ids(retriever, "Thonglun", ENGLISH)).containsExactly("a");
    assertThat(ids(retriever, "Reykjavick", ENGLISH)).containsExactly("b");
    assertThat(ids(retriever, "Ljublajna", ENGLISH)).containsExactly("a");
  }

  @Test
  void a_mistyped_syllable_is_found_in_vietnamese() throws Exception {
    Retriever retriever =
        index
            .add("a", VIETNAMESE, null, "Đại sứ Nguyễn Phương gặp đoàn khách.")
            .add("b", VIETNAMESE, null, "Tham tán Trần Dũng gặp nhà báo.")
            .open();
    assertThat(ids(retriever, "Phuongw", VIETNAMESE)).containsExactly("a");
    assertThat(ids(retriever, "Nguyne", VIETNAMESE)).containsExactly("a");
  }

  @Test
  void a_chinese_name_with_a_character_of_the_same_sound_is_found() throws Exception {
    Retriever retriever =
        index.add("a", CHINESE, null, "领事王宁出席了仪式。").add("b", CHINESE, null, "领事王刚出席了仪式。").open();
    assertThat(ids(retriever, "领事王凝", CHINESE)).startsWith("a");
    assertThat(ids(retriever, "領事王凝", CHINESE)).startsWith("a");
  }

  @Test
  void a_name_is_found_whether_it_is_written_in_one_word_or_two() throws Exception {
    Retriever retriever =
        index
            .add("one", ENGLISH, null, "The delegation left Vietnam for Bangkok.")
            .add("two", VIETNAMESE, null, "Đoàn rời Hà Nội đi Băng Cốc.")
            .open();
    assertThat(ids(retriever, "Viet Nam", ENGLISH)).startsWith("one");
    assertThat(ids(retriever, "bang kok", ENGLISH)).startsWith("one");
    assertThat(ids(retriever, "hanoi", VIETNAMESE)).startsWith("two");
  }

  @Test
  void both_ways_to_write_a_name_are_found_at_once() throws Exception {
    Retriever retriever =
        index
            .add("one", ENGLISH, null, "The delegation left Hanoi for Bangkok.")
            .add("two", ENGLISH, null, "The delegation left Ha Noi for Hong Kong.")
            .add("three", ENGLISH, null, "The delegation left for Rome.")
            .open();
    assertThat(ids(retriever, "Hanoi", ENGLISH)).containsExactlyInAnyOrder("one", "two");
    assertThat(ids(retriever, "Ha Noi", ENGLISH)).containsExactlyInAnyOrder("one", "two");
    assertThat(ids(retriever, "hongkong", ENGLISH)).containsExactly("two");
  }

  @Test
  void a_word_that_the_index_knows_is_not_taken_for_another() throws Exception {
    Retriever retriever =
        index
            .add("a", ENGLISH, null, "The consul bought a horse.")
            .add("b", ENGLISH, null, "The consul bought a house.")
            .open();
    assertThat(ids(retriever, "horse", ENGLISH)).containsExactly("a");
  }
}
