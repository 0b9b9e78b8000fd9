package attache.index.generation;

import attache.corpus.Article;
import attache.corpus.LineStatistics;
import attache.corpus.RawDocument;
import attache.corpus.ReadResult;
import attache.corpus.duplicate.Fingerprint;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
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

  /**
   * What reading a document came to.
   *
   * @param bands as in {@link CatalogueFields#BAND}
   */
  record Read(ReadResult result, List<Long> bands) {}

  /** What is done with each document, in order. */
  @FunctionalInterface
  interface Sink {
    void accept(RawDocument document, Read read) throws IOException;
  }

  private record Reading(RawDocument document, Future<Read> result) {}

  private final int window = WINDOW_PER_CORE * Runtime.getRuntime().availableProcessors();
  private final ExecutorService readers =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().daemon().name("reading-", 0).factory());
  private final Queue<Reading> underWay = new ArrayDeque<>();
  private final LineStatistics statistics;
  private final boolean deduplicate;

  /**
   * @param deduplicate whether near-copies are looked for, and bands are wanted
   */
  ReadAhead(LineStatistics statistics, boolean deduplicate) {
    this.statistics = statistics;
    this.deduplicate = deduplicate;
  }

  void offer(RawDocument document, Sink sink) throws IOException {
    Callable<Read> read = () -> read(document);
    underWay.add(new Reading(document, readers.submit(read)));
    if (underWay.size() >= window) {
      settleNext(sink);
    }
  }

  private Read read(RawDocument document) {
    ReadResult result = document.read(statistics);
    return result instanceof ReadResult.Accepted accepted && deduplicate
        ? new Read(result, bands(accepted.article()))
        : new Read(result, List.of());
  }

  /** What near-copies of an article are looked up by. */
  static List<Long> bands(Article article) {
    return Fingerprint.of(article.text()).bands();
  }

  /** Waits for all that are under way. */
  void settle(Sink sink) throws IOException {
    while (!underWay.isEmpty()) {
      settleNext(sink);
    }
  }

  private void settleNext(Sink sink) throws IOException {
    Reading next = underWay.remove();
    try {
      sink.accept(next.document(), result(next));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while reading " + next.document().location(), e);
    }
  }

  /** What reading came to; a document that breaks its reader is rejected, and the run goes on. */
  private static Read result(Reading reading) throws InterruptedException {
    try {
      return reading.result().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof OutOfMemoryError noMemory) {
        throw noMemory;
      }
      return new Read(
          new ReadResult.Rejected(
              reading.document().location(), "it cannot be read: " + e.getCause()),
          List.of());
    }
  }

  @Override
  public void close() {
    readers.shutdownNow();
  }
}
