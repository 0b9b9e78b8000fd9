package attache.bot.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attache.bot.FakeIndex;
import attache.bot.answer.Translator;
import attache.bot.log.ExampleAnswers;
import attache.bot.log.Feedback;
import attache.bot.log.Mark;
import attache.bot.log.Replayed;
import attache.bot.question.Inquiry;
import attache.bot.question.QuestionReader;
import attache.bot.question.Translation;
import attache.corpus.Language;
import attache.index.Hit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
  @AutoClose private final LoggedQuestions logged;

  ComparisonTest(@TempDir Path home) {
    logged = new LoggedQuestions(home);
  }

  @Test
  void the_same_answers_are_the_same() throws Exception {
    ReplayReport report = logged.replay(LoggedQuestions.again(answer -> answer), 1);
    assertThat(report.count(Judgement.SAME)).isEqualTo(4);
    assertThat(report.significance().p()).isEqualTo(1);
    assertThat(Limits.STRICT.exceeded(report)).isEmpty();
  }

  @Test
  void a_lost_article_and_its_lost_answer_are_worse_and_named() throws Exception {
    ReplayReport report =
        logged.replay(
            LoggedQuestions.again(
                answer ->
                    answer.question().language() == Language.VIETNAMESE
                        ? ExampleAnswers.answer(answer.question(), List.of(), List.of())
                        : answer),
            1);
    assertThat(report.count(Judgement.WORSE)).isEqualTo(1);
    ComparedQuestion lost = logged.compared(report, 1);
    assertThat(lost.judgement()).isEqualTo(Judgement.WORSE);
    assertThat(lost.differences())
        .extracting(Difference::text)
        .contains("answered then, not found now", "“About danang” is not found any more");
    assertThat(report.questions().getFirst()).isEqualTo(lost);
    assertThat(Limits.STRICT.exceeded(report))
        .extracting(Limits.Exceeded::text)
        .containsExactly("lost answers: 1, 0 allowed", "lost articles: 1, 0 allowed");
    assertThat(ReplayText.write(report, Limits.STRICT))
        .contains("worse 1, better 0")
        .contains("Đà Nẵng kết nghĩa với thành phố nào?")
        .contains("Over the limit: lost answers: 1, 0 allowed");
  }

  @Test
  void other_words_for_the_same_are_the_same_and_another_number_is_not() throws Exception {
    ReplayReport report =
        logged.replay(
            LoggedQuestions.again(
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
    assertThat(logged.compared(report, 0).judgement()).isEqualTo(Judgement.SAME);
    assertThat(logged.compared(report, 2).judgement()).isEqualTo(Judgement.CHANGED);
    assertThat(logged.compared(report, 2).differences())
        .extracting(Difference::message)
        .contains(
            Difference.Message.SENTENCE_LOST,
            Difference.Message.SENTENCE_GAINED,
            Difference.Message.FACT);
  }

  @Test
  void a_found_answer_is_better_unless_there_is_none_to_find() throws Exception {
    Subject found =
        LoggedQuestions.again(
            answer ->
                answer.sentences().isEmpty()
                    ? ExampleAnswers.answer(
                        answer.question(), answer.trace().evidence(), List.of("It rained."))
                    : answer);
    assertThat(logged.compared(logged.replay(found, 1), 3).judgement()).isEqualTo(Judgement.BETTER);
    logged.log().feedback(logged.id(3), "5", new Feedback(Mark.DOWN, null, LoggedQuestions.NOON));
    assertThat(logged.compared(logged.replay(found, 1), 3).judgement())
        .isEqualTo(Judgement.CHANGED);
  }

  @Test
  void of_several_answers_the_most_frequent_counts_and_the_noise_is_told() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Subject unsteady =
        inquiry ->
            inquiry.text().startsWith("How many") && asked.incrementAndGet() == 2
                ? new Replayed.Answered(
                    ExampleAnswers.answer(
                        LoggedQuestions.LOGGED.getFirst().question(), List.of(), List.of()))
                : LoggedQuestions.again(answer -> answer).replay(inquiry);
    ReplayReport report = logged.replay(unsteady, 3);
    assertThat(logged.compared(report, 0).judgement()).isEqualTo(Judgement.SAME);
    assertThat(logged.compared(report, 0).agreement()).isEqualTo(2.0 / 3);
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
                    : LoggedQuestions.LOGGED
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
        logged.replay(
            Subject.searching(reader, Translator.NONE, index.generation("g000002").retriever()), 1);
    assertThat(logged.compared(report, 2).judgement()).isEqualTo(Judgement.WORSE);
    assertThat(report.count(Judgement.SAME)).isEqualTo(3);
    assertThat(report.lostAnswers()).isZero();
    assertThat(report.lostArticles()).isEqualTo(1);
  }

  @Test
  void searching_alone_searches_with_a_translation_and_keeps_it() throws Exception {
    Translation translation =
        new Translation(Language.CHINESE, "西宁？", null, "ollama:tiny", true, Duration.ZERO);
    FakeIndex index =
        new FakeIndex(
            query ->
                query.twins().isEmpty()
                    ? List.<Hit>of()
                    : LoggedQuestions.LOGGED.getFirst().trace().evidence());
    Subject subject =
        Subject.searching(
            new QuestionReader(text -> Language.ENGLISH, 8),
            (question, cancellation) -> question.with(List.of(translation)),
            index.generation("g000002").retriever());

    Replayed.Retrieved found =
        (Replayed.Retrieved) subject.replay(Inquiry.of("Xining?", ExampleAnswers.DAY));

    assertThat(found.evidence()).isNotEmpty();
    assertThat(found.question().translations()).containsExactly(translation);
  }

  @Test
  void the_sign_test_is_the_binomial_formula() {
    // 1 better, 7 worse: 2 * (C(8,0) + C(8,1)) / 2^8
    assertThat(Significance.of(1, 7).p()).isCloseTo(18 / 256.0, within(1e-9));
    assertThat(Significance.of(1, 7).significant()).isFalse();
    assertThat(Significance.of(0, 8).significant()).isTrue();
  }
}
