package attache.bot.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.bot.answer.Answer;
import attache.bot.answer.Outcome;
import attache.bot.log.Recording.NotRecorded;
import attache.bot.log.Recording.Recorded;
import attache.bot.question.Inquiry;
import attache.corpus.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryLogTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir Path home;

  private static QuestionId recorded(Recording recording) {
    assertThat(recording).isInstanceOf(Recorded.class);
    return ((Recorded) recording).id();
  }

  private static Recording record(QueryLog log, Answer answer, Instant at) {
    return log.record(answer, Asker.COMMAND_LINE, List.of(), at);
  }

  @Test
  void any_answer_comes_back_as_it_was_written() throws Exception {
    Random random = new Random(7);
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      answers.add(ExampleAnswers.random(random));
    }
    Asker asker = new Asker("telegram", "77", "-1001#7");
    List<Inquiry.Turn> turns =
        List.of(new Inquiry.Turn("昆明呢？", "昆明有几个？", "三个。[1]"), new Inquiry.Turn("a", "b", ""));
    try (QueryLog log = QueryLog.in(home)) {
      List<QuestionId> ids =
          answers.stream().map(a -> recorded(log.record(a, asker, turns, NOON))).toList();
      for (int i = 0; i < answers.size(); i++) {
        LoggedAnswer logged = log.find(ids.get(i)).orElseThrow();
        assertThat(logged)
            .isEqualTo(
                new LoggedAnswer(ids.get(i), NOON, asker, turns, answers.get(i), List.of(), null));
      }
    }
  }

  @Test
  void an_answer_keeps_its_passages_for_whoever_opens_the_log_later() throws Exception {
    QuestionId id;
    try (QueryLog log = QueryLog.in(home)) {
      id = recorded(record(log, ExampleAnswers.friendlyCities(), NOON));
    }
    try (QueryLog log = QueryLog.in(home)) {
      Answer answer = log.find(id).orElseThrow().answer();
      assertThat(answer.sources().getFirst().passage().text())
          .isEqualTo("Xining has 12 international friendly cities.");
      assertThat(answer.sources().getFirst().article().displayTitle())
          .isEqualTo("Friends of Xining");
    }
  }

  @Test
  void a_home_without_a_log_has_no_questions_and_gets_no_file() throws Exception {
    try (QueryLog log = QueryLog.in(home.resolve("nowhere"))) {
      assertThat(log.find(new QuestionId(1))).isEmpty();
      assertThat(log.list(LogFilter.latest(10))).isEmpty();
    }
    assertThat(home.resolve("nowhere")).doesNotExist();
  }

  @Test
  void several_openers_record_at_once_and_none_is_lost() throws Exception {
    int openers = 4;
    int each = 25;
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < openers; i++) {
      tasks.add(
          () -> {
            try (QueryLog log = QueryLog.in(home)) {
              for (int n = 0; n < each; n++) {
                recorded(record(log, ExampleAnswers.friendlyCities(), NOON));
              }
            }
            return each;
          });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(openers)) {
      for (Future<Integer> done : threads.invokeAll(tasks)) {
        assertThat(done.get()).isEqualTo(each);
      }
    }
    try (QueryLog log = QueryLog.in(home)) {
      assertThat(log.list(LogFilter.latest(1_000))).hasSize(openers * each);
    }
  }

  @Test
  void the_list_takes_what_the_filter_says_latest_first() throws Exception {
    try (QueryLog log = QueryLog.in(home)) {
      QuestionId first = recorded(record(log, ExampleAnswers.friendlyCities(), NOON));
      Answer lost =
          ExampleAnswers.answer(
              ExampleAnswers.question("ĐÀ NẴNG kết nghĩa với ai?", Language.VIETNAMESE),
              List.of(),
              List.of());
      QuestionId second = recorded(record(log, lost, NOON.plusSeconds(60)));
      log.feedback(first, "5", new Feedback(Mark.DOWN, "wrong year", NOON));

      assertThat(ids(log, LogFilter.latest(10))).containsExactly(second, first);
      assertThat(ids(log, LogFilter.latest(1))).containsExactly(second);
      assertThat(ids(log, new LogFilter(null, null, Outcome.NOT_FOUND, null, null, null, null, 9)))
          .containsExactly(second);
      assertThat(ids(log, new LogFilter(null, null, null, Language.ENGLISH, null, null, null, 9)))
          .containsExactly(first);
      assertThat(ids(log, new LogFilter(null, null, null, null, Mark.DOWN, null, null, 9)))
          .containsExactly(first);
      assertThat(
              ids(log, new LogFilter(NOON, NOON.plusSeconds(60), null, null, null, null, null, 9)))
          .containsExactly(first);
      assertThat(ids(log, new LogFilter(null, null, null, null, null, "đà nẵng", null, 9)))
          .containsExactly(second);
      assertThat(ids(log, new LogFilter(null, null, null, null, null, "12 FRIENDLY", null, 9)))
          .containsExactly(first);
    }
  }

  private static List<QuestionId> ids(QueryLog log, LogFilter filter) throws LogUnavailable {
    return log.list(filter).stream().map(LoggedAnswer::id).toList();
  }

  @Test
  void a_persons_later_mark_takes_the_place_of_the_earlier() throws Exception {
    try (QueryLog log = QueryLog.in(home)) {
      QuestionId id = recorded(record(log, ExampleAnswers.friendlyCities(), NOON));
      log.feedback(id, "5", new Feedback(Mark.UP, null, NOON));
      log.feedback(id, "6", new Feedback(Mark.UP, null, NOON.plusSeconds(1)));
      Feedback down = new Feedback(Mark.DOWN, "不对", NOON.plusSeconds(2));
      log.feedback(id, "5", down);
      log.feedback(new QuestionId(99), "5", down);
      log.delivery(id, new Delivery(Delivery.State.FAILED, "no network", NOON));
      Delivery sent = new Delivery(Delivery.State.SENT, null, NOON);
      log.delivery(id, sent);
      LoggedAnswer logged = log.find(id).orElseThrow();
      assertThat(logged.feedback())
          .containsExactly(new Feedback(Mark.UP, null, NOON.plusSeconds(1)), down);
      assertThat(logged.delivery()).isEqualTo(sent);
    }
  }

  @Test
  void a_file_that_is_no_log_is_named_and_left_alone() throws Exception {
    Path file = home.resolve("log.db");
    Files.writeString(file, "This is not a database. ".repeat(200));
    try (QueryLog log = QueryLog.in(home)) {
      NotRecorded failed = (NotRecorded) record(log, ExampleAnswers.friendlyCities(), NOON);
      assertThat(failed.trouble()).isEqualTo(Trouble.CORRUPT);
      assertThat(failed.reason()).contains(file.toString()).contains("damaged");
      assertThat(log.trouble()).contains(failed);
      assertThatThrownBy(() -> log.find(new QuestionId(1)))
          .isInstanceOf(LogUnavailable.class)
          .hasMessageContaining("damaged");
    }
    assertThat(file).content().startsWith("This is not a database.");
  }

  @Test
  void a_home_that_cannot_be_made_is_named() throws IOException {
    Path occupied = Files.writeString(home.resolve("file"), "x");
    QueryLog log = QueryLog.in(occupied.resolve("home"));
    NotRecorded failed = (NotRecorded) record(log, ExampleAnswers.friendlyCities(), NOON);
    assertThat(failed.trouble()).isEqualTo(Trouble.UNREACHABLE);
    assertThat(failed.reason()).contains(occupied.toString());
  }

  @Test
  void a_log_of_a_later_layout_is_left_alone() throws Exception {
    new Database(home, "log.db", QueryLog.SCHEMA)
        .exclusively(c -> c.createStatement().execute("PRAGMA user_version = 99"));
    try (QueryLog log = QueryLog.in(home)) {
      NotRecorded failed = (NotRecorded) record(log, ExampleAnswers.friendlyCities(), NOON);
      assertThat(failed.trouble()).isEqualTo(Trouble.NEWER);
      assertThatThrownBy(() -> log.list(LogFilter.latest(1))).hasMessageContaining("layout 99");
    }
  }

  @Test
  void a_full_disk_fails_no_answer_and_the_log_goes_on_when_there_is_room() throws Exception {
    try (Database database = new Database(home, "log.db", QueryLog.SCHEMA);
        QueryLog log = QueryLog.of(database)) {
      recorded(record(log, ExampleAnswers.friendlyCities(), NOON));
      database.exclusively(c -> c.createStatement().execute("PRAGMA max_page_count = 1"));
      Answer large = ExampleAnswers.random(new Random(3));
      NotRecorded failed =
          IntStream.range(0, 100)
              .mapToObj(i -> record(log, large, NOON))
              .flatMap(
                  recording -> recording instanceof NotRecorded no ? Stream.of(no) : Stream.of())
              .findFirst()
              .orElseThrow();
      assertThat(failed.trouble()).isEqualTo(Trouble.FULL);
      assertThat(failed.reason()).contains("disk is full");
      assertThat(log.trouble()).contains(failed);
      // The limit holds for one connection, and a failed one is not used again.
      recorded(record(log, large, NOON));
      assertThat(log.trouble()).isEmpty();
    }
  }
}
