package attache.bot.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.bot.answer.Answer;
import attache.bot.question.Inquiry;
import attache.config.LogSettings;
import attache.corpus.Language;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogUpkeepTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Asker AN = new Asker("telegram", "7001234567", "7001234567");
  private static final Asker BO = new Asker("telegram", "88", "-1001#7");

  @TempDir Path home;

  private static Answer answer(String question, String passage) {
    return ExampleAnswers.answer(
        ExampleAnswers.question(question, Language.VIETNAMESE),
        List.of(ExampleAnswers.hit(1, "a-" + passage, "T", passage, Language.VIETNAMESE)),
        List.of(passage));
  }

  private static QuestionId record(QueryLog log, Asker asker, String question, Instant at) {
    List<Inquiry.Turn> talk = List.of(new Inquiry.Turn("trước " + question, "x", "y"));
    return ((Recording.Recorded) log.record(answer(question, "P " + question), asker, talk, at))
        .id();
  }

  /** Everything that lies in the home, as bytes read as Latin-1 and UTF-8 both would show it. */
  private String everything() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }

  @Test
  void who_is_forgotten_is_gone_from_every_file_and_others_stay() throws Exception {
    try (QueryLog log = QueryLog.in(home)) {
      record(log, AN, "Tôi là An, visa của tôi?", NOON);
      QuestionId kept = record(log, BO, "Bao nhiêu?", NOON);
      log.feedback(kept, AN.person(), new Feedback(Mark.DOWN, "An says no", NOON));
      assertThat(everything()).contains("visa của tôi").contains("7001234567").contains("An says");

      assertThat(log.upkeep().forget(AN.person())).hasSize(1);

      assertThat(everything())
          .doesNotContain("visa của tôi")
          .doesNotContain("7001234567")
          .doesNotContain("An says");
      assertThat(log.list(LogFilter.latest(9))).extracting(LoggedAnswer::id).containsExactly(kept);
      assertThat(log.find(kept).orElseThrow().feedback()).isEmpty();
      assertThat(log.upkeep().problems()).isEmpty();
    }
  }

  @Test
  void who_is_forgotten_is_gone_from_what_others_followed_up_on_and_from_the_bot()
      throws Exception {
    Asker inGroup = new Asker("telegram", AN.person(), BO.chat());
    try (QueryLog log = QueryLog.in(home);
        BotStore bot = BotStore.in(home)) {
      QuestionId asked = record(log, inGroup, "Lương của An?", NOON);
      List<Inquiry.Turn> followed =
          List.of(new Inquiry.Turn("Lương của An?", "Lương của An?", "12 triệu"));
      QuestionId next =
          ((Recording.Recorded) log.record(answer("Còn tôi?", "P"), BO, followed, NOON)).id();
      long id = Long.parseLong(AN.person());
      bot.people().seen(id, "Nguyễn An", "an", NOON);
      bot.talks().asked(new Talks.Place(-1001, 7, id), asked, NOON);
      bot.adminActions().add(new AdminActions.Action(NOON, id, "Nguyễn An", "reindex", "", "ok"));
      assertThat(everything()).contains("Nguyễn An").contains("Lương của An");

      log.upkeep().forget(AN.person());

      assertThat(everything())
          .doesNotContain("Nguyễn An")
          .doesNotContain("Lương của An")
          .doesNotContain(AN.person());
      assertThat(log.find(next).orElseThrow().conversation()).isEmpty();
      assertThat(bot.talks().latest(new Talks.Place(-1001, 7, id))).isEmpty();
      assertThat(bot.adminActions().latest(1).getFirst().name()).isEqualTo("forgotten");
    }
  }

  @Test
  void an_anonymous_log_never_holds_the_id_and_still_knows_whose_is_whose() throws Exception {
    try (QueryLog log = QueryLog.in(home, new LogSettings(true, 0, null))) {
      QuestionId first = record(log, AN, "Một?", NOON);
      QuestionId second = record(log, AN, "Hai?", NOON);
      QuestionId other = record(log, BO, "Ba?", NOON);
      assertThat(everything()).doesNotContain("7001234567");
      Asker stored = log.find(first).orElseThrow().asker();
      assertThat(stored.person()).hasSize(20).isEqualTo(stored.chat());
      assertThat(log.find(second).orElseThrow().asker()).isEqualTo(stored);
      assertThat(log.find(other).orElseThrow().asker().chat()).endsWith("#7");
      assertThat(log.find(other).orElseThrow().asker().person()).isNotEqualTo(stored.person());
    }
    try (QueryLog log = QueryLog.in(home, new LogSettings(false, 0, null))) {
      assertThat(log.upkeep().forget(AN.person())).hasSize(2);
    }
  }

  @Test
  void the_key_is_one_of_many_and_hidden_from_others() throws Exception {
    String here = new Pseudonyms(home, true).of("5");
    assertThat(new Pseudonyms(home, true).of("5")).isEqualTo(here);
    assertThat(new Pseudonyms(home.resolve("other"), true).of("5")).isNotEqualTo(here);
    assertThat(Files.getPosixFilePermissions(home.resolve("log.key"))).hasSize(2);
  }

  @Test
  void what_is_too_old_goes_with_the_passages_that_only_it_needed() throws Exception {
    try (QueryLog log = QueryLog.in(home)) {
      for (int i = 0; i < 600; i++) {
        record(log, AN, "cũ", NOON.minus(Duration.ofDays(31)));
      }
      QuestionId kept = record(log, AN, "mới", NOON.minus(Duration.ofDays(29)));
      assertThat(log.upkeep().expire(0, NOON)).isZero();
      assertThat(log.upkeep().expire(30, NOON)).isEqualTo(600);
      assertThat(log.list(LogFilter.latest(9))).extracting(LoggedAnswer::id).containsExactly(kept);
      assertThat(log.find(kept).orElseThrow().answer().sources()).hasSize(1);
      assertThat(log.upkeep().problems()).isEmpty();
    }
    assertThat(everything()).doesNotContain("P cũ");
  }

  @Test
  void a_backup_is_whole_while_questions_go_on() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    try (QueryLog log = QueryLog.in(home)) {
      QuestionId first = record(log, AN, "đầu", NOON);
      Thread asking =
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (!stop.get()) {
                      record(log, BO, "nữa", NOON);
                    }
                  });
      Path copy = Files.createDirectory(home.resolve("copy")).resolve("log.db");
      log.upkeep().backup(copy);
      log.upkeep().backup(copy);
      stop.set(true);
      asking.join();
      try (QueryLog restored = QueryLog.in(copy.resolveSibling(""))) {
        assertThat(restored.find(first)).isEqualTo(log.find(first));
        assertThat(restored.upkeep().problems()).isEmpty();
      }
      assertThat(copy.resolveSibling("log.db.part")).doesNotExist();
      assertThatThrownBy(() -> log.upkeep().backup(home.resolve("nowhere/log.db")))
          .isInstanceOf(LogUnavailable.class);
    }
  }

  @Test
  void damage_inside_the_file_is_found() throws Exception {
    try (QueryLog log = QueryLog.in(home)) {
      for (int i = 0; i < 200; i++) {
        record(log, AN, "câu " + i, NOON);
      }
    }
    Path file = home.resolve("log.db");
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      for (long page = 8; page * 4096 + 4096 < bytes.length(); page += 3) {
        bytes.seek(page * 4096 + 100);
        bytes.write(new byte[2000]);
      }
    }
    try (QueryLog log = QueryLog.in(home)) {
      assertThat(log.upkeep().problems()).isNotEmpty();
    } catch (LogUnavailable e) {
      assertThat(e.trouble()).isEqualTo(Trouble.CORRUPT);
    }
  }

  @Test
  void exports_keep_every_letter_and_run_nothing() throws Exception {
    try (QueryLog log = QueryLog.in(home)) {
      record(log, AN, "=cmd|'/c calc'!A1, \"Đà Nẵng\"\n西宁?", NOON);
      LoggedAnswer logged = log.list(LogFilter.latest(1)).getFirst();
      StringWriter table = new StringWriter();
      try (LogExport.Csv csv = new LogExport.Csv(table)) {
        csv.add(logged);
      }
      assertThat(table.toString()).startsWith("\uFEFFid,");
      CSVRecord row =
          CSVFormat.EXCEL
              .builder()
              .setHeader()
              .setSkipHeaderRecord(true)
              .get()
              .parse(new StringReader(table.toString().substring(1)))
              .getRecords()
              .getFirst();
      assertThat(row.get("question")).isEqualTo("'=cmd|'/c calc'!A1, \"Đà Nẵng\"\n西宁?");
      assertThat(row.get("outcome")).isEqualTo("answered");

      String line = LogExport.jsonLine(logged);
      assertThat(line).doesNotContain("\n");
      JsonNode json = new JsonMapper().readTree(line);
      assertThat(json.path("question").asText()).isEqualTo(logged.answer().question().asked());
      assertThat(json.path("conversation").path(0).path("asked").asText()).startsWith("trước");
      assertThat(json.path("evidence").path(0).path("parts").path("bm25").asDouble())
          .isEqualTo(12.5);
    }
  }
}
