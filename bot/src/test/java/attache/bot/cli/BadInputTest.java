package attache.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attache.bot.cli.Program.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
  @TempDir Path folder;

  @Test
  void a_question_that_is_none_is_wrong_usage_and_writes_nothing() throws IOException {
    assertThat(run(Map.of(), new byte[0], "ask", "   "))
        .satisfies(run -> says(run, 2, "the question is empty"));
    assertThat(run(Map.of(), new byte[0], "ask"))
        .satisfies(run -> says(run, 2, "the question is empty"));
    assertThat(run(Map.of(), new byte[0], "ask", "x".repeat(100_000)))
        .satisfies(run -> says(run, 2, "longer than 4096 characters"));
    assertThat(run(Map.of(), "x".repeat(100_000).getBytes(StandardCharsets.UTF_8), "ask", "-"))
        .satisfies(run -> says(run, 2, "longer than 4096 characters"));
    assertThat(run(Map.of(), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1}, "ask"))
        .satisfies(run -> says(run, 2, "not UTF-8 text"));
    assertThat(run(Map.of(), new byte[] {'a', 0, 1, 'b'}, "ask"))
        .satisfies(run -> says(run, 2, "not text"));
    assertThat(home()).doesNotExist();
  }

  @Test
  void an_unknown_command_or_option_is_wrong_usage() {
    assertThat(run(Map.of(), new byte[0], "aks")).satisfies(run -> says(run, 2, "aks"));
    assertThat(run(Map.of(), new byte[0], "ask", "--jsn", "Who?"))
        .satisfies(run -> says(run, 2, "--jsn"));
    assertThat(run(Map.of(), new byte[0])).satisfies(run -> says(run, 2, "a command is missing"));
  }

  @Test
  void wrong_settings_are_told_all_at_once() {
    Map<String, String> wrong =
        Map.of(
            "ATTACHE_OLLAMA_URL", "http://[", "ATTACHE_MODEL_SEED", "x", "ATTACHE_ADMINS", "bob");
    assertThat(run(wrong, new byte[0], "ask", "Who?"))
        .satisfies(run -> says(run, 2, "ollama.url", "model.seed", "admins"));
    assertThat(home()).doesNotExist();
  }

  @Test
  void a_missing_corpus_is_wrong_settings() {
    Map<String, String> missing = Map.of("ATTACHE_CORPUS", folder.resolve("nowhere").toString());
    assertThat(run(missing, new byte[0], "ask", "Who?")).satisfies(run -> says(run, 2, "nowhere"));
    assertThat(run(missing, new byte[0], "index")).satisfies(run -> says(run, 2, "nowhere"));
  }

  @Test
  void a_damaged_index_is_a_failure_that_says_what_to_do() throws IOException {
    assertThat(run(Map.of(), new byte[0], "index").exitCode()).isZero();
    try (Stream<Path> files = Files.walk(home().resolve("index"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.isWritable(file)) {
          Files.writeString(file, "damaged");
        }
      }
    }
    assertThat(run(Map.of(), new byte[0], "ask", "Who presided in Kunming?"))
        .satisfies(run -> says(run, 1, "attache index"));
  }

  @Test
  void doctor_says_what_stands_still_and_finds_flipped_bits() throws IOException {
    Map<String, String> quick = Map.of("ATTACHE_MODEL_EMBEDDING", "ollama:none");
    run(quick, new byte[0], "index");
    assertThat(run(quick, new byte[0], "doctor").out())
        .contains("off: changed files wait for `attache index`");
    Path index = home().resolve("index");
    Path current = index.resolve(Files.readAllLines(index.resolve("current")).getFirst());
    try (Stream<Path> files = Files.list(current.resolve("passages"))) {
      Path file = files.filter(each -> each.toString().endsWith(".cfs")).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 0x10;
      Files.write(file, bytes);
    }
    assertThat(run(quick, new byte[0], "doctor"))
        .satisfies(
            run -> {
              assertThat(run.out()).containsPattern("FAIL  index .*damaged").contains("--rollback");
              assertThat(run.out()).doesNotContain("Exception");
              assertThat(run.exitCode()).isEqualTo(1);
            });
    assertThat(run(quick, new byte[0], "index").err()).contains("built anew");
    assertThat(run(quick, new byte[0], "doctor").out()).contains("ok    index");

    Files.writeString(index.resolve("current"), "");
    assertThat(run(quick, new byte[0], "index", "--rollback"))
        .satisfies(run -> assertThat(run.out()).contains("Went back to generation g000002"));
    assertThat(run(quick, new byte[0], "doctor").out())
        .contains("paused, because the index was taken back to g000002");
  }

  @Test
  void messages_about_files_name_no_classes() throws IOException {
    String nowhere = folder.resolve("nowhere/file").toString();
    for (String[] arguments :
        new String[][] {
          {"eval", "--claims", nowhere},
          {"eval", nowhere},
          {"eval", "--extraction", nowhere},
          {"--config", folder.toString(), "doctor"},
          {"log", "backup", nowhere},
          {"log", "export", nowhere},
          {"replay", "--prompt", nowhere}
        }) {
      Run run = run(Map.of(), new byte[0], arguments);
      assertThat(run.exitCode()).as(String.join(" ", arguments)).isNotZero();
      assertThat(run.err()).isNotEmpty().doesNotContainPattern("Exception|java\\.");
    }
  }

  @Test
  void a_home_that_is_a_file_is_a_failure() throws IOException {
    Files.writeString(home(), "not a folder");
    assertThat(run(Map.of(), new byte[0], "ask", "Who presided in Kunming?"))
        .satisfies(run -> says(run, 1, home().toString()));
  }

  private Path home() {
    return new Program(folder).home();
  }

  private static void says(Run run, int exitCode, String... parts) {
    assertThat(run.err()).contains(parts).doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(exitCode);
  }

  private Run run(Map<String, String> environment, byte[] in, String... arguments) {
    return new Program(folder).run(environment, in, arguments);
  }
}
