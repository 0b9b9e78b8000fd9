package attache.index.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.index.ArticleSummary;
import attache.index.Generation;
import attache.index.UpdateReport.Documents;
import attache.index.UpdateResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One story at several places: in other outlets, crawled again, corrected, cut. */
class NearCopyTest {
  private static final String STORY =
      """
      The provincial office of foreign affairs received a delegation from the port city of Haiphong on Thursday.
      The guests visited the tea market, two vocational schools and the new cold store beside the railway station.
      Both sides agreed to exchange ten students a year and to hold a joint fair of fruit and flowers each autumn.
      The head of the delegation said that the cold store would shorten the journey of dragon fruit to the north by a day.
      A memorandum on tourism is to be signed when the mayor returns the visit in the spring of next year.
      """;

  private static final String VIETNAMESE =
      """
      Sở Ngoại vụ tỉnh hôm thứ Năm đã tiếp đoàn đại biểu thành phố cảng do Phó Chủ tịch Ủy ban nhân dân dẫn đầu.
      Đoàn đã thăm chợ chè, hai trường dạy nghề và kho lạnh mới xây bên cạnh ga xe lửa của tỉnh.
      Hai bên nhất trí mỗi năm trao đổi mười sinh viên và cùng tổ chức hội chợ hoa quả vào mùa thu.
      Trưởng đoàn cho biết kho lạnh sẽ rút ngắn đường đi của thanh long lên phía bắc được một ngày.
      Bản ghi nhớ về du lịch sẽ được ký khi thị trưởng sang thăm lại vào mùa xuân sang năm.
      """;

  private static final String CHINESE =
      """
      省外事办公室星期四会见了来访的港口城市代表团，双方就教育、农产品贸易和旅游合作交换了意见。
      代表团参观了茶叶市场、两所职业学校以及火车站旁新建的冷库，对当地的物流条件给予好评。
      双方同意每年互派十名学生，并在每年秋天共同举办水果和鲜花交易会，欢迎两地企业参加。
      代表团团长表示，冷库将使火龙果运往北方的路程缩短一天，果农的收入会因此增加。
      市长明年春天回访时，双方将签署旅游合作备忘录，并商定开通包机航线的时间。
      """;

  private Workplace work;

  @BeforeEach
  void setUp(@TempDir Path folder) {
    work = new Workplace(folder).withThreeArticles();
  }

  private static String page(String outlet, String date, String title, String text) {
    return """
    ---
    title: %s
    source: %s
    published: %s
    url: https://%s.example/%s
    ---
    %s
    """
        .formatted(title, outlet, date, outlet, date, text);
  }

  private static String withoutFirstLine(String text) {
    return text.substring(text.indexOf('\n') + 1);
  }

  @Test
  void another_outlets_copy_is_a_variant_of_the_earlier_article_in_each_language()
      throws Exception {
    work.with(
            "en.md", page("herald", "2024-05-02", "Guests from Haiphong in the tea market", STORY))
        .with(
            "en2.md",
            page(
                "gazette",
                "2024-05-03",
                "Cold store draws visitors",
                withoutFirstLine(STORY) + "Copied by our desk."))
        .with("vi.md", page("bao", "2024-05-02", "Tiếp đoàn thành phố cảng", VIETNAMESE))
        .with(
            "vi2.md",
            page("tin", "2024-05-03", "Kho lạnh mới đón khách", withoutFirstLine(VIETNAMESE)))
        .with("zh.md", page("ribao", "2024-05-02", "港口城市代表团来访", CHINESE))
        .with("zh2.md", page("wanbao", "2024-05-03", "冷库迎来客人", withoutFirstLine(CHINESE)));
    assertThat(work.updated().documents()).isEqualTo(new Documents(9, 6, 0, 0, 0, 3, 0));
    assertThat(variants("https://herald.example/2024-05-02"))
        .extracting(each -> each.metadata().source() + " " + each.metadata().published())
        .singleElement(STRING)
        .contains("gazette", "2024-05-03");
    assertThat(variants("https://bao.example/2024-05-02")).hasSize(1);
    assertThat(variants("https://ribao.example/2024-05-02")).hasSize(1);
    assertThat(work.found("kho lạnh thanh long", Language.VIETNAMESE))
        .containsOnlyOnce("https://bao.example/2024-05-02")
        .doesNotContain("https://tin.example/2024-05-03");
    assertThat(searchedAs("https://tin.example/2024-05-03"))
        .isEqualTo("https://bao.example/2024-05-02");
    assertThat(work.update()).isInstanceOf(UpdateResult.Unchanged.class);
  }

  @Test
  void reports_of_a_series_that_differ_in_their_figures_are_articles_of_their_own() {
    for (int day = 1; day <= 4; day++) {
      work.with(
          "rates" + day + ".md",
          page(
              "bank" + day,
              "2024-06-0" + day,
              "Exchange rates of the day",
              """
              The central bank set the middle rate of the currency at 7.1%d02 to the dollar on %d June, it said in a notice.
              One hundred yen stand at 4.6%d and one euro at 7.7%d in the table that the bank publishes each morning.
              Banks may trade within two per cent of the middle rate, which follows the offers of the market makers.
              Travellers pay the rate of the counter where they change their money, and a fee of their bank beside it.
              """
                  .formatted(day, day, day * 2, day * 2)));
    }
    assertThat(work.updated().documents()).isEqualTo(new Documents(7, 7, 0, 0, 0, 0, 0));
  }

  @Test
  void one_message_to_two_countries_is_two_articles() {
    String message =
        """
        The chairman sent a message of congratulation to the people of %1$s on their national day this week.
        In it he recalled the long friendship with %1$s, the many students it has sent and the roads built together.
        He wished the government of %1$s success with its plan for the coming years, and its people health.
        The ambassador of %1$s handed over a letter of thanks and invited the chairman to a return visit in autumn.
        """;
    work.with("one.md", page("herald", "2024-05-02", "Message to Laos", message.formatted("Laos")))
        .with(
            "two.md",
            page("gazette", "2024-05-02", "Message to Nepal", message.formatted("Nepal")));
    assertThat(work.updated().documents()).isEqualTo(new Documents(5, 5, 0, 0, 0, 0, 0));
  }

  @Test
  void a_corrected_version_is_changed_and_never_a_copy_of_its_old_self() {
    work.with("en.md", page("herald", "2024-05-02", "Guests from Haiphong", STORY));
    work.updated();
    work.with(
        "en.md",
        page(
            "herald",
            "2024-05-02",
            "Guests from Haiphong",
            STORY.replace("ten students", "twelve students")));
    assertThat(work.updated().documents()).isEqualTo(new Documents(4, 0, 1, 0, 3, 0, 0));
    assertThat(work.found("twelve students", Language.ENGLISH))
        .first()
        .isEqualTo("https://herald.example/2024-05-02");
  }

  @Test
  void the_counts_add_up_as_a_copy_comes_the_original_goes_and_the_copy_changes() throws Exception {
    work.with("en.md", page("herald", "2024-05-02", "Guests from Haiphong", STORY));
    work.updated();
    work.with("copy.md", page("gazette", "2024-05-03", "Cold store", withoutFirstLine(STORY)));
    assertThat(work.updated().documents()).isEqualTo(new Documents(5, 0, 0, 0, 4, 1, 0));

    work.delete("en.md");
    assertThat(work.updated().documents())
        .as("the copy comes forward")
        .isEqualTo(new Documents(4, 1, 0, 1, 3, 0, 0));
    assertThat(work.found("cold store dragon fruit", Language.ENGLISH))
        .first()
        .isEqualTo("https://gazette.example/2024-05-03");

    work.with("en.md", page("herald", "2024-05-02", "Guests from Haiphong", STORY));
    assertThat(work.updated().documents())
        .as("the earlier one is searched again")
        .isEqualTo(new Documents(5, 1, 0, 0, 3, 1, 0));

    work.with(
        "copy.md",
        page(
            "gazette",
            "2024-05-03",
            "Cold store",
            "The cold store will be closed for repairs until the first week of the coming month."));
    assertThat(work.updated().documents())
        .as("a story of its own now")
        .isEqualTo(new Documents(5, 1, 0, 0, 4, 0, 0));
  }

  @Test
  void a_copy_without_a_date_does_not_take_the_id_of_the_article_that_was_there() {
    work.with("m.txt", STORY);
    work.updated();
    work.with("a-copy.txt", withoutFirstLine(STORY));
    assertThat(work.updated().documents()).isEqualTo(new Documents(5, 0, 0, 0, 4, 1, 0));
    assertThat(work.articleIds()).contains("m.txt").doesNotContain("a-copy.txt");
  }

  @Test
  void a_removed_article_goes_with_its_variants_even_if_one_of_them_is_named() throws Exception {
    work.with("en.md", page("herald", "2024-05-02", "Guests from Haiphong", STORY))
        .with("copy.md", page("gazette", "2024-05-03", "Cold store", withoutFirstLine(STORY)));
    work.updated();
    work.generations.remove(new ArticleId("https://gazette.example/2024-05-03"));
    assertThat(work.articleIds()).hasSize(3);
    Files.setLastModifiedTime(
        work.articles.resolve("copy.md"), java.nio.file.attribute.FileTime.fromMillis(1));
    assertThat(work.update()).isInstanceOf(UpdateResult.Unchanged.class);
  }

  private List<ArticleSummary> variants(String id) throws Exception {
    try (Generation generation = work.generations.open().orElseThrow()) {
      return generation.variants(new ArticleId(id));
    }
  }

  private String searchedAs(String id) throws Exception {
    try (Generation generation = work.generations.open().orElseThrow()) {
      return generation.searchedAs(new ArticleId(id)).orElseThrow().value();
    }
  }
}
