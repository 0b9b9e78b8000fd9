package attache.corpus.clean;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.LineStatistics;
import attache.corpus.read.TextDraft;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of articles that look like lines of a page's frame, and titles among such lines. */
class StoryOrFrameTest {
  private static final String FIRST =
      "The two harbours have sent each other ships, teachers and recipes since the spring of 1999.";
  private static final String LAST =
      "The harbour master expects the new ferry to carry more teachers than fish next summer.";

  private static Cleaned clean(String... lines) {
    return Cleaner.clean(TextDraft.of(String.join("\n", lines)), null, LineStatistics.NONE);
  }

  private static void stays(String... story) {
    String text =
        clean(
                "Home > News > World",
                "Two harbours and their ferry",
                "By Ann Lee | 3 May 2024",
                FIRST,
                String.join("\n", story),
                LAST,
                "Share")
            .text();
    for (String line : story) {
      assertThat(text.lines()).contains(line);
    }
  }

  @Test
  void a_table_with_one_cell_a_line_stays() {
    stays("Year", "2021", "2022", "Guests", "12.5", "8%", "41200", "Ferry leaves", "14:00");
  }

  @Test
  void what_a_notice_gives_its_readers_stays() {
    stays("Address: 5 Harbour Street, Aldport", "Tel: +00 41 000 000", "Opening hours: 9 to 12");
    stays("地址：海港路五号", "联系电话：000-41000", "办理时间：上午");
    stays("Địa chỉ: số 5 phố Cảng", "Điện thoại: 0041 000 000");
    assertThat(
            clean(
                    "外事办通知",
                    "2024-05-03 来源：外事办",
                    "各有关企业：",
                    "一、办理时间",
                    "从五月六日起，申请人可以在工作日上午到海港路五号的服务窗口办理出国证件。",
                    "二、所需材料",
                    "护照复印件",
                    "地址：海港路五号",
                    "电话：000-41000",
                    "附件：申请表")
                .text())
        .contains("各有关企业：", "一、办理时间", "护照复印件", "地址：海港路五号", "电话：000-41000", "附件：申请表");
  }

  @Test
  void the_address_of_the_page_itself_leaves() {
    Cleaned cleaned =
        clean(
            "Two harbours and their ferry",
            FIRST,
            LAST,
            "Cơ quan chủ quản: Sở Báo chí",
            "Địa chỉ: số 5 phố Cảng",
            "Điện thoại: 0041 000 000",
            "© 2024 Báo Cảng");
    assertThat(cleaned.text()).isEqualTo(FIRST + "\n" + LAST);
  }

  @Test
  void sentences_about_copyright_codes_pictures_and_followers_stay() {
    stays(
        "Copyright was the third topic of the talks in the harbour hall.",
        "The map may not be reproduced, the treaty of the two harbours says.",
        "Subscribe to no rumour, the old harbour master used to say.",
        "Scan the QR code at the counter and wait for the ferry.",
        "She showed three photos: her mother, the house and the ferry.",
        "Photo: that word was all the credit which the newspaper gave her.",
        "Related: the two harbour masters are cousins.");
    stays(
        "Bản quyền là nội dung thứ ba của cuộc đàm phán giữa hai cảng.",
        "Quét mã QR ở quầy và chờ.");
    stays("版权声明是第三个议题。", "特别声明：本条约不影响第三方。", "图为什么这么少？");
  }

  @Test
  void the_items_of_a_treaty_and_what_is_told_of_a_figure_stay() {
    stays(
        "(a) to open the harbour at six;", "(b) to feed the teachers;", "(c) to tell each other;");
    stays("图2 显示，二〇二三年往来两港的教师增加了百分之四。");
    stays("Hình 2, lập theo số liệu của hai cảng, cho thấy số giáo viên tăng.");
  }

  @Test
  void the_turns_of_an_interview_stay() {
    stays("记者：渡轮几点开？", "船长：没有几点。人到齐了就开。", "编辑：您为什么辞职？");
    stays("Biên tập: Vì sao ông từ chức?");
  }

  @Test
  void verses_behind_a_lone_bar_stay() {
    Cleaned cleaned =
        clean(
            "Two harbours and their ferry",
            FIRST,
            LAST,
            "Comments (3)",
            "The ferry goes,",
            "the ferry comes,",
            "and teachers sleep on deck");
    assertThat(cleaned.text()).endsWith("and teachers sleep on deck");
  }

  @Test
  void the_headline_is_the_line_that_the_story_is_about() {
    for (List<String> head :
        List.of(
            List.of(
                "Skip to content",
                "World Asia Africa",
                "Two harbours plan a ferry",
                "Listen 3 min"),
            List.of("Politics", "3/5/2024", "Two harbours plan a ferry", "info@daily.example"),
            List.of("AP Logo", "Two harbours plan a ferry"))) {
      Cleaned cleaned = clean(String.join("\n", head), FIRST, LAST);
      assertThat(cleaned.metadata().title()).as("%s", head).isEqualTo("Two harbours plan a ferry");
      assertThat(cleaned.text()).endsWith(FIRST + "\n" + LAST);
    }
    assertThat(
            clean("A word to the wise", "Two harbours plan a ferry.", FIRST, LAST)
                .metadata()
                .title())
        .isEqualTo("A word to the wise");
  }
}
