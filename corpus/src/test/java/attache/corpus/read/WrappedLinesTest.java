package attache.corpus.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrappedLinesTest {
  private static final String PROSE =
      "The provincial office for foreign affairs received a delegation from the partner region on"
          + " Monday. Both sides agreed to send 25 students a year from autumn on, and to meet again"
          + " before the end of the year. The head of the office said that three of the five agreements"
          + " had been carried out, and that a fourth one was waiting for the consent of the assembly.";

  @Test
  void joinsTheLinesOfAMailIntoItsParagraphs() {
    String mail = "Delegation received\n\n" + wrapped(PROSE, 72) + "\n\n" + wrapped(PROSE, 72);
    assertEquals(List.of("Delegation received", PROSE, PROSE), text(WrappedLines.joined(mail)));
  }

  @Test
  void joinsEveryWidthAndNothingElse() {
    for (int width = 50; width <= 120; width++) {
      String text =
          "Delegation received\n" + wrapped(PROSE, width) + "\n\nSecond\n" + wrapped(PROSE, width);
      assertEquals(
          List.of("Delegation received", PROSE, "Second", PROSE),
          text(WrappedLines.joined(text)),
          "at " + width);
    }
  }

  @Test
  void joinsChineseWithoutSpaces() {
    String prose =
        "岚水省外事办公室星期一接待了来自友好地区的代表团。双方商定从秋季起每年互派二十五名学生，并在年底前再次会晤。"
            + "办公室负责人表示，五项协议中已有三项得到落实，第四项正在等待省议会批准，第五项将于明年春天在云港市签署。";
    StringBuilder lines = new StringBuilder("代表团到访\n");
    for (int i = 0; i < prose.length(); i += 30) {
      lines.append(prose, i, Math.min(prose.length(), i + 30)).append('\n');
    }
    assertEquals(List.of("代表团到访", prose), text(WrappedLines.joined(lines.toString())));
  }

  @Test
  void leavesTheLinesOfACrawledPage() {
    String page =
        """
        Trang chủ › Đối ngoại › Tin địa phương
        Đăng nhập | Đăng ký | RSS
        Thành phố khai trương văn phòng hỗ trợ doanh nghiệp
        Thứ Ba, 08/07/2025 - 09:42 GMT+7
        Cỡ chữ A- A+ Chia sẻ Facebook Zalo
        Ngày 7/7, thành phố khai trương Văn phòng hỗ trợ doanh nghiệp tại số 15 đường Ven Sông. Văn phòng có năm cán bộ, trong đó ba người nói thành thạo tiếng Nhật.
        Hiện có 64 doanh nghiệp hoạt động tại thành phố với tổng vốn đăng ký 870 triệu USD.
        Tin liên quan
        • Khách du lịch tăng 30%
        • Lịch cắt điện tuần này""";
    assertEquals(page, WrappedLines.joined(page));
    assertEquals(page, WrappedLines.joinedMarkdown(page));
    assertEquals(
        page.lines().toList(),
        text(markdown(page.replace("• ", "- "))).stream()
            .map(line -> line.startsWith("Khách") || line.startsWith("Lịch") ? "• " + line : line)
            .toList());
  }

  @Test
  void keepsItemsAndParagraphsApart() {
    String items = wrapped("- " + PROSE, 72) + "\n" + wrapped("- " + PROSE, 72);
    assertEquals(List.of("- " + PROSE, "- " + PROSE), text(WrappedLines.joined(items)));
  }

  @Test
  void goesOnWithAnUnfinishedSentenceOfMarkdown() {
    assertEquals(
        List.of("The office has four staff and a budget of its own.", "It was opened in May."),
        text(
            markdown(
                "The office has four staff\nand a budget of its own.\nIt was opened in May.")));
  }

  @Test
  void joinsTheLinesOfWrappedMarkdown() {
    String document = "# Heading\n\n" + wrapped(PROSE, 80) + "\n\n" + wrapped(PROSE, 80) + "\n";
    assertEquals(List.of(PROSE, PROSE), text(markdown(document)));
  }

  private static String markdown(String document) {
    if (new MarkdownReader().parse(document.getBytes(UTF_8))
        instanceof Parsed.Drafted(Draft draft)) {
      return draft.text();
    }
    throw new AssertionError("not read");
  }

  private static List<String> text(String lines) {
    return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String wrapped(String prose, int width) {
    StringBuilder text = new StringBuilder();
    int column = 0;
    for (String word : prose.split(" ", -1)) {
      boolean fits = column + 1 + word.length() <= width;
      text.append(column == 0 ? "" : fits ? " " : "\n").append(word);
      column = column > 0 && fits ? column + 1 + word.length() : word.length();
    }
    return text.toString();
  }
}
