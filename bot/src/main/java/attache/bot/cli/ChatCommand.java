package attache.bot.cli;

import attache.index.Generation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** A conversation on the console. */
@Command(
    name = "chat",
    description = "Holds a conversation: questions, follow-ups, /help.",
    mixinStandardHelpOptions = true)
final class ChatCommand implements Callable<Integer> {
  private static final String PROMPT = "> ";

  @ParentCommand private @Nullable AttacheCommand parent;

  @Override
  public Integer call() throws IOException {
    Installation installation = AttacheCommand.of(parent).installation();
    try (Generation generation = new ReadyIndex(installation).open()) {
      ChatSession session = new ChatSession(installation, generation);
      if (installation.surroundings().interactive()) {
        atTerminal(installation, session);
      } else {
        fromPipe(installation, session);
      }
    }
    return 0;
  }

  private static void atTerminal(Installation installation, ChatSession session)
      throws IOException {
    try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
      // While an answer is made, Ctrl-C stops it; while a line is typed, it clears the line.
      terminal.handle(Terminal.Signal.INT, signal -> session.stop());
      LineReaderBuilder builder =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .completer(new StringsCompleter("/help", "/sources", "/language", "/forget", "/quit"))
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
      Path home = installation.settings().home();
      if (Files.isWritable(home)) {
        builder.variable(LineReader.HISTORY_FILE, home.resolve("chat-history"));
      }
      LineReader reader = builder.build();
      session.welcome();
      while (true) {
        try {
          if (!session.take(reader.readLine(PROMPT))) {
            return;
          }
        } catch (UserInterruptException e) {
          session.stop(); // Ctrl-C at the prompt gives a fresh line, as in a shell.
        } catch (EndOfFileException e) {
          return;
        }
      }
    }
  }

  private static void fromPipe(Installation installation, ChatSession session) throws IOException {
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(installation.surroundings().in(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      installation.console().result(PROMPT + line);
      if (!session.take(line)) {
        return;
      }
    }
  }
}
