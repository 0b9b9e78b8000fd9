package attache.bot.cli;

import attache.config.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a measurement puts its report as JSON, beside what it shows. */
final class JsonReport {
  @Option(names = "--json", paramLabel = "FILE", description = "Write the report as JSON.")
  private @Nullable Path file;

  /** The file, below the folder that the command was given in; null where none is wanted. */
  @Nullable Path file(Installation installation) {
    return file == null ? null : installation.surroundings().workingDirectory().resolve(file);
  }

  void write(Installation installation, Supplier<String> report) {
    write(installation, file, report);
  }

  /** Writes a report to a file; nothing where there is none. */
  static void write(Installation installation, @Nullable Path file, Supplier<String> report) {
    if (file == null) {
      return;
    }
    Path target = installation.surroundings().workingDirectory().resolve(file);
    try {
      Files.writeString(target, report.get());
    } catch (IOException e) {
      throw Failure.failed(target + " cannot be written: " + Reason.of(e) + "; name another file");
    }
  }
}
