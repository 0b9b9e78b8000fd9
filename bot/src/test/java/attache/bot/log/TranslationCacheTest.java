package attache.bot.log;

import static org.assertj.core.api.Assertions.assertThat;

import attache.bot.answer.TranslationMemory;
import attache.bot.answer.TranslationMemory.Asked;
import attache.bot.answer.TranslationMemory.Kept;
import attache.corpus.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationCacheTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Asker AN = new Asker("telegram", "7001234567", "7001234567");
  private static final String MODEL = "ollama:gemma3:4b";
  private static final Kept KEPT = new Kept("西宁有多少个友好城市？", "d1");

  @TempDir Path home;

  private static Asked asked(String source) {
    return new Asked(MODEL, "digest of " + source, source);
  }

  private static void record(QueryLog log, String question, Instant at) {
    log.record(
        ExampleAnswers.answer(
            ExampleAnswers.question(question, Language.ENGLISH), List.of(), List.of()),
        AN,
        List.of(),
        at);
  }

  @Test
  void what_was_translated_is_there_after_a_restart() throws Exception {
    try (QueryLog log = QueryLog.in(home)) {
      log.translations().keep(asked("How many?"), KEPT);
    }
    try (QueryLog log = QueryLog.in(home)) {
      assertThat(log.translations().find(asked("How many?"))).contains(KEPT);
      assertThat(log.translations().find(asked("How much?"))).isEmpty();
      assertThat(
              log.translations()
                  .find(new Asked("ollama:other", "digest of How many?", "How many?")))
          .isEmpty();
    }
  }

  @Test
  void the_later_of_two_translations_is_kept() throws Exception {
    try (QueryLog log = QueryLog.in(home)) {
      TranslationMemory memory = log.translations();
      memory.keep(asked("How many?"), new Kept("几个？", null));
      memory.keep(asked("How many?"), KEPT);
      assertThat(memory.find(asked("How many?"))).contains(KEPT);
    }
  }

  @Test
  void the_oldest_go_where_there_are_too_many() throws Exception {
    try (QueryLog log = QueryLog.in(home);
        Database database = new Database(home, "log.db", QueryLog.SCHEMA)) {
      log.translations().keep(asked("first"), KEPT);
      log.translations().keep(asked("second"), KEPT);
      int moved =
          database.write(
              connection ->
                  Rows.update(
                      connection,
                      "UPDATE translated SET id = ? WHERE source = 'second'",
                      TranslationCache.MOST));
      assertThat(moved).isEqualTo(1);

      log.translations().keep(asked("third"), KEPT);

      assertThat(log.translations().find(asked("first"))).isEmpty();
      assertThat(log.translations().find(asked("second"))).contains(KEPT);
      assertThat(log.translations().find(asked("third"))).contains(KEPT);
    }
  }

  @Test
  void it_goes_with_the_person_who_asked_and_stays_for_others() throws Exception {
    try (QueryLog log = QueryLog.in(home)) {
      record(log, "Where is An's passport?", NOON);
      log.translations().keep(asked("Where is An's passport?"), new Kept("安的护照在哪里？", null));
      log.translations().keep(asked("Never logged by An"), KEPT);
      log.record(
          ExampleAnswers.friendlyCities(), new Asker("telegram", "88", "88"), List.of(), NOON);
      log.translations().keep(asked("How many friendly cities does Xining have?"), KEPT);

      log.upkeep().forget(AN.person());

      assertThat(log.translations().find(asked("How many friendly cities does Xining have?")))
          .contains(KEPT);
      assertThat(everything()).doesNotContain("passport").doesNotContain("护照");
    }
  }

  private String everything() throws Exception {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }

  @Test
  void it_is_kept_as_long_as_the_question() throws Exception {
    try (QueryLog log = QueryLog.in(home)) {
      record(log, "old", NOON);
      record(log, "new", NOON.plusSeconds(86_400 * 20));
      log.translations().keep(asked("old"), KEPT);
      log.translations().keep(asked("new"), KEPT);

      log.upkeep().expire(30, NOON.plusSeconds(86_400 * 31));

      assertThat(log.translations().find(asked("old"))).isEmpty();
      assertThat(log.translations().find(asked("new"))).contains(KEPT);
    }
  }

  @Test
  void a_file_that_cannot_be_used_costs_the_memory_and_nothing_else() throws Exception {
    Files.writeString(home.resolve("log.db"), "no database at all, but long enough for a header");
    try (QueryLog log = QueryLog.in(home)) {
      log.translations().keep(asked("How many?"), KEPT);
      assertThat(log.translations().find(asked("How many?"))).isEmpty();
    }
  }

  @Test
  void looking_makes_no_file() throws Exception {
    try (QueryLog log = QueryLog.in(home.resolve("nowhere"))) {
      assertThat(log.translations().find(asked("How many?"))).isEmpty();
    }
    assertThat(home.resolve("nowhere")).doesNotExist();
  }
}
