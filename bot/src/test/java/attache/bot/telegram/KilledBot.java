package attache.bot.telegram;

import attache.bot.log.QueryLog;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A bot in a process of its own, to be killed. */
final class KilledBot {
  private KilledBot() {}

  /**
   * @param args the home, the address of the server and the port for its updates, 0 for polling
   */
  public static void main(String[] args) {
    Path home = Path.of(args[0]);
    Map<String, String> environment = new HashMap<>(Map.of("ATTACHE_USERS", "open"));
    if (!args[2].equals("0")) {
      environment.putAll(WebhookTest.settings(Integer.parseInt(args[2])));
    }
    TelegramBot bot =
        new TelegramBot(
            new TelegramBot.Parts(
                BotRun.settings(home, URI.create(args[1]), environment),
                List.of(),
                new ScriptedAnswers(120),
                new FakeGenerations(1),
                QueryLog.in(home),
                ScriptedAnswers::detect,
                () -> "scripted",
                Clock.systemUTC()),
            BotRun.HURRIED);
    System.exit(bot.run().exitCode());
  }
}
