package attache.bot.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attache.bot.answer.Answer;
import attache.bot.evaluate.Latency;
import attache.bot.log.ExampleAnswers;
import attache.bot.log.ReplayId;
import attache.bot.log.Replayed;
import attache.bot.question.Inquiry;
import attache.bot.replay.Difference.Message;
import attache.bot.replay.Difference.Weight;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayPageTest {
  private static final String HOSTILE = "</script><script>document.title='taken'</script>";

  @TempDir Path folder;

  private static String page() {
    Answer before = ExampleAnswers.friendlyCities();
    Answer after = ExampleAnswers.answer(before.question(), List.of(), List.of());
    ReplayQuestion question =
        new ReplayQuestion(
            new ReplayId("log:1"),
            Inquiry.of("Đà Nẵng? 西宁? " + HOSTILE, ExampleAnswers.DAY),
            new Replayed.Answered(before),
            false,
            Expectation.NONE);
    Latency latency = Latency.of(List.of(Duration.ofMillis(80)));
    ReplayReport report =
        new ReplayReport(
            "logged",
            "no-folding",
            Map.of("model", "none"),
            1,
            List.of(
                new ComparedQuestion(
                    question,
                    question.logged(),
                    new Replayed.Answered(after),
                    Judgement.WORSE,
                    1,
                    List.of(Message.ANSWER_LOST.as(Weight.WORSE)))),
            List.of(),
            Significance.of(0, 1),
            0,
            latency,
            latency);
    return ReplayPage.write(report, Limits.STRICT);
  }

  @Test
  void the_page_loads_nothing_and_no_text_can_break_out_of_its_data() {
    String page = page();
    assertThat(page).contains("default-src 'none'").doesNotContain("{{");
    assertThat(Pattern.compile("<(link|img|iframe)|src=|@import|url\\(").matcher(page).find())
        .isFalse();
    assertThat(page).doesNotContain(HOSTILE).contains("\\u003c/script>");
  }

  @Test
  void every_text_of_the_page_exists_in_every_language() throws Exception {
    String texts =
        new String(
            Objects.requireNonNull(ReplayPage.class.getResourceAsStream("page-texts.js"))
                .readAllBytes(),
            StandardCharsets.UTF_8);
    String[] blocks = texts.split("\n  (?:en|vi|zh): \\{\n", -1);
    assertThat(blocks).hasSize(4);
    Pattern key = Pattern.compile("[\\s,{](\\w+): [\"{]");
    List<List<String>> keys =
        Stream.of(blocks)
            .skip(1)
            .map(block -> key.matcher(block).results().map(match -> match.group(1)).toList())
            .toList();
    int messages = keys.getFirst().size();
    assertThat(keys.get(1).subList(0, messages)).isEqualTo(keys.getFirst());
    assertThat(keys.get(2).subList(0, messages)).isEqualTo(keys.getFirst());
    List<String> names =
        Stream.<Enum<?>[]>of(Message.values(), Limits.Limit.values(), CheckedCase.Message.values())
            .flatMap(Arrays::stream)
            .map(each -> each.name().toLowerCase(Locale.ROOT))
            .toList();
    assertThat(keys.get(1).subList(messages, keys.get(1).size())).isEqualTo(names);
    assertThat(keys.get(2).subList(messages, keys.get(2).size())).isEqualTo(names);
  }

  @Test
  void a_browser_shows_it_in_three_languages() throws Exception {
    Optional<String> browser = browser();
    assumeTrue(browser.isPresent(), "skipped: neither chromium nor google-chrome is on the PATH");
    Path file = Files.writeString(folder.resolve("page.html"), page());
    assertThat(dom(browser.get(), file, "en"))
        .contains("Replay “no-folding” against the log")
        .contains("answered then, not found now")
        .contains("1 of 1 questions");
    assertThat(dom(browser.get(), file, "vi"))
        .contains("trước đã trả lời, nay không tìm thấy")
        .contains("lang=\"vi\"");
    assertThat(dom(browser.get(), file, "zh"))
        .contains("之前已回答，现在未找到")
        .doesNotContain("<title>taken</title>");
  }

  @Test
  void search_filters_and_the_keyboard_work_in_a_browser() throws Exception {
    Optional<String> browser = browser();
    assumeTrue(browser.isPresent(), "skipped: neither chromium nor google-chrome is on the PATH");
    String used =
        page()
            .replace(
                "</body>",
                """
                <script>
                const count = () => document.querySelectorAll("#questions > li").length;
                const type = text => {
                  byId("search").value = text;
                  byId("search").dispatchEvent(new Event("input"));
                  return count();
                };
                const facts = ["bare=" + type("da nang"), "none=" + type("Kunming"), "again=" + type("")];
                document.querySelector("#counts button.same").click();
                facts.push("same=" + count());
                document.querySelector("#counts button.same").click();
                document.querySelector("#counts button.worse").focus();
                document.activeElement.click();
                facts.push("worse=" + count(), "pressed=" + document.activeElement.getAttribute("aria-pressed"));
                const summary = document.querySelector("#questions summary");
                summary.focus();
                summary.click();
                facts.push("focused=" + (document.activeElement === summary));
                facts.push("unlabelled=" + [...document.querySelectorAll("select, input")]
                  .filter(each => !each.labels.length || !each.labels[0].textContent.trim()).length);
                facts.push("unnamed=" + [...document.querySelectorAll("button")]
                  .filter(each => !each.hidden && !each.textContent.trim()).length);
                setTimeout(() => {
                  facts.push("sides=" + document.querySelectorAll(".sides .side").length);
                  document.body.dataset.facts = facts.join(" ");
                }, 50);
                </script>
                </body>""");
    Path file = Files.writeString(folder.resolve("used.html"), used);
    assertThat(dom(browser.get(), file, "en"))
        .contains(
            "bare=1 none=0 again=1 same=0 worse=1 pressed=true focused=true unlabelled=0 unnamed=0"
                + " sides=2");
  }

  @Test
  void every_colour_of_a_text_can_be_read_on_its_ground_by_day_and_by_night() throws Exception {
    String css =
        new String(
            Objects.requireNonNull(ReplayPage.class.getResourceAsStream("page.css")).readAllBytes(),
            StandardCharsets.UTF_8);
    String[] themes = css.split("prefers-color-scheme: dark", 2);
    for (String theme : themes) {
      for (String text :
          List.of("ink", "soft", "worse", "better", "changed", "same", "error", "link")) {
        for (String ground : List.of("paper", "panel")) {
          // WCAG 2.2, 1.4.3: at least 4.5 to 1.
          assertThat(contrast(colour(theme, text), colour(theme, ground)))
              .as(text + " on " + ground)
              .isGreaterThanOrEqualTo(4.5);
        }
      }
      for (String ground : List.of("lost", "gained", "mark")) {
        assertThat(contrast(colour(theme, "ink"), colour(theme, ground)))
            .as("ink on " + ground)
            .isGreaterThanOrEqualTo(4.5);
      }
    }
  }

  private static int colour(String theme, String name) {
    Matcher found = Pattern.compile("--" + name + ": #([0-9a-f]{6})").matcher(theme);
    assertThat(found.find()).as(name).isTrue();
    return Integer.parseInt(found.group(1), 16);
  }

  private static double contrast(int one, int other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16 & 0xff)
        + 0.7152 * linear(colour >> 8 & 0xff)
        + 0.0722 * linear(colour & 0xff);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static Optional<String> browser() {
    return Stream.of("chromium", "google-chrome")
        .filter(
            name ->
                Stream.of(
                        System.getenv()
                            .getOrDefault("PATH", "")
                            .split(java.io.File.pathSeparator, -1))
                    .anyMatch(each -> Files.isExecutable(Path.of(each, name))))
        .findFirst();
  }

  private String dom(String browser, Path file, String language)
      throws IOException, InterruptedException {
    Path out = folder.resolve("dom-" + language + ".html");
    Process process =
        new ProcessBuilder(
                browser,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + folder.resolve("profile"),
                "--virtual-time-budget=2000",
                "--dump-dom",
                file.toUri() + "#lang=" + language)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(out);
  }
}
