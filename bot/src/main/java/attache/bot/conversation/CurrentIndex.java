package attache.bot.conversation;

import attache.bot.answer.Answer;
import attache.bot.answer.AnswerListener;
import attache.bot.answer.Answerer;
import attache.bot.answer.Cancellation;
import attache.bot.question.Inquiry;
import attache.index.Generation;
import attache.index.Generations;
import attache.index.IndexUnusable;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers each question from the generation that is current when it is asked. A generation that is
 * current no more is closed when its last question is done. Safe for many threads.
 */
public final class CurrentIndex implements Answering, AutoCloseable {
  private final Generations generations;
  private final Function<Generation, Answerer> answerers;
  private @Nullable Lease present;

  /** A generation that is open, and how many use it. */
  private static final class Lease {
    final Generation generation;
    int users;
    boolean retired;

    Lease(Generation generation) {
      this.generation = generation;
    }
  }

  /**
   * @param answerers makes what answers from a generation
   */
  public CurrentIndex(Generations generations, Function<Generation, Answerer> answerers) {
    this.generations = generations;
    this.answerers = answerers;
  }

  @Override
  public Answer answer(Inquiry inquiry, AnswerListener listener, Cancellation cancellation)
      throws CannotAnswer {
    Lease lease = take();
    try {
      return answerers.apply(lease.generation).answer(inquiry, listener, cancellation);
    } finally {
      release(lease);
    }
  }

  @Override
  public synchronized void close() {
    retire();
  }

  private synchronized Lease take() throws CannotAnswer {
    Lease lease = present;
    if (lease == null || !generations.isCurrent(lease.generation.info().name())) {
      lease = new Lease(open());
      retire();
      present = lease;
    }
    lease.users++;
    return lease;
  }

  private synchronized void release(Lease lease) {
    lease.users--;
    if (lease.retired && lease.users == 0) {
      lease.generation.close();
    }
  }

  private void retire() {
    Lease old = present;
    present = null;
    if (old != null) {
      old.retired = true;
      if (old.users == 0) {
        old.generation.close();
      }
    }
  }

  private Generation open() throws CannotAnswer {
    try {
      Optional<Generation> current = generations.open();
      return current.orElseThrow(
          () -> new CannotAnswer("There is no index yet. An admin makes one with /reindex."));
    } catch (IndexUnusable e) {
      throw new CannotAnswer(String.valueOf(e.getMessage()), e);
    }
  }
}
