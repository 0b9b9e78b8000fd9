package attache.bot.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attache.bot.FakeIndex;
import attache.bot.answer.Answerer;
import attache.bot.answer.CoverageGate;
import attache.bot.answer.Translator;
import attache.bot.answer.check.DisagreementFinder;
import attache.bot.answer.check.Finding;
import attache.bot.answer.check.PassageChecker;
import attache.bot.log.ExampleAnswers;
import attache.bot.question.QuestionReader;
import attache.bot.question.Translation;
import attache.config.AnswerSettings;
import attache.config.GateSettings;
import attache.corpus.Language;
import attache.index.Generation;
import attache.index.Hit;
import attache.index.Query;
import attache.index.bridge.Bridge;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @TempDir Path folder;
  private final List<Query> searched = new ArrayList<>();
  private final FakeIndex index = new FakeIndex(this::search);

  /** Finds the article "far" twice before "near" for English, nothing for any other language. */
  private List<Hit> search(Query query) {
    searched.add(query);
    if (query.language() != Language.ENGLISH) {
      return List.of();
    }
    String near = "Xining has 12 international friendly cities.";
    return List.of(
        ExampleAnswers.hit(1, "far", "Weather", "It rained on the plateau.", Language.ENGLISH),
        ExampleAnswers.hit(2, "far", "Weather", "It rained on the plateau.", Language.ENGLISH),
        ExampleAnswers.hit(3, "near", "Friends of Xining", near, Language.ENGLISH));
  }

  @BeforeEach
  void write_a_suite() throws IOException {
    Files.writeString(folder.resolve("corpus.jsonl"), "{\"_id\": \"near\", \"text\": \"x\"}\n");
    Files.writeString(
        folder.resolve("queries.jsonl"),
        """
        {"_id": "en", "text": "How many international friendly cities does Xining have?", \
        "metadata": {"language": "en", "asked": "2023-05-12", "candidates": ["near", "far"], \
        "answers": ["13", "12 international"], "answerable": true}}
        {"_id": "zh", "text": "西宁有多少个国际友好城市？", \
        "metadata": {"language": "zh", "answers": ["12"], "answerable": true}}
        {"_id": "none", "text": "Ai?", "metadata": {"language": "vi", "answerable": false}}
        """);
    Files.createDirectory(folder.resolve("qrels"));
    Files.writeString(folder.resolve("qrels/dev.tsv"), "en\tnear\t1\nzh\tnear\t1\n");
  }

  private Evaluation evaluation() {
    QuestionReader reader =
        new QuestionReader(
            text ->
                text.startsWith("西")
                    ? Language.CHINESE
                    : text.startsWith("A") ? Language.VIETNAMESE : Language.ENGLISH,
            8);
    return new Evaluation(
        folder.resolve("home"),
        home -> index,
        Map.of("embedding", "in-process"),
        generation -> reader,
        (generation, request) -> Translator.NONE,
        generation -> answerer(reader, generation),
        TODAY);
  }

  @Test
  void what_is_ranked_is_the_question_with_its_translation() throws Exception {
    List<Boolean> requests = new ArrayList<>();
    Query.Twin twin = new Query.Twin("西宁？", Language.CHINESE);
    new Evaluation(
            folder.resolve("home"),
            home -> index,
            Map.of(),
            generation -> new QuestionReader(text -> Language.ENGLISH, 8),
            (generation, request) -> {
              requests.add(request.answers());
              return (question, cancellation) ->
                  question.with(
                      List.of(
                          new Translation(
                              twin.language(), twin.text(), null, "m", false, Duration.ZERO)));
            },
            generation -> {
              throw new AssertionError("nothing is to be answered");
            },
            TODAY)
        .run(EvaluationRequest.retrieval(folder, "dev"), EvaluationListener.NONE);
    assertThat(requests).containsExactly(false);
    assertThat(searched)
        .isNotEmpty()
        .allSatisfy(query -> assertThat(query.twins()).containsExactly(twin));
  }

  private static Answerer answerer(QuestionReader reader, Generation generation) {
    return new Answerer(
        reader,
        generation.retriever(),
        generation.info(),
        new CoverageGate(Bridge.ofDictionaries(), GateSettings.DEFAULT, null),
        (sentence, language, cited) ->
            new Finding.Supported(
                cited.stream().map(each -> List.<attache.corpus.Span>of()).toList()),
        new DisagreementFinder(PassageChecker.plain()),
        Bridge.ofDictionaries(),
        null,
        new AnswerSettings(1, 8, Duration.ofSeconds(10)),
        InstantSource.system());
  }

  @Test
  void an_article_ranks_where_its_best_passage_does() throws Exception {
    EvaluationReport report =
        evaluation().run(EvaluationRequest.retrieval(folder, "dev"), EvaluationListener.NONE);
    assertThat(report.questions()).isEqualTo(2);
    assertThat(report.ranking().mrr10()).isEqualTo(0.25);
    assertThat(report.ranking().hit4()).isEqualTo(0.5);
    assertThat(report.rankingByGroup().get("en"))
        .isEqualTo(new RankingFigures(1, Math.log(2) / Math.log(3), 0.5, 0, 1, 1));
    assertThat(report.rankingByGroup().get("zh")).isEqualTo(new RankingFigures(1, 0, 0, 0, 0, 0));
    assertThat(report.answers()).isNull();
  }

  @Test
  void day_of_asking_and_candidates_reach_the_search() throws Exception {
    evaluation().run(EvaluationRequest.retrieval(folder, "dev"), EvaluationListener.NONE);
    assertThat(searched)
        .allSatisfy(
            query ->
                assertThat(query.asked())
                    .isEqualTo(query.candidates().isEmpty() ? TODAY : LocalDate.of(2023, 5, 12)));
    assertThat(searched).anySatisfy(query -> assertThat(query.candidates()).hasSize(2));
  }

  @Test
  void answers_are_counted_and_compared() throws Exception {
    EvaluationReport report =
        evaluation()
            .run(
                new EvaluationRequest(folder, "dev", true, "language", true, false, null),
                EvaluationListener.NONE);
    EvaluationReport.Answers answers = Objects.requireNonNull(report.answers());
    assertThat(report.questions()).isEqualTo(3);
    assertThat(answers.figures()).isEqualTo(new AnswerFigures(3, 1, 0.5, 1.0, 0.5, 0.75, 1, 0));
    assertThat(answers.byGroup().get("vi"))
        .isEqualTo(new AnswerFigures(1, 0, null, 1.0, null, null, 0, 0));
    JsonNode json = new JsonMapper().readTree(EvaluationJson.write(report));
    assertThat(json.path("queries").asInt()).isEqualTo(3);
    assertThat(json.path("mrr@10").asDouble()).isEqualTo(0.25);
    assertThat(json.path("byLanguage").path("en").path("hit@4").asDouble()).isEqualTo(1);
    assertThat(json.path("byLanguage").path("vi").path("refusedRightly").asDouble()).isEqualTo(1);
    assertThat(json.path("byLanguage").path("vi").path("answerContained").isNull()).isTrue();
    assertThat(json.path("balancedAccuracy").asDouble()).isEqualTo(0.75);
    JsonNode first = json.path("perQuery").path(0);
    assertThat(first.path("outcome").asText()).isEqualTo("answered");
    assertThat(first.path("contained").asBoolean()).isTrue();
    assertThat(first.path("answer").asText()).contains("12 international friendly cities");
    assertThat(first.path("sources").path(0).path("article").asText()).isEqualTo("near");
    assertThat(json.path("perQuery").path(2).path("outcome").asText()).isEqualTo("not_found");
    assertThat(json.path("perQuery").path(2).path("answer").isNull()).isTrue();
  }

  @Test
  void a_suite_is_indexed_once_as_it_is_and_again_only_when_asked_to() throws Exception {
    EvaluationRequest lexical =
        new EvaluationRequest(folder, "dev", false, "language", true, false, null);
    evaluation().run(lexical, EvaluationListener.NONE);
    evaluation().run(lexical, EvaluationListener.NONE);
    assertThat(index.updates()).hasSize(1);
    assertThat(index.updates().getFirst().deduplicate()).isFalse();
    assertThat(index.updates().getFirst().embedding()).isZero();
    evaluation()
        .run(
            new EvaluationRequest(folder, "dev", false, "language", true, true, null),
            EvaluationListener.NONE);
    assertThat(index.updates()).hasSize(2);
  }

  @Test
  void the_run_keeps_the_order_where_scores_are_equal() throws Exception {
    Path run = folder.resolve("run.txt");
    FakeIndex equal =
        new FakeIndex(
            query ->
                List.of("b", "c", "a").stream()
                    .map(id -> ExampleAnswers.hit(1, id, id, "x", Language.ENGLISH))
                    .toList());
    new Evaluation(
            folder.resolve("home"),
            home -> equal,
            Map.of(),
            generation -> new QuestionReader(text -> Language.ENGLISH, 8),
            (generation, request) -> Translator.NONE,
            generation -> {
              throw new AssertionError("nothing is to be answered");
            },
            TODAY)
        .run(
            new EvaluationRequest(folder, "dev", false, "language", false, false, run),
            EvaluationListener.NONE);
    List<String[]> lines =
        Files.readAllLines(run).stream().map(line -> line.split(" ", -1)).toList();
    assertThat(lines).hasSize(6);
    assertThat(lines.subList(0, 3)).extracting(line -> line[2]).containsExactly("b", "c", "a");
    assertThat(lines.subList(0, 3)).extracting(line -> line[3]).containsExactly("1", "2", "3");
    assertThat(Float.parseFloat(lines.get(0)[4])).isGreaterThan(Float.parseFloat(lines.get(1)[4]));
    assertThat(Float.parseFloat(lines.get(1)[4]))
        .isGreaterThan(Float.parseFloat(lines.get(2)[4]))
        .isCloseTo(1, within(1e-5f));
  }

  @Test
  void it_stops_when_asked_to() {
    EvaluationListener impatient =
        new EvaluationListener() {
          @Override
          public boolean stopRequested() {
            return true;
          }
        };
    assertThatThrownBy(
            () -> evaluation().run(EvaluationRequest.retrieval(folder, "dev"), impatient))
        .isInstanceOf(EvaluationFailed.class)
        .hasMessageContaining("Stopped after 1 of 2");
  }
}
