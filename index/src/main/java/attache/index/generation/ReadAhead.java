package attache.index.generation;

import attache.corpus.LineStatistics;
import attache.corpus.RawDocument;
import attache.corpus.ReadResult;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads documents on all cores and hands them on in their order, on the thread that offers them. A
 * few are under way at any time, so that no more than those are in memory.
 */
final class ReadAhead implements AutoCloseable {
  /** So that one long document does not leave the other cores idle. */
  private static final int WINDOW_PER_CORE = 8;

  /** What is done with each document, in order. */
  @FunctionalInterface
  interface Sink {
    void accept(RawDocument document, ReadResult result) throws IOException;
  }

  private record Reading(RawDocument document, Future<ReadResult> result) {}

  private final int window = WINDOW_PER_CORE * Runtime.getRuntime().availableProcessors();
  private final ExecutorService readers =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().daemon().name("reading-", 0).factory());
  private final Queue<Reading> underWay = new ArrayDeque<>();
  private final LineStatistics statistics;
  private final Sink sink;

  ReadAhead(LineStatistics statistics, Sink sink) {
    this.statistics = statistics;
    this.sink = sink;
  }

  void offer(RawDocument document) throws IOException {
    Callable<ReadResult> read = () -> document.read(statistics);
    underWay.add(new Reading(document, readers.submit(read)));
    if (underWay.size() >= window) {
      settleNext();
    }
  }

  /** Waits for all that are under way. */
  void settle() throws IOException {
    while (!underWay.isEmpty()) {
      settleNext();
    }
  }

  private void settleNext() throws IOException {
    Reading next = underWay.remove();
    try {
      sink.accept(next.document(), result(next));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while reading " + next.document().location(), e);
    }
  }

  /** What reading came to; a document that breaks its reader is rejected, and the run goes on. */
  private static ReadResult result(Reading reading) throws InterruptedException {
    try {
      return reading.result().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof OutOfMemoryError noMemory) {
        throw noMemory;
      }
      return new ReadResult.Rejected(
          reading.document().location(), "it cannot be read: " + e.getCause());
    }
  }

  @Override
  public void close() {
    readers.shutdownNow();
  }
}
