package attache.index.generation;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Works on all cores and hands on what came of each piece of work in the order in which they were
 * offered, on the thread that offers them. A few are under way at any time, so that no more than
 * those are in memory.
 */
final class InTurn<T> implements AutoCloseable {
  /** So that one long piece does not leave the other cores idle. */
  private static final int WINDOW_PER_CORE = 8;

  /** Takes what came of the work. */
  @FunctionalInterface
  interface Taker<T> {
    void take(T made) throws IOException;
  }

  private final int window = WINDOW_PER_CORE * Runtime.getRuntime().availableProcessors();
  private final ExecutorService workers;
  private final Queue<Future<T>> underWay = new ArrayDeque<>();

  /**
   * @param name what the work is called in a list of threads
   */
  InTurn(String name) {
    workers =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name(name + "-", 0).factory());
  }

  void offer(Callable<T> work, Taker<T> taker) throws IOException {
    underWay.add(workers.submit(work));
    if (underWay.size() >= window) {
      settleNext(taker);
    }
  }

  /** Waits for all that are under way. */
  void settle(Taker<T> taker) throws IOException {
    while (!underWay.isEmpty()) {
      settleNext(taker);
    }
  }

  private void settleNext(Taker<T> taker) throws IOException {
    T made;
    try {
      made = underWay.remove().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while reading the corpus", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof OutOfMemoryError noMemory) {
        throw noMemory;
      }
      throw new IllegalStateException("Work on the corpus broke off", e);
    }
    taker.take(made);
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
