package attache.bot.evaluate;

import attache.bot.answer.AnswerListener;
import attache.bot.answer.Answerer;
import attache.bot.answer.Cancellation;
import attache.bot.answer.Translator;
import attache.bot.question.Inquiry;
import attache.bot.question.QuestionReader;
import attache.config.Reason;
import attache.index.Generation;
import attache.index.Generations;
import attache.index.Query;
import attache.index.Retriever;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Measures labelled suites. One evaluation at a time in each home: an index that another one is
 * building makes this one fail with a message.
 */
public final class Evaluation {
  /** Passages a question, the most that can be had: so that there are 100 articles for a run. */
  private static final int PASSAGES = 1_000;

  private static final int ARTICLES = 100;

  /** Questions that are asked once before time is taken, so that it is that of a running bot. */
  private static final int WARM_UP = 20;

  private final SuiteIndex indexes;
  private final Map<String, String> settings;
  private final Function<Generation, QuestionReader> readers;
  private final BiFunction<Generation, EvaluationRequest, Translator> translators;
  private final Function<Generation, Answerer> answerers;
  private final LocalDate today;

  /**
   * @param homes the folder that the kept indexes of suites lie in
   * @param generations gives the index below a home
   * @param settings those that shape an index or a ranking, such as the embedding; an index is kept
   *     for each of their values, and they stand in the report
   * @param readers gives what understands questions to a generation
   * @param translators gives what translates questions before they are ranked, as the answers to
   *     the same request do
   * @param answerers gives what answers from a generation; called only with {@link
   *     EvaluationRequest#answers}
   * @param today the day of asking where the suite does not say
   */
  public Evaluation(
      Path homes,
      Function<Path, Generations> generations,
      Map<String, String> settings,
      Function<Generation, QuestionReader> readers,
      BiFunction<Generation, EvaluationRequest, Translator> translators,
      Function<Generation, Answerer> answerers,
      LocalDate today) {
    this.indexes = new SuiteIndex(homes, generations);
    this.settings = Map.copyOf(settings);
    this.readers = readers;
    this.translators = translators;
    this.answerers = answerers;
    this.today = today;
  }

  /**
   * Reads the suite, indexes it where it is not yet, and asks its questions, one after the other.
   *
   * @throws EvaluationFailed if the suite cannot be read or indexed, the run cannot be written, or
   *     the listener asked to stop
   */
  public EvaluationReport run(EvaluationRequest request, EvaluationListener listener)
      throws EvaluationFailed {
    Suite suite = Suite.read(request.folder(), request.split());
    try (Generation generation = indexes.open(suite, request, settings, listener)) {
      return new Asking(suite, request, generation, listener).report();
    }
  }

  /** One suite being asked. */
  private final class Asking {
    private final Suite suite;
    private final EvaluationRequest request;
    private final Generation generation;
    private final QuestionReader reader;
    private final Retriever retriever;
    private final Translator translator;
    private final EvaluationListener listener;
    private final int total;
    private int done;

    Asking(
        Suite suite,
        EvaluationRequest request,
        Generation generation,
        EvaluationListener listener) {
      this.suite = suite;
      this.request = request;
      this.generation = generation;
      this.reader = readers.apply(generation);
      this.retriever = generation.retriever();
      this.translator = translators.apply(generation, request);
      this.listener = listener;
      this.total = suite.judged().size() + (request.answers() ? suite.questions().size() : 0);
    }

    EvaluationReport report() throws EvaluationFailed {
      List<Duration> searches = new ArrayList<>();
      Map<SuiteQuestion, RankingFigures> ranked = rank(searches);
      EvaluationReport.Answers answers = request.answers() ? answers() : null;
      Map<String, String> shown = new TreeMap<>(settings);
      shown.put("mode", request.answers() ? "answers" : "retrieval");
      shown.put("generation", generation.info().name());
      if (request.lexical()) {
        shown.put("vectors", "none");
      }
      List<Duration> times =
          answers == null
              ? searches
              : answers.each().stream().map(each -> each.answer().timings().total()).toList();
      return new EvaluationReport(
          suite.name(),
          suite.split(),
          request.answers() ? suite.questions().size() : suite.judged().size(),
          suite.corpusDigest().hex(),
          shown,
          RankingFigures.mean(List.copyOf(ranked.values())),
          request.groupBy(),
          grouped(
              List.copyOf(ranked.entrySet()),
              Map.Entry::getKey,
              group -> RankingFigures.mean(group.stream().map(Map.Entry::getValue).toList())),
          Latency.of(times),
          answers);
    }

    private Map<SuiteQuestion, RankingFigures> rank(List<Duration> searches)
        throws EvaluationFailed {
      suite.judged().stream().limit(WARM_UP).forEach(question -> search(query(question)));
      Map<SuiteQuestion, RankingFigures> figures = new LinkedHashMap<>();
      try (TrecRun run = request.run() == null ? null : new TrecRun(request.run())) {
        for (SuiteQuestion question : suite.judged()) {
          Query query = query(question);
          long start = System.nanoTime();
          search(query);
          searches.add(Duration.ofNanos(System.nanoTime() - start));
          List<RankedArticle> articles =
              RankedArticle.of(retriever.retrieve(deep(query)).hits(), ARTICLES);
          if (run != null) {
            run.write(question.id(), articles);
          }
          Map<String, Integer> grades = suite.judgments().getOrDefault(question.id(), Map.of());
          if (grades.values().stream().anyMatch(grade -> grade > 0)) {
            List<String> ids = articles.stream().map(each -> each.article().value()).toList();
            figures.put(question, RankingFigures.of(ids, grades));
          }
          advance();
        }
      } catch (IOException e) {
        throw new EvaluationFailed(
            "The run " + request.run() + " cannot be written: " + Reason.of(e), e);
      }
      return figures;
    }

    private void search(Query query) {
      retriever.retrieve(query);
    }

    private EvaluationReport.Answers answers() throws EvaluationFailed {
      Answerer answerer = answerers.apply(generation);
      List<AnsweredQuestion> each = new ArrayList<>();
      for (SuiteQuestion question : suite.questions()) {
        each.add(
            new AnsweredQuestion(
                question,
                answerer.answer(inquiry(question), AnswerListener.NONE, new Cancellation())));
        advance();
      }
      return new EvaluationReport.Answers(
          AnswerFigures.of(each),
          grouped(each, AnsweredQuestion::question, AnswerFigures::of),
          each);
    }

    private void advance() throws EvaluationFailed {
      done++;
      listener.asked(done, total);
      if (listener.stopRequested()) {
        throw new EvaluationFailed("Stopped after " + done + " of " + total + " questions.");
      }
    }

    private Query query(SuiteQuestion question) {
      return translator.translate(reader.read(inquiry(question)), new Cancellation()).query();
    }

    private Inquiry inquiry(SuiteQuestion question) {
      return new Inquiry(
          question.text(),
          List.of(),
          question.asked() == null ? today : question.asked(),
          null,
          question.candidates());
    }

    private <T, F> Map<String, F> grouped(
        List<T> all, Function<T, SuiteQuestion> question, Function<List<T>, F> figures) {
      Map<String, List<T>> groups =
          all.stream()
              .collect(
                  Collectors.groupingBy(
                      each -> question.apply(each).groups().getOrDefault(request.groupBy(), "none"),
                      TreeMap::new,
                      Collectors.toList()));
      Map<String, F> grouped = new TreeMap<>();
      groups.forEach((name, group) -> grouped.put(name, figures.apply(group)));
      return grouped;
    }
  }

  private static Query deep(Query query) {
    return new Query(
        query.text(),
        query.language(),
        query.twins(),
        query.dates(),
        query.asked(),
        query.candidates(),
        PASSAGES);
  }
}
