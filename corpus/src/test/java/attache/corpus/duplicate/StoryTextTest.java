package attache.corpus.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What counts as a copy of a story, and what only looks like one. */
class StoryTextTest {
  private static final LocalDate DAY = LocalDate.parse("2024-05-02");

  /** Sentences of made-up words: two calls with one seed tell one story. */
  private static List<String> sentences(int seed, int count) {
    Random random = new Random(seed);
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder sentence = new StringBuilder();
      for (int word = 0; word < 12; word++) {
        sentence.append(sentence.isEmpty() ? "" : " ");
        for (int letter = 0; letter < 6; letter++) {
          sentence.append((char) ('a' + random.nextInt(26)));
        }
      }
      sentences.add(sentence + ".");
    }
    return sentences;
  }

  private static StoryText story(
      @Nullable String title, @Nullable LocalDate day, List<String> text) {
    return StoryText.of(title, String.join("\n", text), day);
  }

  private static List<String> changed(List<String> sentences, int... at) {
    List<String> changed = new ArrayList<>(sentences);
    List<String> others = sentences(99, sentences.size());
    for (int i : at) {
      changed.set(i, others.get(i));
    }
    return changed;
  }

  @Test
  void a_cut_framed_and_edited_text_is_a_copy() {
    List<String> text = sentences(1, 10);
    StoryText original = story(null, DAY, text);
    List<String> framed = new ArrayList<>(text.subList(1, 9));
    framed.addFirst("Home Politics World Subscribe");
    framed.add("Editor A. B., hotline 555 12");
    assertThat(original.isCopyOf(story(null, DAY, framed))).isTrue();
    assertThat(original.isCopyOf(story(null, DAY, changed(text, 3, 7)))).isTrue();
    assertThat(original.isCopyOf(story(null, DAY, sentences(2, 10)))).isFalse();
  }

  @Test
  void the_further_apart_two_texts_appeared_the_more_they_share_to_be_copies() {
    List<String> text = sentences(1, 10);
    StoryText original = story(null, DAY, text);
    List<String> edited = changed(text, 2, 5, 8);
    assertThat(original.isCopyOf(story(null, DAY, edited))).isTrue();
    assertThat(original.isCopyOf(story(null, DAY.plusDays(2), edited))).isFalse();
    assertThat(original.isCopyOf(story(null, DAY.plusDays(2), changed(text, 2)))).isTrue();
    assertThat(original.isCopyOf(story(null, null, changed(text, 2)))).isTrue();
    assertThat(original.isCopyOf(story(null, DAY.plusYears(1), changed(text, 2, 5)))).isFalse();
    assertThat(original.isCopyOf(story(null, DAY.plusYears(1), text))).isTrue();
  }

  @Test
  void two_reports_of_a_series_differ_in_a_figure_a_weekday_or_a_number_in_words() {
    assertSeries(
        "On %s the port handled %s containers, the harbour office said, and %s ships left it. ",
        List.of("Monday", "412", "twelve"), List.of("Tuesday", "431", "fourteen"));
    assertSeries(
        "Tính đến ngày %s toàn tỉnh ghi nhận thêm %s ca mới và %s người đã ra viện hôm nay. ",
        List.of("12/5", "30", "sáu"), List.of("13/5", "31", "bảy"));
    assertSeries(
        "截至五月%s日，全省新增病例%s例，治愈出院%s例，没有新增死亡病例，专家组说。",
        List.of("三", "30", "12"), List.of("四", "32", "14"));
  }

  /** Each of the figures alone makes another report. */
  private static void assertSeries(String form, List<String> figures, List<String> next) {
    String rest = String.join(" ", sentences(3, 6));
    String report = form.formatted(figures.toArray());
    StoryText first = StoryText.of(null, report + rest, DAY);
    assertThat(first.isCopyOf(StoryText.of(null, report + rest, DAY))).isTrue();
    for (int i = 0; i < figures.size(); i++) {
      List<String> others = new ArrayList<>(figures);
      others.set(i, next.get(i));
      String other = form.formatted(others.toArray());
      assertThat(first.isCopyOf(StoryText.of(null, other + rest, DAY))).as(other).isFalse();
    }
  }

  @Test
  void a_changed_number_makes_another_story_though_the_text_has_both_numbers_in_such_a_place() {
    assertChangedNumberSeen(
        "The north had sent 12 students home. The south had sent 13 students and kept the others.",
        "The north had sent 13");
    assertChangedNumberSeen(
        "Miền bắc đã cử 12 sinh viên sang. Miền nam đã cử 13 sinh viên sang và giữ lại những người khác.",
        "Miền bắc đã cử 13");
    assertChangedNumberSeen("北方派出12名学生回国。南方派出13名学生回国，其他学生留下。", "北方派出13");
  }

  private static void assertChangedNumberSeen(String text, String beginning) {
    String rest = String.join(" ", sentences(8, 6));
    StoryText story = StoryText.of(null, rest + " " + text, DAY);
    assertThat(story.isCopyOf(StoryText.of(null, rest + " " + text, DAY))).isTrue();
    String changed = beginning + text.substring(beginning.length());
    StoryText other = StoryText.of(null, rest + " " + changed, DAY);
    assertThat(story.isCopyOf(other)).as(changed).isFalse();
    assertThat(other.isCopyOf(story)).as(changed).isFalse();
  }

  @Test
  void a_verdict_a_place_or_a_measure_in_another_ones_place_makes_another_story() {
    assertOtherWordSeen("The council approved the plan for the ferry.", "approved", "rejected");
    assertOtherWordSeen("The two sides met in Geneva on the plan.", "Geneva", "Vienna");
    assertOtherWordSeen("The south sent a dozen teachers to them.", "dozen", "score");
    assertOtherWordSeen("Hội đồng đã thông qua kế hoạch mở phà.", "thông qua", "bác bỏ");
    assertOtherWordSeen("委员会昨天批准了渡轮计划和其他安排。", "批准", "否决");
  }

  private static void assertOtherWordSeen(String sentence, String word, String another) {
    String before = String.join(" ", sentences(8, 3)) + " ";
    String behind = " " + String.join(" ", sentences(9, 3));
    StoryText story = StoryText.of(null, before + sentence + behind, DAY);
    String changed = sentence.replace(word, another);
    assertThat(story.isCopyOf(StoryText.of(null, before + sentence + " Ads" + behind, DAY)))
        .isTrue();
    assertThat(story.isCopyOf(StoryText.of(null, before + changed + behind, DAY)))
        .as(changed)
        .isFalse();
  }

  @Test
  void what_one_text_says_more_is_no_changed_number() {
    String rest = String.join(" ", sentences(8, 6));
    StoryText brief = StoryText.of(null, rest + " The north sent 12 students home in May.", DAY);
    StoryText full =
        StoryText.of(null, rest + " The north sent 12 students, 3 of them ill, home in May.", DAY);
    assertThat(brief.isCopyOf(full)).isTrue();
  }

  @Test
  void a_long_gallery_below_two_stories_does_not_make_them_one() {
    List<String> gallery = sentences(4, 40);
    List<String> one = new ArrayList<>(sentences(5, 8));
    List<String> other = new ArrayList<>(sentences(6, 8));
    one.addAll(gallery);
    other.addAll(gallery);
    assertThat(story(null, DAY, one).shared(story(null, DAY, other))).isGreaterThan(0.6);
    assertThat(story(null, DAY, one).isCopyOf(story(null, DAY, other))).isFalse();
  }

  @Test
  void a_frame_that_says_nothing_of_its_titles_is_no_story() {
    List<String> notice = sentences(7, 6);
    StoryText one = story("Minister resigns over harbour contract", DAY, notice);
    StoryText other = story("Floods close the northern railway", DAY, notice);
    assertThat(one.isCopyOf(other)).isFalse();
    assertThat(one.isCopyOf(story("Minister resigns over harbour contract", DAY, notice))).isTrue();
  }

  @Test
  void a_text_of_a_few_words_is_a_copy_of_nothing() {
    assertThat(
            StoryText.of(null, "The fair opened.", DAY)
                .isCopyOf(StoryText.of(null, "The fair opened.", DAY)))
        .isFalse();
  }
}
