package attache.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentenceCutterTest {
  private static List<String> cut(String text, int... pieces) {
    SentenceCutter cutter = new SentenceCutter();
    List<String> sentences = new ArrayList<>();
    int at = 0;
    for (int piece : pieces) {
      sentences.addAll(cutter.add(text.substring(at, Math.min(text.length(), at + piece))));
      at = Math.min(text.length(), at + piece);
    }
    sentences.addAll(cutter.add(text.substring(at)));
    cutter.rest().ifPresent(sentences::add);
    return sentences;
  }

  @Test
  void marks_before_and_behind_the_full_stop_stay_with_their_sentence() {
    assertThat(cut("It rained. [1] It snowed [2]. It froze.[1][3] It thawed 【2】."))
        .containsExactly("It rained. [1]", "It snowed [2].", "It froze.[1][3]", "It thawed 【2】.");
  }

  @Test
  void full_stops_of_abbreviations_initials_and_numbers_end_no_sentence() {
    assertThat(
            cut(
                "Dr. A. B. Smith of the U.S. Navy paid 3.5 million. TP. Hồ Chí Minh có 1.200 khách."))
        .containsExactly(
            "Dr. A. B. Smith of the U.S. Navy paid 3.5 million.",
            "TP. Hồ Chí Minh có 1.200 khách.");
  }

  @Test
  void chinese_sentences_need_no_space() {
    assertThat(cut("论坛在贵阳闭幕。[1]共签署35个项目！[2]谢谢"))
        .containsExactly("论坛在贵阳闭幕。[1]", "共签署35个项目！[2]", "谢谢");
  }

  @Test
  void list_marks_emphasis_labels_and_empty_lines_are_left_out() {
    assertThat(cut("Answer: **Two** things:\n\n- First thing [1]\n2. Second thing [2]\n[3]\n---\n"))
        .containsExactly("Two things:", "First thing [1]", "Second thing [2]");
  }

  @Test
  void a_sentence_is_given_out_as_soon_as_the_next_one_begins() {
    SentenceCutter cutter = new SentenceCutter();

    assertThat(cutter.add("It rained. ")).isEmpty();
    assertThat(cutter.add("[1")).isEmpty();
    assertThat(cutter.add("] T")).containsExactly("It rained. [1]");
  }

  @Test
  void the_pieces_it_comes_in_make_no_difference() {
    String text =
        "Dr. Li spoke. [1][2] He said: “No.” [3] 会议结束。[1] Có 1.200 khách [2].\n- Yes [1]\nEnd";
    List<String> whole = cut(text);
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      int[] pieces = random.ints(60, 1, 5).toArray();
      assertThat(cut(text, pieces)).isEqualTo(whole);
    }
  }
}
