package attache.bot.cli;

import attache.index.IndexDamaged;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine;

/** The program: reads the command line and runs one command. */
public final class Main {
  private Main() {}

  /** Runs the command that {@code arguments} name and ends the process with its exit code. */
  public static void main(String[] arguments) {
    if (List.of(arguments).contains("run")) {
      EventLog.service();
    } else {
      EventLog.quiet();
    }
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    // The launcher says which of 0, 1 and 2 are terminals: Java cannot tell them apart.
    String terminals = System.getProperty("attache.terminals", "");
    Surroundings surroundings =
        new Surroundings(
            Path.of(System.getProperty("attache.root", "")).toAbsolutePath(),
            Path.of("").toAbsolutePath(),
            System.getenv(),
            System.in,
            terminals.contains("0"),
            new Console(out, err, terminals.contains("1"), terminals.contains("2")),
            Clock.system(ZoneId.systemDefault()));
    int exitCode = run(surroundings, arguments);
    out.flush();
    System.exit(exitCode);
  }

  /** Runs a command and returns its exit code: 0 done, 1 failed, 2 wrong usage or settings. */
  static int run(Surroundings surroundings, String... arguments) {
    Console console = surroundings.console();
    AttacheCommand attache = new AttacheCommand(surroundings);
    CommandLine commandLine = attache.commandLine(arguments);
    commandLine.setExecutionExceptionHandler(
        (exception, command, parsed) -> {
          if (exception instanceof Failure failure) {
            failure.reason().lines().forEach(console::say);
            return failure.exitCode();
          }
          if (exception instanceof IndexDamaged damaged) {
            console.say(String.valueOf(damaged.getMessage()));
            return 1;
          }
          console.say("this should not have happened: " + exception);
          console.say("please report it with the lines below and the command that you typed");
          exception.printStackTrace(console.err());
          return 1;
        });
    commandLine.setParameterExceptionHandler(
        (exception, parsed) -> {
          console.say(String.valueOf(exception.getMessage()));
          console.say(
              "see " + exception.getCommandLine().getCommandSpec().qualifiedName() + " --help");
          return 2;
        });
    commandLine.setOut(new java.io.PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    commandLine.setErr(new java.io.PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    try {
      return commandLine.execute(arguments);
    } finally {
      attache.close();
    }
  }
}
