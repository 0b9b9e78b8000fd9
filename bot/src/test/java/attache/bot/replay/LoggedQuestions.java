package attache.bot.replay;

import attache.bot.answer.Answer;
import attache.bot.answer.check.PassageChecker;
import attache.bot.log.Asker;
import attache.bot.log.ExampleAnswers;
import attache.bot.log.LogFilter;
import attache.bot.log.LogUnavailable;
import attache.bot.log.QueryLog;
import attache.bot.log.QuestionId;
import attache.bot.log.Recording;
import attache.bot.log.ReplayId;
import attache.bot.log.Replayed;
import attache.bot.log.RunInfo;
import attache.bot.log.RunStore;
import attache.bot.question.Inquiry;
import attache.corpus.ArticleId;
import attache.corpus.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Four logged questions in three languages, and what it takes to replay them. */
final class LoggedQuestions implements AutoCloseable {
  static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  static final InstantSource CLOCK = InstantSource.fixed(NOON);
  static final Set<ArticleId> CORPUS =
      Set.of(new ArticleId("xining"), new ArticleId("danang"), new ArticleId("kunming"));

  static final List<Answer> LOGGED =
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

  private final QueryLog log;
  private final RunStore runs;
  private final List<QuestionId> ids = new ArrayList<>();

  LoggedQuestions(Path home) {
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

  private static Answer answer(
      String question, Language language, String article, String passage, String... sentences) {
    return ExampleAnswers.answer(
        ExampleAnswers.question(question, language),
        List.of(ExampleAnswers.hit(1, article, "About " + article, passage, language)),
        List.of(sentences));
  }

  QueryLog log() {
    return log;
  }

  RunStore runs() {
    return runs;
  }

  QuestionId id(int logged) {
    return ids.get(logged);
  }

  List<ReplayQuestion> questions() throws Exception {
    return Selection.of(log, LogFilter.latest(100), 0, 1);
  }

  static RunInfo run(String name) {
    return new RunInfo(name, NOON, Map.of("model", "none"));
  }

  /** Gives the logged answers again, but for what {@code change} makes of one. */
  static Subject again(UnaryOperator<Answer> change) {
    return inquiry ->
        new Replayed.Answered(
            LOGGED.stream()
                .filter(each -> each.question().asked().equals(inquiry.text()))
                .map(change)
                .findFirst()
                .orElseThrow());
  }

  ReplayReport replay(Subject subject, int repetitions) throws Exception {
    Map<ReplayId, List<Replayed>> results =
        new Replayer(runs, 2, CLOCK)
            .run(run("try"), questions(), subject, repetitions, ReplayListener.NONE);
    return new Comparison(new Comparer(PassageChecker.plain()))
        .againstLog(run("try"), questions(), results, List.of(), CORPUS);
  }

  ComparedQuestion compared(ReplayReport report, int logged) {
    return report.questions().stream()
        .filter(each -> each.id().equals(ReplayId.of(ids.get(logged))))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() throws LogUnavailable {
    log.close();
    runs.close();
  }
}
