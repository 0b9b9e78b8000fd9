package attache.bot.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.bot.log.Asker;
import attache.bot.log.ExampleAnswers;
import attache.bot.log.LoggedAnswer;
import attache.bot.log.QuestionId;
import attache.bot.log.Replayed;
import attache.bot.question.Inquiry;
import attache.corpus.ArticleId;
import attache.corpus.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFileTest {
  private static final ArticleId XINING = new ArticleId("xining");

  @TempDir Path folder;

  private static LoggedAnswer logged(long id) {
    return new LoggedAnswer(
        new QuestionId(id),
        Instant.parse("2026-11-20T12:00:00Z"),
        Asker.COMMAND_LINE,
        List.of(new Inquiry.Turn("Và Tây Ninh?", "Tây Ninh có mấy?", "Ba. [1]")),
        ExampleAnswers.friendlyCities(),
        List.of(),
        null);
  }

  private static Replayed replayed(String article, List<String> sentences) {
    return new Replayed.Answered(
        ExampleAnswers.answer(
            ExampleAnswers.question("How many?", Language.ENGLISH),
            List.of(ExampleAnswers.hit(1, article, "T", "Twelve cities.", Language.ENGLISH)),
            sentences));
  }

  @Test
  void a_logged_question_becomes_one_line_that_comes_back_whole() throws Exception {
    CaseFile file = new CaseFile(folder.resolve("cases.jsonl"));
    TestCase twelve =
        TestCase.of(logged(12), new Expectation(Set.of(XINING), List.of("12"), false));
    TestCase second = TestCase.of(logged(11), new Expectation(Set.of(), List.of(), true));
    file.add(twelve);
    file.add(second);
    file.add(twelve);
    assertThat(file.read()).containsExactly(second, twelve);
    assertThat(Files.readAllLines(folder.resolve("cases.jsonl")))
        .hasSize(2)
        .first()
        .asString()
        .contains("\"expect\":{\"refusal\":true}");
    assertThat(twelve.asked()).isEqualTo(ExampleAnswers.DAY);
    assertThat(twelve.replayed().inquiry().conversation()).hasSize(1);
  }

  @Test
  void a_flaw_is_named_with_its_line() throws Exception {
    Path file = folder.resolve("cases.jsonl");
    Files.writeString(
        file, "{\"name\":\"a\",\"question\":\"b\",\"asked\":\"2026-01-01\"}\n{\"name\":\"c\"}\n");
    assertThatThrownBy(() -> new CaseFile(file).read())
        .isInstanceOf(ReplayFailed.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void a_case_passes_fails_or_is_stale() {
    TestCase wanted =
        new TestCase(
            "q1",
            "How many?",
            List.of(),
            LocalDate.of(2026, 1, 1),
            new Expectation(Set.of(XINING), List.of("twelve"), false),
            "");
    CheckedCase passed =
        CaseCheck.check(wanted, replayed("xining", List.of("Twelve cities.")), Set.of(XINING));
    assertThat(passed.state()).isEqualTo(CheckedCase.State.PASSED);

    CheckedCase failed =
        CaseCheck.check(wanted, replayed("other", List.of("Some.")), Set.of(XINING));
    assertThat(failed.state()).isEqualTo(CheckedCase.State.FAILED);
    assertThat(failed.reasons())
        .extracting(CheckedCase.Reason::text)
        .containsExactly("none of xining is among the first 8", "the answer does not say “twelve”");

    CheckedCase stale =
        CaseCheck.check(wanted, replayed("other", List.of("Some.")), Set.of(new ArticleId("o")));
    assertThat(stale.state()).isEqualTo(CheckedCase.State.STALE);
  }

  @Test
  void an_answer_where_none_is_expected_fails() {
    TestCase refusal =
        new TestCase(
            "q2",
            "Who?",
            List.of(),
            LocalDate.of(2026, 1, 1),
            new Expectation(Set.of(), List.of(), true),
            "");
    assertThat(CaseCheck.check(refusal, replayed("a", List.of("He.")), Set.of()).state())
        .isEqualTo(CheckedCase.State.FAILED);
    assertThat(CaseCheck.check(refusal, replayed("a", List.of()), Set.of()).state())
        .isEqualTo(CheckedCase.State.PASSED);
  }
}
