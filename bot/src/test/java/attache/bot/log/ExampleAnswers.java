package attache.bot.log;

import attache.bot.answer.Answer;
import attache.bot.answer.AnswerSentence;
import attache.bot.answer.AnswerSentence.Verdict;
import attache.bot.answer.DroppedSentence;
import attache.bot.answer.Outcome;
import attache.bot.answer.Source;
import attache.bot.question.Question;
import attache.bot.question.Translation;
import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.corpus.Metadata;
import attache.corpus.Passage;
import attache.corpus.PassageId;
import attache.corpus.PublicationDate;
import attache.corpus.Span;
import attache.index.ArticleSummary;
import attache.index.DateRange;
import attache.index.Hit;
import attache.index.Query;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers to write to a log: one that reads as an example, and any number of random ones. */
public final class ExampleAnswers {
  public static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final List<Language> LANGUAGES =
      List.of(Language.ENGLISH, Language.VIETNAMESE, Language.CHINESE);
  private static final List<String> TEXTS =
      List.of(
          "Xining has 12 friendly cities.",
          "Tây Ninh kết nghĩa với ba tỉnh của Campuchia.",
          "西宁有十二个国际友好城市。",
          "A \"quoted\" line\nand a second, with 🏛 and a tab\t.",
          "");

  private ExampleAnswers() {}

  /** An article of one passage, its text one sentence. */
  public static Hit hit(int rank, String article, String title, String text, Language language) {
    ArticleId id = new ArticleId(article);
    Span whole = new Span(0, text.length());
    return new Hit(
        rank,
        new Passage(new PassageId(id, 0), language, whole, text, List.of(whole)),
        new ArticleSummary(
            id,
            new Metadata(
                title,
                "Example Daily",
                List.of("A. Writer"),
                URI.create("https://example.org/" + rank),
                new PublicationDate(LocalDate.of(2023, 5, 12), "front matter"),
                language),
            title,
            article + ".md",
            1),
        1.0 / rank,
        List.of(new Hit.ScorePart("bm25", rank, 12.5, 1.0 / (60 + rank))));
  }

  public static Question question(String text, Language language) {
    return new Question(text, text, language, language, Query.of(text, language, DAY, 8));
  }

  /** An answer of the given sentences, the n-th citing the n-th passage; not found without any. */
  public static Answer answer(Question question, List<Hit> evidence, List<String> sentences) {
    List<AnswerSentence> checked = new ArrayList<>();
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      checked.add(new AnswerSentence(sentences.get(i), List.of(i + 1), Verdict.SUPPORTED));
      Hit hit = evidence.get(i);
      sources.add(new Source(i + 1, hit.article(), hit.passage(), hit.passage().sentences()));
    }
    return new Answer(
        question,
        sentences.isEmpty() ? Outcome.NOT_FOUND : Outcome.ANSWERED,
        checked,
        List.of(),
        sources,
        "extractive",
        null,
        new Answer.AsOf(LocalDate.of(2023, 5, 12), Instant.parse("2026-11-20T08:00:00Z")),
        timings(100),
        "g000001",
        List.of(),
        new Answer.Trace(evidence, "enough", null, null, null, null, null, null, null));
  }

  public static Answer.Timings timings(int totalMillis) {
    Duration total = Duration.ofMillis(totalMillis);
    return new Answer.Timings(
        total.dividedBy(4), null, total.dividedBy(2), total.dividedBy(4), total);
  }

  /** An English question answered from one passage. */
  public static Answer friendlyCities() {
    String text = "Xining has 12 international friendly cities.";
    return answer(
        question("How many friendly cities does Xining have?", Language.ENGLISH),
        List.of(hit(1, "xining", "Friends of Xining", text, Language.ENGLISH)),
        List.of("Xining has 12 friendly cities."));
  }

  /** Any answer: everything that may be absent is absent now and then. */
  public static Answer random(Random random) {
    List<Hit> evidence = new ArrayList<>();
    for (int rank = 1; rank <= random.nextInt(9); rank++) {
      evidence.add(randomHit(random, rank));
    }
    List<Source> sources =
        evidence.stream()
            .limit(3)
            .map(hit -> new Source(hit.rank(), hit.article(), hit.passage(), spans(random, hit)))
            .toList();
    return new Answer(
        randomQuestion(random),
        pick(random, List.of(Outcome.values())),
        sources.stream().map(source -> sentence(random, source.n())).toList(),
        random.nextBoolean()
            ? List.of()
            : List.of(new DroppedSentence(text(random), "no number 7")),
        sources,
        random.nextBoolean() ? "extractive" : "ollama:gemma3:4b",
        maybe(random, text(random)),
        new Answer.AsOf(maybe(random, DAY), Instant.parse("2026-11-20T08:00:00.123456789Z")),
        new Answer.Timings(
            micros(random),
            maybe(random, micros(random)),
            micros(random),
            micros(random),
            micros(random)),
        "g00000" + random.nextInt(9),
        random.nextBoolean()
            ? List.of()
            : List.of(new Answer.Nearest(new ArticleId("near"), text(random), maybe(random, DAY))),
        new Answer.Trace(
            evidence,
            text(random),
            maybe(random, "abc"),
            maybe(random, text(random).repeat(random.nextInt(2_000))),
            maybe(random, "sha256:1"),
            maybe(random, "temperature=0"),
            maybe(random, text(random)),
            maybe(random, random.nextInt()),
            maybe(random, 0)));
  }

  private static Question randomQuestion(Random random) {
    Language language = pick(random, LANGUAGES);
    return new Question(
        text(random),
        text(random),
        language,
        pick(random, LANGUAGES),
        new Query(
            text(random),
            language,
            random.nextBoolean()
                ? List.of()
                : List.of(new Query.Twin(text(random), Language.CHINESE)),
            maybe(random, new DateRange(DAY.minusDays(3), DAY, random.nextBoolean())),
            DAY,
            random.nextBoolean()
                ? Set.of()
                : Set.of(new ArticleId("b"), new ArticleId("https://example.org/a?x=1")),
            1 + random.nextInt(1_000)),
        random.nextBoolean()
            ? List.of()
            : List.of(
                new Translation(
                    Language.CHINESE,
                    text(random),
                    maybe(random, "it lost 12"),
                    "ollama:gemma3:4b",
                    random.nextBoolean(),
                    micros(random))));
  }

  private static Hit randomHit(Random random, int rank) {
    // Few articles and texts, so that passages come back and lie in the log once.
    Hit hit =
        hit(
            rank,
            "article-" + random.nextInt(5),
            "Title",
            TEXTS.get(random.nextInt(4)),
            pick(random, LANGUAGES));
    Metadata bare =
        new Metadata(null, null, List.of(), null, null, hit.article().metadata().language());
    ArticleSummary article =
        random.nextBoolean()
            ? hit.article()
            : new ArticleSummary(hit.article().id(), bare, "Lead…", "a/b.md", 3);
    return new Hit(
        rank,
        hit.passage(),
        article,
        random.nextDouble(),
        random.nextBoolean() ? List.of() : hit.parts());
  }

  private static AnswerSentence sentence(Random random, int n) {
    return new AnswerSentence(
        text(random), n == 1 ? List.of(1) : List.of(1, n), pick(random, List.of(Verdict.values())));
  }

  private static List<Span> spans(Random random, Hit hit) {
    return random.nextBoolean()
        ? List.of()
        : List.of(new Span(0, 3), new Span(4, hit.passage().text().length()));
  }

  private static Duration micros(Random random) {
    return Duration.ofNanos(random.nextInt(100_000_000) * 1_000L);
  }

  private static String text(Random random) {
    return pick(random, TEXTS);
  }

  private static <T> T pick(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static <T> @Nullable T maybe(Random random, T value) {
    return random.nextInt(3) == 0 ? null : value;
  }
}
