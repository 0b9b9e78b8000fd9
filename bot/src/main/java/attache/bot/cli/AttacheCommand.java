package attache.bot.cli;

import attache.bot.log.LogUnavailable;
import attache.config.Problem;
import attache.config.Settings;
import attache.config.SettingsLocation;
import attache.config.SettingsResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code attache} itself: what all commands share. */
@Command(
    name = "attache",
    description = "Answers questions about foreign-affairs work, each sentence checked and cited.",
    mixinStandardHelpOptions = true,
    version = "Attaché 0.1.0")
final class AttacheCommand implements Runnable {
  private static final List<Class<?>> COMMANDS =
      List.of(
          AskCommand.class,
          ChatCommand.class,
          RunCommand.class,
          IndexCommand.class,
          ArticlesCommand.class,
          LogCommand.class,
          ReplayCommand.class,
          CaseCommand.class,
          EvalCommand.class,
          DoctorCommand.class);

  private final Surroundings surroundings;
  private final List<Installation> opened = new ArrayList<>();

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The folder of the index and the log (default: .attache beside the launcher).")
  private @Nullable Path home;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "The settings file (default: config/attache.yaml).")
  private @Nullable Path config;

  AttacheCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * The command line with the commands whose names are among the arguments, or with all of them
   * where none is or help is asked for: to describe all takes 0.07 s at every start.
   */
  CommandLine commandLine(String... arguments) {
    CommandLine commandLine = new CommandLine(this);
    List<String> given = List.of(arguments);
    boolean help = given.contains("--help") || given.contains("-h");
    List<Class<?>> named = COMMANDS.stream().filter(each -> given.contains(name(each))).toList();
    (help || named.isEmpty() ? COMMANDS : named).forEach(commandLine::addSubcommand);
    return commandLine;
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "a command is missing");
    }
  }

  /** The command that a subcommand belongs to, which picocli has set. */
  static AttacheCommand of(@Nullable AttacheCommand parent) {
    return Objects.requireNonNull(parent);
  }

  Surroundings surroundings() {
    return surroundings;
  }

  /**
   * Ends what the command began. Without it, the latest questions would stay in the log's
   * write-ahead file, which nobody can read on a home that has become read-only.
   */
  void close() {
    for (Installation each : opened) {
      try {
        each.log().close();
      } catch (LogUnavailable e) {
        surroundings.console().say(e.reason());
      }
    }
  }

  /** Reads the settings, and ends with every problem where there are any. */
  Installation installation() {
    Installation installation = made();
    opened.add(installation);
    return installation;
  }

  private Installation made() {
    SettingsLocation location =
        new SettingsLocation(
            surroundings.root(),
            surroundings.workingDirectory(),
            surroundings.environment(),
            config,
            home);
    return switch (Settings.read(location)) {
      case SettingsResult.Valid valid -> {
        valid.warnings().forEach(warning -> surroundings.console().say(warning.toString()));
        yield new Installation(valid.settings(), surroundings);
      }
      case SettingsResult.Invalid invalid ->
          throw Failure.usage(
              invalid.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
    };
  }
}
