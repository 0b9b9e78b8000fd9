package attache.index.generation;

import attache.index.Progress;
import attache.index.ProgressListener;
import java.time.Duration;

/** Tells a listener how a stage goes, and hears from it whether to stop. */
final class Pace {
  private final ProgressListener listener;
  private Progress.Stage stage = Progress.Stage.SCANNING;
  private long began = System.nanoTime();
  private long done;
  private long total;

  Pace(ProgressListener listener) {
    this.listener = listener;
  }

  /** Whoever follows the update asked to stop. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /**
   * Begins a stage.
   *
   * @param expected how many documents or passages it has; 0 where that is not known
   */
  void begin(Progress.Stage next, long expected) {
    stage = next;
    began = System.nanoTime();
    done = 0;
    total = expected;
    tell();
  }

  /**
   * Counts what was done.
   *
   * @throws Stopped if the listener asked for it
   */
  void step(long more) {
    done += more;
    tell();
    if (listener.stopRequested()) {
      throw new Stopped();
    }
  }

  private void tell() {
    listener.progressed(
        new Progress(stage, done, total, Duration.ofNanos(System.nanoTime() - began)));
  }
}
