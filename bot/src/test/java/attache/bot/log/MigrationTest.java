package attache.bot.log;

import static org.assertj.core.api.Assertions.assertThat;

import attache.bot.answer.Answer;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of every earlier layout, brought up to the present one with what is in them. */
class MigrationTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir Path home;

  private static List<String> schema(String name) {
    return switch (name) {
      case "log.db" -> QueryLog.SCHEMA;
      case "replay.db" -> RunStore.SCHEMA;
      default -> BotStore.SCHEMA;
    };
  }

  static Stream<Arguments> earlierLayouts() {
    return Stream.of("log.db", "replay.db", "bot.db")
        .flatMap(
            name ->
                IntStream.range(0, schema(name).size())
                    .mapToObj(version -> Arguments.of(name, version)));
  }

  /** Makes a file as the version of that number left it. */
  private void make(String name, int version) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve(name));
        Statement statement = connection.createStatement()) {
      for (String script : schema(name).subList(0, version)) {
        statement.executeUpdate(script(script));
      }
      statement.executeUpdate("PRAGMA user_version = " + version);
    }
  }

  private static String script(String name) throws Exception {
    try (InputStream in = Objects.requireNonNull(Database.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @MethodSource("earlierLayouts")
  void a_file_of_an_earlier_layout_is_brought_up_to_the_present_one(String name, int version)
      throws Exception {
    make(name, version);
    try (Database database = new Database(home, name, schema(name))) {
      int migrated =
          database.write(
              connection ->
                  Rows.one(connection, "PRAGMA user_version", row -> row.getInt(1)).orElseThrow());
      assertThat(migrated).isEqualTo(schema(name).size());
    }
    Answer answer = ExampleAnswers.friendlyCities();
    try (QueryLog log = QueryLog.in(home);
        RunStore runs = RunStore.in(home);
        BotStore bot = BotStore.in(home)) {
      assertThat(log.record(answer, Asker.COMMAND_LINE, List.of(), NOON))
          .isInstanceOf(Recording.Recorded.class);
      runs.begin(new RunInfo("first", NOON, Map.of()));
      runs.finish("first", NOON);
      bot.people().seen(7, "An", "an", NOON);
      assertThat(log.upkeep().problems()).isEmpty();
    }
  }

  @Test
  void a_question_of_the_layout_without_translations_is_kept_and_has_none() throws Exception {
    Answer answer = ExampleAnswers.friendlyCities();
    try (Database before = new Database(home, "log.db", QueryLog.SCHEMA.subList(0, 2))) {
      before.write(
          connection ->
              Rows.update(
                  connection,
                  "INSERT INTO question (answer, at, channel, person, chat) VALUES (?, 1, '', '', '')",
                  new AnswerRows(connection).add(answer)));
    }
    try (QueryLog log = QueryLog.in(home)) {
      assertThat(log.find(new QuestionId(1)).orElseThrow().answer()).isEqualTo(answer);
      assertThat(answer.question().translations()).isEmpty();
    }
  }

  @Test
  void a_run_of_the_layout_without_an_end_is_kept_and_counts_as_broken_off() throws Exception {
    Map<String, String> settings = Map.of("model", "none");
    Answer answer = ExampleAnswers.friendlyCities();
    RunStore.Turn turn = new RunStore.Turn(new ReplayId("log:1"), 0);
    try (Database before = new Database(home, "replay.db", RunStore.SCHEMA.subList(0, 2))) {
      before.write(
          connection ->
              Rows.update(
                  connection,
                  "INSERT INTO run (name, created, settings) VALUES ('old', 1, ?)",
                  Compact.table(List.of(List.<Object>of("model", "none")))));
      before.write(
          connection ->
              Rows.update(
                  connection,
                  "INSERT INTO result VALUES (1, 'log:1', 0, 'Answered', ?, NULL)",
                  new AnswerRows(connection).add(answer)));
    }
    try (RunStore runs = RunStore.in(home)) {
      assertThat(runs.brokenOff(settings)).map(RunInfo::name).hasValue("old");
      assertThat(runs.done("old")).containsExactly(turn);
      assertThat(runs.results("old").get(turn.question()))
          .containsExactly(new Replayed.Answered(answer));
    }
  }
}
