package attache.bot.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attache.bot.FakeIndex;
import attache.bot.answer.Answer;
import attache.bot.answer.check.PassageChecker;
import attache.bot.log.Asker;
import attache.bot.log.ExampleAnswers;
import attache.bot.log.Feedback;
import attache.bot.log.LogFilter;
import attache.bot.log.Mark;
import attache.bot.log.QueryLog;
import attache.bot.log.QuestionId;
import attache.bot.log.Recording;
import attache.bot.log.ReplayId;
import attache.bot.log.Replayed;
import attache.bot.log.RunInfo;
import attache.bot.log.RunStore;
import attache.bot.question.Inquiry;
import attache.bot.question.QuestionReader;
import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.index.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ReplayTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Set<ArticleId> CORPUS =
      Set.of(new ArticleId("xining"), new ArticleId("danang"), new ArticleId("kunming"));

  private static final List<Answer> LOGGED =
      List.of(
          answer(
              "How many friendly cities does Xining have?",
              Language.ENGLISH,
              "xining",
              "Xining has 12 friendly cities.",
              "Xining has 12 friendly cities."),
          answer(
              "Đà Nẵng kết nghĩa với thành phố nào?",
              Language.VIETNAMESE,
              "danang",
              "Đà Nẵng kết nghĩa với Yokohama năm 2013.",
              "Đà Nẵng kết nghĩa với Yokohama năm 2013."),
          answer("昆明有多少个友好城市？", Language.CHINESE, "kunming", "昆明有二十五个友好城市。", "昆明有二十五个友好城市。"),
          answer("Who won?", Language.ENGLISH, "xining", "It rained in Xining."));

  @TempDir Path home;
  private QueryLog log;
  private RunStore runs;
  private final List<QuestionId> ids = new ArrayList<>();

  private static Answer answer(
      String question, Language language, String article, String passage, String... sentences) {
    return ExampleAnswers.answer(
        ExampleAnswers.question(question, language),
        List.of(ExampleAnswers.hit(1, article, "About " + article, passage, language)),
        List.of(sentences));
  }

  @BeforeEach
  void log_four_questions() {
    log = QueryLog.in(home);
    runs = RunStore.in(home);
    for (Answer answer : LOGGED) {
      Recording recorded =
          log.record(
              answer,
              Asker.COMMAND_LINE,
              List.of(new Inquiry.Turn("before", "before it", "so")),
              NOON);
      ids.add(((Recording.Recorded) recorded).id());
    }
  }

  @AfterEach
  void close() throws Exception {
    log.close();
    runs.close();
  }

  private List<ReplayQuestion> questions() throws Exception {
    return Selection.of(log, LogFilter.latest(100), 0, 1);
  }

  private static RunInfo run(String name) {
    return new RunInfo(name, NOON, Map.of("model", "none"));
  }

  /** Gives the logged answers again, but for what {@code change} makes of one. */
  private static Subject again(UnaryOperator<Answer> change) {
    return inquiry ->
        new Replayed.Answered(
            LOGGED.stream()
                .filter(each -> each.question().asked().equals(inquiry.text()))
                .map(change)
                .findFirst()
                .orElseThrow());
  }

  private ReplayReport replay(Subject subject, int repetitions) throws Exception {
    Map<ReplayId, List<Replayed>> results =
        new Replayer(runs, 2)
            .run(run("try"), questions(), subject, repetitions, ReplayListener.NONE);
    return new Comparison(new Comparer(PassageChecker.plain()))
        .againstLog(run("try"), questions(), results, List.of(), CORPUS);
  }

  private ComparedQuestion compared(ReplayReport report, int logged) {
    return report.questions().stream()
        .filter(each -> each.id().equals(ReplayId.of(ids.get(logged))))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_same_answers_are_the_same() throws Exception {
    ReplayReport report = replay(again(answer -> answer), 1);
    assertThat(report.count(Judgement.SAME)).isEqualTo(4);
    assertThat(report.significance().p()).isEqualTo(1);
    assertThat(Limits.STRICT.exceeded(report)).isEmpty();
  }

  @Test
  void a_question_is_asked_again_on_its_day_and_with_its_conversation() throws Exception {
    List<Inquiry> asked = new ArrayList<>();
    Subject recording =
        inquiry -> {
          synchronized (asked) {
            asked.add(inquiry);
          }
          return again(answer -> answer).replay(inquiry);
        };
    replay(recording, 1);
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
  void a_lost_article_and_its_lost_answer_are_worse_and_named() throws Exception {
    ReplayReport report =
        replay(
            again(
                answer ->
                    answer.question().language() == Language.VIETNAMESE
                        ? ExampleAnswers.answer(answer.question(), List.of(), List.of())
                        : answer),
            1);
    assertThat(report.count(Judgement.WORSE)).isEqualTo(1);
    ComparedQuestion lost = compared(report, 1);
    assertThat(lost.judgement()).isEqualTo(Judgement.WORSE);
    assertThat(lost.differences())
        .extracting(Difference::text)
        .contains("answered then, not found now", "“About danang” is not found any more");
    assertThat(report.questions().getFirst()).isEqualTo(lost);
    assertThat(Limits.STRICT.exceeded(report))
        .containsExactly("lost answers: 1, 0 allowed", "lost articles: 1, 0 allowed");
    assertThat(ReplayText.write(report, Limits.STRICT))
        .contains("worse 1, better 0")
        .contains("Đà Nẵng kết nghĩa với thành phố nào?")
        .contains("Over the limit: lost answers: 1, 0 allowed");
  }

  @Test
  void other_words_for_the_same_are_the_same_and_another_number_is_not() throws Exception {
    ReplayReport report =
        replay(
            again(
                answer ->
                    switch (answer.question().language()) {
                      case ENGLISH ->
                          answer.sentences().isEmpty()
                              ? answer
                              : ExampleAnswers.answer(
                                  answer.question(),
                                  answer.trace().evidence(),
                                  List.of("Xining has twelve friendly cities."));
                      case CHINESE ->
                          ExampleAnswers.answer(
                              answer.question(),
                              answer.trace().evidence(),
                              List.of("昆明有二十六个友好城市。"));
                      case VIETNAMESE, OTHER -> answer;
                    }),
            1);
    assertThat(compared(report, 0).judgement()).isEqualTo(Judgement.SAME);
    assertThat(compared(report, 2).judgement()).isEqualTo(Judgement.CHANGED);
    assertThat(compared(report, 2).differences())
        .extracting(Difference::message)
        .contains(
            Difference.Message.SENTENCE_LOST,
            Difference.Message.SENTENCE_GAINED,
            Difference.Message.FACT);
  }

  @Test
  void a_found_answer_is_better_unless_there_is_none_to_find() throws Exception {
    Subject found =
        again(
            answer ->
                answer.sentences().isEmpty()
                    ? ExampleAnswers.answer(
                        answer.question(), answer.trace().evidence(), List.of("It rained."))
                    : answer);
    assertThat(compared(replay(found, 1), 3).judgement()).isEqualTo(Judgement.BETTER);
    log.feedback(ids.get(3), "5", new Feedback(Mark.DOWN, null, NOON));
    assertThat(compared(replay(found, 1), 3).judgement()).isEqualTo(Judgement.CHANGED);
  }

  @Test
  void what_breaks_is_an_error_and_stops_nothing_else() throws Exception {
    ReplayReport report =
        replay(
            again(
                answer -> {
                  if (answer.question().language() == Language.CHINESE) {
                    throw new IllegalStateException("the index is gone");
                  }
                  return answer;
                }),
            1);
    assertThat(compared(report, 2).judgement()).isEqualTo(Judgement.ERROR);
    assertThat(compared(report, 2).differences().getFirst().text()).contains("the index is gone");
    assertThat(report.count(Judgement.SAME)).isEqualTo(3);
    assertThat(report.lostAnswers()).isZero();
    assertThat(Limits.STRICT.exceeded(report)).containsExactly("errors: 1, 0 allowed");
  }

  @Test
  void a_broken_off_run_goes_on_where_it_stopped() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Subject counting =
        inquiry -> {
          asked.incrementAndGet();
          return again(answer -> answer).replay(inquiry);
        };
    ReplayListener stopping =
        new ReplayListener() {
          @Override
          public boolean stopRequested() {
            return asked.get() >= 2;
          }
        };
    assertThatThrownBy(
            () -> new Replayer(runs, 1).run(run("try"), questions(), counting, 1, stopping))
        .isInstanceOf(ReplayFailed.class)
        .hasMessageContaining("Stopped after 2 of 4");
    ReplayReport report = replay(counting, 1);
    assertThat(asked).hasValue(4);
    assertThat(report.questions()).hasSize(4);
  }

  @Test
  void a_run_is_not_mixed_with_one_of_other_settings() throws Exception {
    replay(again(answer -> answer), 1);
    RunInfo other = new RunInfo("try", NOON, Map.of("model", "gemma3:270m"));
    assertThatThrownBy(
            () ->
                new Replayer(runs, 1)
                    .run(other, questions(), again(a -> a), 1, ReplayListener.NONE))
        .isInstanceOf(ReplayFailed.class)
        .hasMessageContaining("other settings");
  }

  @Test
  void of_several_answers_the_most_frequent_counts_and_the_noise_is_told() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Subject unsteady =
        inquiry ->
            inquiry.text().startsWith("How many") && asked.incrementAndGet() == 2
                ? new Replayed.Answered(
                    ExampleAnswers.answer(LOGGED.getFirst().question(), List.of(), List.of()))
                : again(answer -> answer).replay(inquiry);
    ReplayReport report = replay(unsteady, 3);
    assertThat(compared(report, 0).judgement()).isEqualTo(Judgement.SAME);
    assertThat(compared(report, 0).agreement()).isEqualTo(2.0 / 3);
    assertThat(report.noise()).isEqualTo(0.25);
    assertThat(ReplayText.write(report, Limits.STRICT))
        .contains("noise: 25 % of the questions differ between 3 repetitions");
  }

  @Test
  void searching_alone_shows_which_article_is_out_of_sight() throws Exception {
    FakeIndex index =
        new FakeIndex(
            query ->
                query.language() == Language.CHINESE
                    ? List.<Hit>of(ExampleAnswers.hit(1, "xining", "Other", "x", Language.CHINESE))
                    : LOGGED
                        .get(
                            query.language() == Language.VIETNAMESE
                                ? 1
                                : query.text().contains("Xining") ? 0 : 3)
                        .trace()
                        .evidence());
    QuestionReader reader =
        new QuestionReader(
            text ->
                text.startsWith("昆")
                    ? Language.CHINESE
                    : text.startsWith("Đ") ? Language.VIETNAMESE : Language.ENGLISH,
            8);
    ReplayReport report =
        replay(Subject.searching(reader, index.generation("g000002").retriever()), 1);
    assertThat(compared(report, 2).judgement()).isEqualTo(Judgement.WORSE);
    assertThat(report.count(Judgement.SAME)).isEqualTo(3);
    assertThat(report.lostAnswers()).isZero();
    assertThat(report.lostArticles()).isEqualTo(1);
  }

  @Test
  void a_run_can_be_the_baseline_of_another() throws Exception {
    Map<ReplayId, List<Replayed>> first =
        new Replayer(runs, 1)
            .run(run("first"), questions(), again(answer -> answer), 1, ReplayListener.NONE);
    Map<ReplayId, List<Replayed>> second =
        new Replayer(runs, 1)
            .run(
                run("second"),
                questions(),
                again(a -> ExampleAnswers.answer(a.question(), List.of(), List.of())),
                1,
                ReplayListener.NONE);
    ReplayReport report =
        new Comparison(new Comparer(PassageChecker.plain()))
            .againstRun("second", second, run("first"), questions(), first, List.of(), CORPUS);
    assertThat(report.count(Judgement.BETTER)).isEqualTo(3);
    assertThat(runs.list()).extracting(RunInfo::name).containsExactlyInAnyOrder("first", "second");
    runs.delete("first");
    assertThat(runs.results("first")).isEmpty();
    assertThat(runs.results("second")).hasSize(4);
  }

  @Test
  void who_is_forgotten_leaves_the_runs_too() throws Exception {
    Asker an = new Asker("telegram", "77", "77");
    log.record(LOGGED.getFirst(), an, List.of(), NOON);
    replay(again(answer -> answer), 1);
    assertThat(runs.results("try")).hasSize(5);
    log.upkeep().forget("77");
    assertThat(runs.results("try")).hasSize(4);
  }

  @Test
  void a_sample_is_the_same_for_the_same_seed() throws Exception {
    List<ReplayQuestion> sample = Selection.of(log, LogFilter.latest(100), 2, 5);
    assertThat(sample).hasSize(2).isEqualTo(Selection.of(log, LogFilter.latest(100), 2, 5));
  }

  @Test
  void the_sign_test_is_the_binomial_formula() {
    // 1 better, 7 worse: 2 * (C(8,0) + C(8,1)) / 2^8
    assertThat(Significance.of(1, 7).p()).isCloseTo(18 / 256.0, within(1e-9));
    assertThat(Significance.of(1, 7).significant()).isFalse();
    assertThat(Significance.of(0, 8).significant()).isTrue();
  }

  @Test
  void the_xml_has_a_test_for_each_question() throws Exception {
    ReplayReport report =
        replay(
            again(
                answer ->
                    answer.question().language() == Language.CHINESE
                        ? ExampleAnswers.answer(answer.question(), List.of(), List.of())
                        : answer),
            1);
    Element suite =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(ReplayJunit.write(report))))
            .getDocumentElement();
    assertThat(suite.getAttribute("tests")).isEqualTo("4");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(4);
    Element failure = (Element) suite.getElementsByTagName("failure").item(0);
    assertThat(((Element) failure.getParentNode()).getAttribute("name")).endsWith("昆明有多少个友好城市？");
    assertThat(failure.getAttribute("message")).isEqualTo("answered then, not found now");
  }

  @Test
  void the_json_holds_each_passage_once() throws Exception {
    JsonNode json =
        new JsonMapper()
            .readTree(ReplayJson.write(replay(again(answer -> answer), 1), Limits.STRICT));
    assertThat(json.path("counts").path("same").asInt()).isEqualTo(4);
    assertThat(json.path("passages").size()).isEqualTo(4);
    int place =
        json.path("questions")
            .path(0)
            .path("after")
            .path("evidence")
            .path(0)
            .path("passage")
            .asInt();
    assertThat(json.path("passages").path(place).path("text").asText()).contains("12 friendly");
  }
}
