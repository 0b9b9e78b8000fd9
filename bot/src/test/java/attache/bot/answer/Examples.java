package attache.bot.answer;

import attache.bot.answer.check.DisagreementFinder;
import attache.bot.answer.check.PassageChecker;
import attache.bot.question.Inquiry;
import attache.bot.question.QuestionReader;
import attache.config.AnswerSettings;
import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.corpus.Metadata;
import attache.corpus.Passage;
import attache.corpus.PassageId;
import attache.corpus.PublicationDate;
import attache.corpus.Span;
import attache.corpus.language.LanguageDetector;
import attache.index.ArticleSummary;
import attache.index.GenerationInfo;
import attache.index.Hit;
import attache.index.Retrieval;
import attache.index.Retriever;
import attache.index.bridge.Bridge;
import java.net.URI;
import java.text.BreakIterator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Small articles in three languages, and an index over them that always gives them all. */
public final class Examples {
  public static final Hit HARBOUR =
      hit(
          "harbour-en",
          Language.ENGLISH,
          "Port cities of two provinces sign a pact",
          "2023-05-09",
          "Haiphong and Zhanjiang signed a harbour pact on 8 May 2023. The pact covers 14 shipping"
              + " lines. Mayor Le Anh Quan called it a beginning.");

  public static final Hit CONSULATE =
      hit(
          "consulate-vi",
          Language.VIETNAMESE,
          "Tổng lãnh sự quán mới khai trương",
          "2022-11-20",
          "Tổng lãnh sự quán mới tại Đà Nẵng khai trương ngày 18/11/2022. Cơ quan này có 26 cán"
              + " bộ. Lễ khai trương có hơn 200 khách dự.");

  public static final Hit FORUM =
      hit(
          "forum-zh",
          Language.CHINESE,
          "西南开放论坛闭幕",
          "2021-06-12",
          "西南开放论坛6月11日在贵阳闭幕。论坛共签署35个合作项目。来自18个国家的代表出席论坛。");

  public static final List<Hit> ALL = ranked(HARBOUR, CONSULATE, FORUM);

  public static final GenerationInfo GENERATION =
      new GenerationInfo(
          "g000003",
          Instant.parse("2023-06-01T08:00:00Z"),
          3,
          3,
          3,
          LocalDate.of(2023, 5, 9),
          "digest",
          List.of("corpus/articles"),
          "in-process");

  private Examples() {}

  public static Retriever retriever(Hit... hits) {
    return query -> new Retrieval(ranked(hits));
  }

  public static List<Hit> ranked(Hit... hits) {
    return IntStream.range(0, hits.length)
        .mapToObj(
            i ->
                new Hit(
                    i + 1, hits[i].passage(), hits[i].article(), 1.0 / (i + 1), hits[i].parts()))
        .toList();
  }

  public static Hit hit(String id, Language language, String title, String published, String text) {
    ArticleId article = new ArticleId(id);
    Metadata metadata =
        new Metadata(
            title,
            "Example Daily",
            List.of(),
            URI.create("https://daily.example/" + id),
            new PublicationDate(LocalDate.parse(published), "front matter"),
            language);
    Passage passage =
        new Passage(
            new PassageId(article, 0),
            language,
            new Span(0, text.length()),
            text,
            sentences(text, language));
    return new Hit(
        1, passage, new ArticleSummary(article, metadata, title, id + ".md", 1), 1, List.of());
  }

  private static List<Span> sentences(String text, Language language) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(language.locale());
    breaks.setText(text);
    List<Span> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      sentences.add(new Span(start, start + text.substring(start, end).stripTrailing().length()));
      start = end;
    }
    return sentences;
  }

  /** The answer from these passages, whatever the gate would say, asked on 2 June 2023. */
  public static Answer ask(
      PassageChecker checker, String question, @Nullable LanguageModel model, Hit... hits) {
    return new Answerer(
            new QuestionReader(LanguageDetector::detect, 8),
            retriever(hits),
            GENERATION,
            (asked, evidence, generation) -> new Decision(true, "always"),
            checker,
            new DisagreementFinder(checker),
            Bridge.ofDictionaries(),
            model,
            new AnswerSettings(5, 8, Duration.ofSeconds(30)),
            InstantSource.system())
        .answer(
            Inquiry.of(question, LocalDate.of(2023, 6, 2)),
            AnswerListener.NONE,
            new Cancellation());
  }
}
