package attache.index.generation;

import attache.config.Reason;
import attache.index.Generations;
import attache.index.Progress;
import attache.index.ProgressListener;
import attache.index.Standstill;
import attache.index.UpdateRequest;
import attache.index.UpdateResult;
import attache.index.UpdateResult.Cause;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an index up to date in the background, for as long as the bot runs: adds the vectors that
 * are still missing and, where it is asked to watch, indexes files that are new, changed or gone
 * once they have stopped changing. What keeps it from that is {@linkplain Generations#standstill
 * noted}. After a rollback it changes no articles until somebody has updated the index. Others may
 * update it at any time.
 */
public final class IndexUpkeep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IndexUpkeep.class);

  /** How long vectors are added before the files are looked at again. */
  private static final Duration TURN = Duration.ofSeconds(30);

  /** How long after an update that failed the next is tried. */
  private static final Duration RETRY = Duration.ofMinutes(1);

  private final Generations generations;
  private final List<Path> corpus;
  private final boolean watch;
  private final Duration interval;
  private final Duration retry;
  private final Consumer<UpdateResult> told;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread =
      Thread.ofPlatform().daemon().name("index-upkeep").unstarted(this::run);

  /** How the corpus looked when it was last indexed; null before that. */
  private @Nullable CorpusSnapshot indexed;

  /** When an update that failed is tried again, in the terms of {@link System#nanoTime}. */
  private long retryAt = System.nanoTime();

  /**
   * Why updates and embedding failed the last time, which is told once; null where they did not.
   */
  private @Nullable String failure;

  private @Nullable String embeddingFailure;

  /** How it looked last. */
  private @Nullable CorpusSnapshot latest;

  /**
   * Does nothing before {@link #start}.
   *
   * @param corpus what the settings name
   * @param watch whether to index what changes in it
   * @param interval how often to look; a file counts as complete when it looks the same twice
   * @param told hears, on this object's thread, of every update that changed something or failed
   */
  public IndexUpkeep(
      Generations generations,
      List<Path> corpus,
      boolean watch,
      Duration interval,
      Consumer<UpdateResult> told) {
    this(generations, corpus, watch, interval, RETRY, told);
  }

  IndexUpkeep(
      Generations generations,
      List<Path> corpus,
      boolean watch,
      Duration interval,
      Duration retry,
      Consumer<UpdateResult> told) {
    this.generations = generations;
    this.corpus = List.copyOf(corpus);
    this.watch = watch;
    this.interval = interval;
    this.retry = retry;
    this.told = told;
  }

  public void start() {
    thread.start();
  }

  private void run() {
    try {
      do {
        tend();
      } while (!stopped.await(interval.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One look at the corpus and at what lacks its vectors; whatever fails, the next one comes. */
  private void tend() {
    try {
      if (watch && !generations.paused()) {
        look();
      }
      embed();
    } catch (IOException | RuntimeException e) {
      LOG.warn("index upkeep failed", e);
      if (watch) {
        generations.noteStandstill(
            Standstill.Kind.FAILED, "the corpus cannot be looked at (%s)".formatted(Reason.of(e)));
      }
    }
  }

  private void embed() {
    UpdateResult result = generations.embed(TURN, stoppable());
    String problem = result instanceof UpdateResult.Failed failed ? failed.message() : null;
    if (problem == null || !problem.equals(embeddingFailure)) {
      tell(result);
      // It may be damage, which the next update mends, though no file changed.
      indexed = problem == null ? indexed : null;
    }
    embeddingFailure = problem;
  }

  private void look() throws IOException {
    CorpusSnapshot now = CorpusSnapshot.of(generations.sources(corpus));
    boolean settled = now.equals(latest);
    latest = now;
    if (!settled || now.equals(indexed) || System.nanoTime() - retryAt < 0) {
      return;
    }
    UpdateResult result =
        generations.update(UpdateRequest.of(corpus).withEmbedding(Duration.ZERO), stoppable());
    if (result instanceof UpdateResult.Failed failed) {
      // Though the files look as they did before it failed, only an update shows that it is over.
      indexed = null;
      // Whoever is at work may have begun before the files changed, and a disk may have room again.
      if (failed.cause() != Cause.BUSY) {
        retryAt = System.nanoTime() + retry.toNanos();
      }
      if (failed.cause() != Cause.BUSY && failed.cause() != Cause.STOPPED) {
        generations.noteStandstill(Standstill.Kind.FAILED, failed.message());
      }
      if (!failed.message().equals(failure)) {
        failure = failed.message();
        tell(result);
      }
      return;
    }
    if (result instanceof UpdateResult.Refused refused) {
      generations.noteStandstill(Standstill.Kind.REFUSED, refused.message());
    }
    failure = null;
    indexed = now;
    tell(result);
  }

  private void tell(UpdateResult result) {
    switch (result) {
      case UpdateResult.Updated updated -> told.accept(updated);
      case UpdateResult.Refused refused -> told.accept(refused);
      case UpdateResult.Failed failed -> {
        if (failed.cause() != Cause.BUSY && failed.cause() != Cause.STOPPED) {
          told.accept(failed);
        }
      }
      case UpdateResult.Unchanged unchanged -> LOG.trace("index unchanged");
      case UpdateResult.Planned planned ->
          throw new IllegalStateException("No dry run was asked for: " + planned);
    }
  }

  private ProgressListener stoppable() {
    return new ProgressListener() {
      @Override
      public void progressed(Progress progress) {}

      @Override
      public boolean stopRequested() {
        return stopped.getCount() == 0;
      }
    };
  }

  /** Stops within a few seconds, at the next batch of passages or document. */
  @Override
  public void close() {
    stopped.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
