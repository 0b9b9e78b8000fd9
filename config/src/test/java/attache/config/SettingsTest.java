package attache.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  private static final Path ROOT = Path.of(System.getProperty("attache.root"));

  @TempDir Path folder;

  @Test
  void the_shipped_file_lists_every_key_with_its_default() {
    SettingsLocation shipped = new SettingsLocation(ROOT, ROOT, Map.of(), null, null);
    List<Problem> problems = new java.util.ArrayList<>();
    Map<String, String> written =
        YamlFile.read(shipped.settingsFile(), problems).entries().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry ->
                        entry.getValue().list()
                            ? entry.getValue().values().toString()
                            : entry.getValue().values().getFirst()));
    assertThat(problems).isEmpty();
    Map<String, String> defaults = Settings.defaults(shipped);
    defaults.forEach(
        (key, value) -> assertThat(written.getOrDefault(key, "")).as(key).isEqualTo(value));
    assertThat(defaults.keySet()).containsAll(written.keySet());
    assertThat(Settings.read(shipped)).isInstanceOf(SettingsResult.Valid.class);
  }

  @Test
  void every_value_can_be_set_in_the_file() throws IOException {
    Settings settings =
        valid(
            Map.of(),
            """
        home: data
        corpus:
          paths: [a, b/c.md]
          watch: true
        index: {glossary: terms.tsv, reranker: models/reranker, reranker-budget: 50ms, keep-generations: 7}
        ollama: {url: "http://models:1234/", connect-timeout: 500ms, idle-timeout: 2m, keep-alive: 1h}
        model: {chat: none, embedding: "ollama:bge-m3", context-tokens: 4096, answer-tokens: 100, temperature: 0.5, seed: 7}
        retrieval: {translate: always, translate-timeout: 2s}
        answer: {sentences: 3, evidence: 6, timeout: 30s}
        telegram: {api: "http://127.0.0.1:8081", poll: 5s, at-once: 2, queue: 10, per-minute: 3}
        admins: [1, 2]
        users: [3, -1001]
        log: {anonymous: true, days: 90}
        """);
    assertThat(settings.home()).isEqualTo(folder.resolve("data").toAbsolutePath());
    assertThat(settings.corpus().paths())
        .containsExactly(folder.resolve("a"), folder.resolve("b/c.md"));
    assertThat(settings.index())
        .isEqualTo(
            new IndexSettings(
                folder.resolve("terms.tsv"),
                folder.resolve("models/reranker"),
                java.time.Duration.ofMillis(50),
                7));
    assertThat(settings.corpus().watch()).isTrue();
    assertThat(settings.ollama().url()).isEqualTo(URI.create("http://models:1234"));
    assertThat(settings.ollama().connectTimeout()).hasMillis(500);
    assertThat(settings.ollama().idleTimeout()).hasMinutes(2);
    assertThat(settings.ollama().keepAlive()).hasHours(1);
    assertThat(settings.model())
        .isEqualTo(
            new ModelSettings(
                "", "ollama:bge-m3", ModelSettings.Output.TEXT, "", 4096, 100, 0.5, 7));
    assertThat(settings.retrieval())
        .isEqualTo(
            new RetrievalSettings(
                RetrievalSettings.Translate.ALWAYS, java.time.Duration.ofSeconds(2)));
    assertThat(settings.answer().sentences()).isEqualTo(3);
    assertThat(settings.answer().evidence()).isEqualTo(6);
    assertThat(settings.answer().timeout()).hasSeconds(30);
    assertThat(settings.telegram())
        .isEqualTo(
            new TelegramSettings(
                null,
                URI.create("http://127.0.0.1:8081"),
                java.time.Duration.ofSeconds(5),
                2,
                10,
                3,
                null));
    assertThat(settings.access())
        .isEqualTo(new AccessSettings(Set.of(1L, 2L), Set.of(3L, -1001L), false));
    assertThat(settings.log()).isEqualTo(new LogSettings(true, 90, null));
  }

  @Test
  void the_environment_wins_over_the_file_and_the_option_over_both() throws IOException {
    Files.writeString(folder.resolve("s.yaml"), "home: fromfile\nmodel: {chat: one}\n");
    Map<String, String> environment =
        Map.of(
            "ATTACHE_CONFIG",
            "s.yaml",
            "ATTACHE_HOME",
            "fromenv",
            "ATTACHE_MODEL_CHAT",
            "two",
            "ATTACHE_CORPUS",
            "x" + java.io.File.pathSeparator + "y");
    Settings settings =
        ((SettingsResult.Valid)
                Settings.read(
                    new SettingsLocation(ROOT, folder, environment, null, Path.of("fromoption"))))
            .settings();
    assertThat(settings.home()).isEqualTo(folder.resolve("fromoption").toAbsolutePath());
    assertThat(settings.model().chat()).isEqualTo("two");
    assertThat(settings.corpus().paths()).containsExactly(folder.resolve("x"), folder.resolve("y"));
  }

  @Test
  void all_problems_are_reported_at_once_with_file_line_and_key() throws IOException {
    List<Problem> problems =
        invalid(
            Map.of("ATTACHE_OLLAMA_URL", "not a url", "ATTACHE_USERS", "bob"),
            """
        home: [a, b]
        modell:
          chat: x
        model:
          chat: a b
          temperature: warm
          seed: -1
        ollama:
          idle-timeout: soon
        answer:
          sentences: 0
        log:
          anonymous: perhaps
        """);
    assertThat(problems)
        .extracting(Problem::key)
        .containsExactlyInAnyOrder(
            "home",
            "modell.chat",
            "model.chat",
            "model.temperature",
            "model.seed",
            "ollama.idle-timeout",
            "ollama.url",
            "answer.sentences",
            "log.anonymous",
            "users");
    assertThat(problems)
        .extracting(Problem::toString)
        .contains(
            file() + ":3: modell.chat: is no setting; did you mean model.chat?",
            file() + ":11: answer.sentences: must be a whole number from 1 to 50, not \"0\"",
            "environment variable ATTACHE_OLLAMA_URL: ollama.url: must be an address such as http://127.0.0.1:11434, not \"not a url\"");
  }

  @Test
  void a_file_that_is_not_yaml_is_a_problem_with_its_line() throws IOException {
    assertThat(invalid(Map.of(), "home: a\nmodel: {chat: [\n").getFirst().origin())
        .startsWith(file() + ":");
    assertThat(invalid(Map.of(), "home: a\nhome: b\n")).singleElement().asString().contains("home");
    assertThat(invalid(Map.of(), "just words\n"))
        .singleElement()
        .asString()
        .contains("list of settings");
  }

  @Test
  void a_missing_file_is_a_problem() {
    SettingsResult result =
        Settings.read(new SettingsLocation(ROOT, folder, Map.of(), Path.of("absent.yaml"), null));
    assertThat(((SettingsResult.Invalid) result).problems())
        .singleElement()
        .asString()
        .contains("absent.yaml");
  }

  @Test
  void an_environment_variable_that_names_no_setting_is_a_warning() throws IOException {
    SettingsResult result = read(Map.of("ATTACHE_MODEL_CHATT", "x"), "");
    assertThat(((SettingsResult.Valid) result).warnings())
        .singleElement()
        .asString()
        .contains("ATTACHE_MODEL_CHATT");
  }

  @Test
  void the_token_comes_from_the_environment_or_a_file_and_never_prints() throws IOException {
    assertThat(valid(Map.of("ATTACHE_TELEGRAM_TOKEN", "1:abc"), "").toString())
        .contains("[REDACTED]")
        .doesNotContain("1:abc");
    Files.writeString(folder.resolve("token"), "2:def\n");
    Secret token = valid(Map.of(), "telegram: {token-file: token}\n").telegram().token();
    assertThat(token).isEqualTo(new Secret("2:def"));
    assertThat(invalid(Map.of(), "telegram: {token: \"3:ghi\"}\n"))
        .singleElement()
        .asString()
        .contains("ATTACHE_TELEGRAM_TOKEN")
        .doesNotContain("3:ghi");
    assertThat(invalid(Map.of(), "telegram: {token-file: nowhere}\n"))
        .singleElement()
        .asString()
        .contains("nowhere");
  }

  @Test
  void a_webhook_needs_an_address_and_a_secret_that_never_prints() throws IOException {
    Map<String, String> environment = Map.of("ATTACHE_TELEGRAM_WEBHOOK_SECRET", "s3cret");
    String yaml =
        "telegram: {webhook: {url: \"https://bot.example.org/t\", listen: \"0.0.0.0:81\"}}\n";
    WebhookSettings webhook = valid(environment, yaml).telegram().webhook();
    assertThat(webhook)
        .isEqualTo(
            new WebhookSettings(
                URI.create("https://bot.example.org/t"), "0.0.0.0", 81, new Secret("s3cret")));
    assertThat(String.valueOf(webhook)).doesNotContain("s3cret");
    assertThat(invalid(Map.of(), yaml)).singleElement().asString().contains("secret");
    assertThat(invalid(environment, "telegram: {webhook: {url: nonsense, listen: nowhere}}\n"))
        .extracting(Problem::key)
        .contains("telegram.webhook.listen");
  }

  @Test
  void a_translation_takes_half_of_an_answers_time_at_the_most() {
    RetrievalSettings ten =
        new RetrievalSettings(RetrievalSettings.Translate.AUTO, java.time.Duration.ofSeconds(10));
    assertThat(ten.within(java.time.Duration.ofSeconds(90))).isEqualTo(ten);
    assertThat(ten.within(java.time.Duration.ofSeconds(8)).translateTimeout()).hasSeconds(4);
  }

  @Test
  void users_may_be_ids_or_the_word_open() throws IOException {
    assertThat(valid(Map.of("ATTACHE_USERS", "open"), "").access().open()).isTrue();
    assertThat(valid(Map.of("ATTACHE_USERS", "5, -7"), "").access().users())
        .containsExactlyInAnyOrder(5L, -7L);
    assertThat(invalid(Map.of("ATTACHE_ADMINS", "open"), "")).hasSize(1);
  }

  private String file() {
    return folder.resolve("s.yaml").toString();
  }

  private SettingsResult read(Map<String, String> environment, String yaml) throws IOException {
    Files.writeString(folder.resolve("s.yaml"), yaml);
    return Settings.read(
        new SettingsLocation(folder, folder, environment, Path.of("s.yaml"), null));
  }

  private Settings valid(Map<String, String> environment, String yaml) throws IOException {
    return ((SettingsResult.Valid) read(environment, yaml)).settings();
  }

  private List<Problem> invalid(Map<String, String> environment, String yaml) throws IOException {
    return ((SettingsResult.Invalid) read(environment, yaml)).problems();
  }
}
