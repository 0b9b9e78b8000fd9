package attache.bot.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.bot.answer.check.PassageChecker;
import attache.bot.log.Asker;
import attache.bot.log.ExampleAnswers;
import attache.bot.log.LogFilter;
import attache.bot.log.ReplayId;
import attache.bot.log.Replayed;
import attache.bot.log.RunInfo;
import attache.bot.question.Inquiry;
import attache.corpus.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
  @AutoClose private final LoggedQuestions logged;

  ReplayTest(@TempDir Path home) {
    logged = new LoggedQuestions(home);
  }

  @Test
  void a_question_is_asked_again_on_its_day_and_with_its_conversation() throws Exception {
    List<Inquiry> asked = new ArrayList<>();
    Subject recording =
        inquiry -> {
          synchronized (asked) {
            asked.add(inquiry);
          }
          return LoggedQuestions.again(answer -> answer).replay(inquiry);
        };
    logged.replay(recording, 1);
    assertThat(asked)
        .hasSize(4)
        .allSatisfy(
            inquiry -> {
              assertThat(inquiry.asked()).isEqualTo(ExampleAnswers.DAY);
              assertThat(inquiry.conversation())
                  .containsExactly(new Inquiry.Turn("before", "before it", "so"));
            });
  }

  @Test
  void what_breaks_is_an_error_and_stops_nothing_else() throws Exception {
    ReplayReport report =
        logged.replay(
            LoggedQuestions.again(
                answer -> {
                  if (answer.question().language() == Language.CHINESE) {
                    throw new IllegalStateException("the index is gone");
                  }
                  return answer;
                }),
            1);
    assertThat(logged.compared(report, 2).judgement()).isEqualTo(Judgement.ERROR);
    assertThat(logged.compared(report, 2).differences().getFirst().text())
        .contains("the index is gone");
    assertThat(report.count(Judgement.SAME)).isEqualTo(3);
    assertThat(report.lostAnswers()).isZero();
    assertThat(Limits.STRICT.exceeded(report))
        .extracting(Limits.Exceeded::text)
        .containsExactly("errors: 1, 0 allowed");
  }

  @Test
  void a_broken_off_run_goes_on_where_it_stopped() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Subject counting =
        inquiry -> {
          asked.incrementAndGet();
          return LoggedQuestions.again(answer -> answer).replay(inquiry);
        };
    ReplayListener stopping =
        new ReplayListener() {
          @Override
          public boolean stopRequested() {
            return asked.get() >= 2;
          }
        };
    assertThatThrownBy(
            () ->
                new Replayer(logged.runs(), 1, LoggedQuestions.CLOCK)
                    .run(LoggedQuestions.run("try"), logged.questions(), counting, 1, stopping))
        .isInstanceOf(ReplayFailed.class)
        .hasMessageContaining("Stopped after 2 of 4");
    assertThat(logged.runs().brokenOff(Map.of("model", "none"))).map(RunInfo::name).hasValue("try");
    assertThat(logged.runs().brokenOff(Map.of("model", "gemma3:270m"))).isEmpty();
    ReplayReport report = logged.replay(counting, 1);
    assertThat(asked).hasValue(4);
    assertThat(report.questions()).hasSize(4);
    assertThat(logged.runs().brokenOff(Map.of("model", "none"))).isEmpty();
  }

  @Test
  void a_run_is_not_mixed_with_one_of_other_settings() throws Exception {
    logged.replay(LoggedQuestions.again(answer -> answer), 1);
    RunInfo other = new RunInfo("try", LoggedQuestions.NOON, Map.of("model", "gemma3:270m"));
    assertThatThrownBy(
            () ->
                new Replayer(logged.runs(), 1, LoggedQuestions.CLOCK)
                    .run(
                        other,
                        logged.questions(),
                        LoggedQuestions.again(a -> a),
                        1,
                        ReplayListener.NONE))
        .isInstanceOf(ReplayFailed.class)
        .hasMessageContaining("other settings");
  }

  @Test
  void a_run_can_be_the_baseline_of_another() throws Exception {
    Map<ReplayId, List<Replayed>> first =
        new Replayer(logged.runs(), 1, LoggedQuestions.CLOCK)
            .run(
                LoggedQuestions.run("first"),
                logged.questions(),
                LoggedQuestions.again(answer -> answer),
                1,
                ReplayListener.NONE);
    Map<ReplayId, List<Replayed>> second =
        new Replayer(logged.runs(), 1, LoggedQuestions.CLOCK)
            .run(
                LoggedQuestions.run("second"),
                logged.questions(),
                LoggedQuestions.again(
                    a -> ExampleAnswers.answer(a.question(), List.of(), List.of())),
                1,
                ReplayListener.NONE);
    ReplayReport report =
        new Comparison(new Comparer(PassageChecker.plain()))
            .againstRun(
                "second",
                second,
                LoggedQuestions.run("first"),
                logged.questions(),
                first,
                List.of(),
                LoggedQuestions.CORPUS);
    assertThat(report.count(Judgement.BETTER)).isEqualTo(3);
    assertThat(logged.runs().list())
        .extracting(RunInfo::name)
        .containsExactlyInAnyOrder("first", "second");
    logged.runs().delete("first");
    assertThat(logged.runs().results("first")).isEmpty();
    assertThat(logged.runs().results("second")).hasSize(4);
  }

  @Test
  void who_is_forgotten_leaves_the_runs_too() throws Exception {
    Asker an = new Asker("telegram", "77", "77");
    logged.log().record(LoggedQuestions.LOGGED.getFirst(), an, List.of(), LoggedQuestions.NOON);
    logged.replay(LoggedQuestions.again(answer -> answer), 1);
    assertThat(logged.runs().results("try")).hasSize(5);
    logged.log().upkeep().forget("77");
    assertThat(logged.runs().results("try")).hasSize(4);
  }

  @Test
  void a_sample_is_the_same_for_the_same_seed() throws Exception {
    List<ReplayQuestion> sample = Selection.of(logged.log(), LogFilter.latest(100), 2, 5);
    assertThat(sample)
        .hasSize(2)
        .isEqualTo(Selection.of(logged.log(), LogFilter.latest(100), 2, 5));
  }
}
