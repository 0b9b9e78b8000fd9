package attache.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * kill -9 at random moments: every question is answered exactly once, and nothing is left saying
 * "searching".
 */
class KillTest {
  private static final int KILLS = Extent.of(4, 50);
  private static final int CHATS = Extent.of(4, 20);
  private static final int QUESTIONS = Extent.of(12, 200);

  @TempDir Path home;

  /** The port that the bot takes updates on; 0 where it asks for them. */
  private int hook;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void every_question_is_answered_exactly_once_whenever_the_bot_is_killed(boolean webhook)
      throws Exception {
    hook = webhook ? WebhookTest.freePort() : 0;
    Random random = new Random(42);
    try (FakeTelegram server = FakeTelegram.start("--rates", "off")) {
      for (int chat = 0; chat < CHATS; chat++) {
        server.person(2000 + chat, "Person " + chat, "en");
      }
      int asked = 0;
      Process bot = start(server);
      try {
        for (int kill = 1; kill <= KILLS; kill++) {
          while (asked < QUESTIONS * kill / KILLS) {
            int chat = 2000 + asked % CHATS;
            server.says(chat, chat, "question " + asked + " of many");
            asked++;
          }
          Thread.sleep(random.nextInt(100, 2_500));
          bot.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
          bot = start(server);
        }
        int all = asked;
        Eventually.holds(
            Duration.ofSeconds(Extent.of(45, 240)),
            () -> assertThat(answers(server)).hasSize(all).doesNotHaveDuplicates());
        Eventually.holds(
            Duration.ofSeconds(Extent.of(30, 120)),
            () -> assertThat(messages(server)).allMatch(text -> text.startsWith("Answer to ")));
        assertThat(messages(server)).hasSize(all);
      } finally {
        bot.destroyForcibly();
      }
    }
  }

  private static List<String> messages(FakeTelegram server) {
    return java.util.stream.IntStream.range(0, CHATS)
        .boxed()
        .flatMap(chat -> server.botMessages(2000 + chat).stream())
        .map(message -> message.path("text").asText())
        .toList();
  }

  private static List<String> answers(FakeTelegram server) {
    return messages(server).stream()
        .filter(text -> text.startsWith("Answer to ") && text.contains("Sources"))
        .map(text -> text.substring(0, text.indexOf(" of many")))
        .toList();
  }

  private Process start(FakeTelegram server) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx200m",
            "--enable-native-access=ALL-UNNAMED",
            "-Dattache.root=" + System.getProperty("attache.root"),
            "-cp",
            System.getProperty("java.class.path"),
            KilledBot.class.getName(),
            home.toString(),
            server.address().toString(),
            Integer.toString(hook))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("bot.out").toFile()))
        .start();
  }
}
