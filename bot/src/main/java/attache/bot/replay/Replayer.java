package attache.bot.replay;

import attache.bot.log.LogUnavailable;
import attache.bot.log.ReplayId;
import attache.bot.log.Replayed;
import attache.bot.log.RunInfo;
import attache.bot.log.RunStore;
import attache.config.Reason;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs questions by a subject and keeps what comes of it. */
public final class Replayer {
  private static final Logger LOG = LoggerFactory.getLogger(Replayer.class);

  private final RunStore store;
  private final int parallel;
  private final InstantSource clock;

  /**
   * @param parallel how many questions are answered at once, at least 1
   */
  public Replayer(RunStore store, int parallel, InstantSource clock) {
    this.store = store;
    this.parallel = parallel;
    this.clock = clock;
  }

  /**
   * Asks each question {@code repetitions} times, but for what the run of that name has done
   * already, and gives all its results. An error of the subject is a result too.
   *
   * @throws ReplayFailed if a run of that name had other settings, or the listener asked to stop
   * @throws LogUnavailable if the results cannot be kept
   */
  public Map<ReplayId, List<Replayed>> run(
      RunInfo run,
      List<ReplayQuestion> questions,
      Subject subject,
      int repetitions,
      ReplayListener listener)
      throws ReplayFailed, LogUnavailable {
    Optional<RunInfo> begun = store.find(run.name());
    if (begun.isPresent() && !begun.get().settings().equals(run.settings())) {
      throw new ReplayFailed(
          "The run "
              + run.name()
              + " was begun with other settings ("
              + begun.get().settings()
              + "). Give this one another name.");
    }
    store.begin(run);
    Set<RunStore.Turn> done = store.done(run.name());
    List<Work> work = new ArrayList<>();
    for (int repetition = 0; repetition < repetitions; repetition++) {
      for (ReplayQuestion question : questions) {
        RunStore.Turn turn = new RunStore.Turn(question.id(), repetition);
        if (!done.contains(turn)) {
          work.add(new Work(question, turn));
        }
      }
    }
    int total = questions.size() * repetitions;
    perform(run.name(), work, subject, new Tally(listener, total - work.size(), total));
    store.finish(run.name(), clock.instant());
    return store.results(run.name());
  }

  private record Work(ReplayQuestion question, RunStore.Turn turn) {}

  /** Counts what is done and tells the listener. */
  private static final class Tally {
    private final ReplayListener listener;
    private final int total;
    private int done;

    Tally(ReplayListener listener, int done, int total) {
      this.listener = listener;
      this.done = done;
      this.total = total;
    }

    synchronized void advance() {
      done++;
      listener.replayed(done, total);
    }

    synchronized boolean stopRequested() {
      return listener.stopRequested();
    }

    @Override
    public synchronized String toString() {
      return done + " of " + total;
    }
  }

  private void perform(String run, List<Work> work, Subject subject, Tally tally)
      throws ReplayFailed, LogUnavailable {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < Math.min(parallel, work.size()); i++) {
        workers.add(
            threads.submit(
                () -> {
                  for (int at = next.getAndIncrement();
                      at < work.size() && !tally.stopRequested();
                      at = next.getAndIncrement()) {
                    Work one = work.get(at);
                    store.add(run, one.turn(), replay(one.question(), subject));
                    tally.advance();
                  }
                  return null;
                }));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof LogUnavailable unavailable) {
        throw unavailable;
      }
      throw new IllegalStateException("The replay broke", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReplayFailed("Interrupted after " + tally + "; the same command goes on.");
    }
    if (tally.stopRequested() && next.get() < work.size()) {
      throw new ReplayFailed("Stopped after " + tally + "; the same command goes on.");
    }
  }

  private static Replayed replay(ReplayQuestion question, Subject subject) {
    try {
      return subject.replay(question.inquiry());
    } catch (RuntimeException e) {
      LOG.warn("event=replay_error question={}", question.id(), e);
      return new Replayed.Failed(Reason.of(e));
    }
  }
}
