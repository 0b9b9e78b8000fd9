package attache.bot.cli;

import attache.bot.answer.Answer;
import attache.bot.answer.AnswerListener;
import attache.bot.answer.Answerer;
import attache.bot.answer.Cancellation;
import attache.bot.answer.Outcome;
import attache.bot.answer.Prompts;
import attache.bot.log.Asker;
import attache.bot.log.Delivery;
import attache.bot.log.Feedback;
import attache.bot.log.Mark;
import attache.bot.log.QuestionId;
import attache.bot.log.Recording;
import attache.bot.question.Inquiry;
import attache.config.Settings;
import attache.config.SettingsLocation;
import attache.config.SettingsResult;
import attache.corpus.Article;
import attache.index.ArticleSummary;
import attache.index.Generation;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Fills the log of a home with a month of made-up traffic over the articles of its index, and tells
 * what logging costs. To be run by hand; {@code bot/README.md} says how. Arguments: the home, how
 * many questions, the seed.
 */
public final class MadeUpTraffic {
  private static final int PEOPLE = 60;
  private static final int GROUPS = 4;
  private static final int DAYS = 30;
  private static final Instant FIRST_DAY = Instant.parse("2026-10-01T00:00:00Z");

  private final Random random;
  private final MadeUpQuestions questions;
  private final Installation installation;
  private final Generation generation;
  private final List<ArticleSummary> articles;
  private final Map<String, Conversation> conversations = new HashMap<>();
  private final List<Double> recordMillis = new ArrayList<>();
  private final List<Double> recordCpuMillis = new ArrayList<>();

  /** Where a person stands in a chat. */
  private record Conversation(Article article, List<Inquiry.Turn> turns) {}

  private MadeUpTraffic(Installation installation, Generation generation, long seed) {
    this.random = new Random(seed);
    this.questions = new MadeUpQuestions(seed);
    this.installation = installation;
    this.generation = generation;
    this.articles = generation.articles();
  }

  /** Fills the log. */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]).toAbsolutePath();
    int count = Integer.parseInt(arguments[1]);
    Installation installation = installation(home);
    try (Generation generation = installation.generations().open().orElseThrow()) {
      MadeUpTraffic traffic =
          new MadeUpTraffic(installation, generation, Long.parseLong(arguments[2]));
      Instant begun = Instant.now();
      for (int i = 0; i < count; i++) {
        traffic.ask(i, count);
        if (i % 500 == 499) {
          System.err.println(i + 1 + " of " + count);
        }
      }
      traffic.report(count, Duration.between(begun, Instant.now()));
    }
    installation.log().close();
    System.out.printf(
        "log: %.1f kB a question%n", Files.size(home.resolve("log.db")) / 1e3 / count);
    System.exit(0);
  }

  private static Installation installation(Path home) {
    Path root = Path.of(System.getProperty("attache.root", "")).toAbsolutePath();
    Console console = new Console(System.out, System.err, false, false);
    Map<String, String> environment =
        Map.of("ATTACHE_HOME", home.toString(), "ATTACHE_MODEL_CHAT", "none");
    return switch (Settings.read(new SettingsLocation(root, root, environment, null, null))) {
      case SettingsResult.Valid valid ->
          new Installation(
              valid.settings(),
              new Surroundings(
                  root,
                  root,
                  environment,
                  InputStream.nullInputStream(),
                  false,
                  console,
                  Clock.systemUTC()));
      case SettingsResult.Invalid invalid ->
          throw new IllegalStateException(invalid.problems().toString());
    };
  }

  private void ask(int i, int count) {
    // A few people ask most; some in groups.
    int person = (int) (PEOPLE * Math.pow(random.nextDouble(), 2.5));
    boolean inGroup = random.nextInt(10) == 0;
    String chat = inGroup ? "-100" + random.nextInt(GROUPS) : Integer.toString(1000 + person);
    Asker asker = new Asker("telegram", Integer.toString(1000 + person), chat);
    Instant at = FIRST_DAY.plus(Duration.ofDays(DAYS).multipliedBy(i).dividedBy(count));
    LocalDate day = at.atOffset(ZoneOffset.UTC).toLocalDate();
    Conversation kept = conversations.get(person + "@" + chat);
    Conversation before = kept != null && random.nextInt(4) == 0 ? kept : null;
    Article article = before == null ? article() : before.article();
    List<Inquiry.Turn> turns = before == null ? List.of() : before.turns();
    String text =
        before == null ? questions.about(article) : questions.followUp(article, article());
    Answerer answerer = installation.answerer(generation, "", new Prompts());
    Answer answer =
        answerer.answer(
            new Inquiry(text, turns, day, null, Set.of()), AnswerListener.NONE, new Cancellation());
    QuestionId id = record(answer, asker, turns, at);
    judge(id, person, answer, at);
    List<Inquiry.Turn> next = new ArrayList<>(turns);
    next.add(
        new Inquiry.Turn(
            text,
            answer.question().understood(),
            answer.outcome() == Outcome.ANSWERED ? answer.text() : ""));
    conversations.put(
        person + "@" + chat,
        new Conversation(article, next.subList(Math.max(0, next.size() - 4), next.size())));
  }

  private Article article() {
    return generation.article(articles.get(random.nextInt(articles.size())).id()).orElseThrow();
  }

  private QuestionId record(Answer answer, Asker asker, List<Inquiry.Turn> turns, Instant at) {
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long start = System.nanoTime();
    Recording recording = installation.log().record(answer, asker, turns, at);
    recordMillis.add((System.nanoTime() - start) / 1e6);
    recordCpuMillis.add(
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e6);
    return switch (recording) {
      case Recording.Recorded recorded -> recorded.id();
      case Recording.NotRecorded failed -> throw new IllegalStateException(failed.reason());
    };
  }

  private void judge(QuestionId id, int person, Answer answer, Instant at) {
    installation.log().delivery(id, new Delivery(Delivery.State.SENT, null, at.plusSeconds(1)));
    int mood = random.nextInt(100);
    boolean found = answer.outcome() == Outcome.ANSWERED;
    if (mood < (found ? 8 : 0)) {
      feedback(id, person, new Feedback(Mark.UP, null, at.plusSeconds(30)));
    } else if (mood > (found ? 96 : 92)) {
      feedback(
          id,
          person,
          new Feedback(Mark.DOWN, mood == 99 ? "incomplete" : null, at.plusSeconds(30)));
    }
  }

  private void feedback(QuestionId id, int person, Feedback feedback) {
    installation.log().feedback(id, Integer.toString(1000 + person), feedback);
  }

  private void report(int count, Duration took) {
    System.out.printf("%d questions answered and logged in %d s%n", count, took.toSeconds());
    System.out.printf("recording one, wall: %s%n", figures(recordMillis));
    System.out.printf("recording one, processor: %s%n", figures(recordCpuMillis));
  }

  private static String figures(List<Double> millis) {
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    return "median %.2f ms, p95 %.2f ms, p99 %.2f ms, mean %.2f ms"
        .formatted(
            sorted.get(sorted.size() / 2),
            sorted.get(sorted.size() * 95 / 100),
            sorted.get(sorted.size() * 99 / 100),
            sorted.stream().mapToDouble(each -> each).average().orElse(0));
  }
}
