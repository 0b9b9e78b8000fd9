package attache.corpus.split;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.Language;
import attache.corpus.Span;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {
  private static List<String> english(String text) {
    return split(text, Language.ENGLISH);
  }

  private static List<String> split(String text, Language language) {
    return SentenceSplitter.split(text, language).stream().map(span -> span.of(text)).toList();
  }

  @Test
  void abbreviations_and_initials_end_no_sentence() {
    assertThat(
            english(
                "Mr. Lee met J. F. Smith of the U.S. Navy at 5 p.m. on Monday. He came on Jan. 5."
                    + " Acme Inc. The rest left."))
        .containsExactly(
            "Mr. Lee met J. F. Smith of the U.S. Navy at 5 p.m. on Monday.",
            "He came on Jan. 5.",
            "Acme Inc.",
            "The rest left.");
    assertThat(split("Ông là TS. Nguyễn Văn A. Ông sống ở TP. Hồ Chí Minh.", Language.VIETNAMESE))
        .containsExactly("Ông là TS. Nguyễn Văn A.", "Ông sống ở TP. Hồ Chí Minh.");
  }

  @Test
  void decimals_list_numerals_and_dates_stay_whole() {
    assertThat(english("Growth was 3.5 percent. 2. The second point follows.\n1. First."))
        .containsExactly("Growth was 3.5 percent.", "2. The second point follows.", "1. First.");
    assertThat(split("Lễ diễn ra ngày 23.10. Ông tham dự.", Language.VIETNAMESE))
        .containsExactly("Lễ diễn ra ngày 23.10.", "Ông tham dự.");
  }

  @Test
  void glued_sentences_are_parted() {
    assertThat(english("He presided over the meeting.Wang Yubo attended.Members came."))
        .containsExactly("He presided over the meeting.", "Wang Yubo attended.", "Members came.");
    assertThat(english("See www.example.com or e.g.Smith about Booking.Com today."))
        .containsExactly("See www.example.com or e.g.Smith about Booking.Com today.");
  }

  @Test
  void a_question_in_quotes_does_not_end_the_sentence_around_it() {
    assertThat(english("\"Why now?\" he asked. Nobody knew."))
        .containsExactly("\"Why now?\" he asked.", "Nobody knew.");
  }

  @Test
  void citations_belong_to_the_sentence_they_follow() {
    assertThat(english("Xining has 12 friendly cities. [1] It held a forum. [2][3]"))
        .containsExactly("Xining has 12 friendly cities. [1]", "It held a forum. [2][3]");
    assertThat(split("西宁有12个友好城市。[1]论坛举办了三届。[2]", Language.CHINESE))
        .containsExactly("西宁有12个友好城市。[1]", "论坛举办了三届。[2]");
  }

  @Test
  void chinese_ends_behind_the_closing_quote() {
    assertThat(split("他说：“今天开会。”会议很长！谁参加了？", Language.CHINESE))
        .containsExactly("他说：“今天开会。”", "会议很长！", "谁参加了？");
  }

  @Test
  void only_a_long_chinese_sentence_ends_at_its_semicolons() {
    assertThat(split("甲方负责筹备；乙方负责接待。", Language.CHINESE)).hasSize(1);
    String clause = "会议指出要深入学习贯彻外交思想并且认真抓好各项工作的落实推动高质量发展取得新的成效";
    assertThat(split(clause + "；" + clause + "；" + clause + "。", Language.CHINESE))
        .containsExactly(clause + "；", clause + "；", clause + "。");
  }

  @Test
  void a_line_feed_ends_a_sentence() {
    assertThat(english("A headline\nThe first sentence.")).hasSize(2);
  }

  @Test
  void no_text_is_lost_whatever_it_is() {
    Random random = new Random(7);
    String alphabet = "aB1 .。!？\"”’)[12]\n；Mr.U.S.đ 西\uD83D\uDE00…";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertCovers(text.toString());
    }
  }

  private static void assertCovers(String text) {
    for (Language language : Language.values()) {
      int at = 0;
      for (Span sentence : SentenceSplitter.split(text, language)) {
        assertThat(text.substring(at, sentence.start())).isBlank();
        assertThat(sentence.of(text)).isNotBlank().isEqualTo(sentence.of(text).strip());
        at = sentence.end();
      }
      assertThat(text.substring(at)).isBlank();
    }
  }
}
