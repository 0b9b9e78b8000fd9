package attache.corpus.read.process;

import attache.config.Reason;
import attache.corpus.read.Parsed;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Has documents parsed in a process of their own, within limits of time and memory. The process
 * starts with the first document and stays for the next; one that breaks a limit is ended and costs
 * its document, and the next document gets a new one. Safe for many threads, which wait for one
 * another.
 */
public final class ReadingProcess {
  private final Duration longest;
  private final int memory;
  private final Duration idle;
  private final Lock turn = new ReentrantLock();
  private final ExecutorService exchanges =
      Executors.newThreadPerTaskExecutor(
          Thread.ofPlatform().daemon().name("reading-process-", 0).factory());
  private @Nullable ChildProcess child;
  private long documents;

  /**
   * @param longest how long one document may take
   * @param memory the process's heap, in MiB
   * @param idle how long it stays without a document
   */
  public ReadingProcess(Duration longest, int memory, Duration idle) {
    this.longest = longest;
    this.memory = memory;
    this.idle = idle;
  }

  /** Parses one document; {@code reader} is a name that the format knows. */
  public Parsed parse(String reader, byte[] content) {
    turn.lock();
    try {
      ChildProcess current = child;
      if (current == null || !current.isAlive()) {
        current = ChildProcess.start(memory);
        child = current;
      }
      return parse(current, new Wire.Request(reader, content));
    } catch (IOException e) {
      return new Parsed.Unreadable(
          "The process that reads such files cannot be started ("
              + Reason.of(e)
              + "); see that the machine has memory for it, and index again");
    } finally {
      documents++;
      endWhenIdle(documents);
      turn.unlock();
    }
  }

  private Parsed parse(ChildProcess current, Wire.Request request) {
    Future<Parsed> reply = exchanges.submit(() -> current.exchange(request));
    try {
      return reply.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException tooLong) {
      current.end();
      return new Parsed.Unreadable(
          "Reading the file took longer than "
              + longest.toSeconds()
              + " seconds, and was stopped; save it anew, or in parts");
    } catch (InterruptedException e) {
      current.end();
      Thread.currentThread().interrupt();
      return new Parsed.Unreadable("Reading the file was broken off; index again");
    } catch (ExecutionException e) {
      return new Parsed.Unreadable(reason(current));
    }
  }

  private String reason(ChildProcess broken) {
    int code = broken.exitCode();
    if (code == ChildProcess.NO_MEMORY) {
      return "Reading the file takes more than "
          + memory
          + " MiB of memory, and was stopped; save it anew, or in parts";
    }
    return "Reading the file ended its reader with code " + code + broken.lastWords();
  }

  private void endWhenIdle(long seen) {
    CompletableFuture.delayedExecutor(idle.toMillis(), TimeUnit.MILLISECONDS)
        .execute(
            () -> {
              turn.lock();
              try {
                if (child != null && documents == seen) {
                  child.end();
                  child = null;
                }
              } finally {
                turn.unlock();
              }
            });
  }

  /** The process that reads just now, for tests; null where none does. */
  @Nullable ProcessHandle handle() {
    return child == null ? null : child.handle();
  }
}
