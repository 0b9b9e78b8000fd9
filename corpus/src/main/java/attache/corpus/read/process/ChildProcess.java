package attache.corpus.read.process;

import attache.corpus.read.Parsed;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A running {@link ReadingChild}, from the outside. */
final class ChildProcess {
  /** The exit code of {@code -XX:+ExitOnOutOfMemoryError}. */
  static final int NO_MEMORY = 3;

  private static final int MOST_LAST_WORDS = 400;
  private static final Duration GRACE = Duration.ofSeconds(2);

  /**
   * A small, quiet Java machine that compiles as the main one does. It shares nothing with it: no
   * kept classes, no agents, and of the environment only what some platforms cannot start without.
   */
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:-UsePerfData",
          "-Djava.awt.headless=true",
          "-Dfile.encoding=UTF-8",
          "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
          "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
          "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
          "-Dorg.apache.logging.log4j.simplelog.level=OFF",
          "-Dlog4j2.statusLoggerLevel=OFF");

  private final Process process;
  private final DataOutputStream to;
  private final DataInputStream from;

  /** Written by one thread alone. */
  private volatile String said = "";

  private ChildProcess(Process process) {
    this.process = process;
    this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.from = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    Thread.ofPlatform().daemon().name("reading-process-errors").start(this::listen);
  }

  static ChildProcess start(int memory) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + memory + "m");
    command.addAll(OPTIONS);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(ReadingChild.class.getName());
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> !name.equalsIgnoreCase("SystemRoot"));
    return new ChildProcess(builder.start());
  }

  /** Hands a document over and waits for what became of it. */
  Parsed exchange(Wire.Request request) throws IOException {
    Wire.write(to, request);
    return Wire.parsed(from);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Ends it at once, whatever it does. */
  void end() {
    process.destroyForcibly();
  }

  /**
   * The exit code of a process whose pipe has broken, which is about to end by itself, and is ended
   * where it does not.
   */
  int exitCode() {
    try {
      if (!process.waitFor(GRACE)) {
        process.destroyForcibly();
      }
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /** What it wrote to its standard error at last, as the end of a sentence. */
  String lastWords() {
    String words = said.strip();
    return words.isEmpty() ? "" : ": " + words;
  }

  private void listen() {
    StringBuilder words = new StringBuilder();
    byte[] buffer = new byte[1024];
    try (InputStream errors = process.getErrorStream()) {
      for (int count = errors.read(buffer); count >= 0; count = errors.read(buffer)) {
        if (words.length() < MOST_LAST_WORDS) {
          said = words.append(new String(buffer, 0, count, StandardCharsets.UTF_8)).toString();
        }
      }
    } catch (IOException ended) {
      said = words + " (" + ended.getMessage() + ")";
    }
  }
}
