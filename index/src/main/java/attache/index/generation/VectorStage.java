package attache.index.generation;

import attache.config.Counted;
import attache.index.IndexUnusable;
import attache.index.Progress;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Embeds slice by slice, each in a generation of its own, until all is done or time is up. */
final class VectorStage {
  /** Between two slices, so that another writer who waits gets the lock. */
  private static final Duration BREATH = Duration.ofMillis(300);

  /**
   * How long vectors gather before a generation makes them searchable. Where others wait for the
   * lock it stays at that; otherwise each slice is as long as all before it, since publishing a
   * generation takes a second or two.
   */
  private static final Duration SLICE = Duration.ofSeconds(30);

  private final HomeLayout layout;
  private final CurrentGeneration current;
  private final EmbeddingUpdate update;
  private final Clock clock;

  VectorStage(HomeLayout layout, CurrentGeneration current, EmbeddingUpdate update, Clock clock) {
    this.layout = layout;
    this.current = current;
    this.update = update;
    this.clock = clock;
  }

  /**
   * What it came to.
   *
   * @param manifest of the generation that is current afterwards
   * @param changed whether that is a new one
   * @param note what is still missing and why; null where nothing is
   */
  record Result(Manifest manifest, boolean changed, @Nullable String note) {}

  /**
   * Embeds for at most the given time. Empty where there is no index.
   *
   * @param ownLock whether to take the lock for each slice, so that others can write in between;
   *     otherwise the caller holds it
   */
  Optional<Result> run(Duration atMost, Pace pace, boolean ownLock)
      throws IOException, IndexUnusable, Publication.CheckFailed, WriterLock.Busy {
    Optional<Manifest> idle = ownLock ? withNothingToDo() : Optional.empty();
    if (idle.isPresent()) {
      return Optional.of(result(idle.get(), false, null));
    }
    long start = System.nanoTime();
    long deadline = start + atMost.toNanos();
    boolean begun = false;
    boolean changed = false;
    while (true) {
      WriterLock lock = ownLock ? lock() : null;
      try (OpenGeneration open = current.open(GenerationCheck.noVectors()).orElse(null)) {
        if (open == null) {
          return Optional.empty();
        }
        if (open.manifest().awaiting() == 0 || System.nanoTime() >= deadline) {
          return Optional.of(result(open.manifest(), changed, null));
        }
        if (!begun) {
          pace.begin(Progress.Stage.EMBEDDING, EmbeddingUpdate.waitingPassages(open));
          begun = true;
        }
        long length =
            ownLock ? SLICE.toNanos() : Math.max(SLICE.toNanos(), System.nanoTime() - start);
        long end = Math.min(deadline, System.nanoTime() + length);
        EmbeddingUpdate.Slice slice = update.run(open, end, pace);
        changed |= slice.published() != null;
        Manifest manifest = slice.published() == null ? open.manifest() : slice.published();
        if (slice.finished()) {
          return Optional.of(result(manifest, changed, slice.problem()));
        }
      } finally {
        if (lock != null) {
          lock.close();
        }
      }
      if (ownLock) {
        WriterLock.pause(BREATH);
      }
    }
  }

  /** Looks before taking the lock: whoever asks again and again should write nothing. */
  private Optional<Manifest> withNothingToDo() throws IndexUnusable {
    try (OpenGeneration open = current.open(GenerationCheck.noVectors()).orElse(null)) {
      return Optional.ofNullable(open)
          .map(OpenGeneration::manifest)
          .filter(manifest -> manifest.awaiting() == 0);
    }
  }

  private WriterLock lock() throws IOException, WriterLock.Busy {
    return WriterLock.take(layout, WriterLock.Purpose.EMBEDDING, clock.instant());
  }

  private static Result result(Manifest manifest, boolean changed, @Nullable String problem) {
    String note =
        manifest.awaiting() == 0
            ? null
            : "Found by words alone, because vectors are missing yet: %s%s."
                .formatted(
                    Counted.of(manifest.awaiting(), "article"),
                    problem == null ? "" : ". " + problem);
    return new Result(manifest, changed, note);
  }
}
