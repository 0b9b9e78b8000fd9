package attache.bot.cli;

import attache.bot.answer.Answer;
import attache.bot.answer.AnswerListener;
import attache.bot.answer.Answerer;
import attache.bot.answer.Cancellation;
import attache.bot.conversation.Answering;
import attache.bot.question.Inquiry;
import attache.index.Generation;
import attache.index.Generations;
import attache.index.IndexDamaged;
import attache.index.IndexUnusable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers from the generation that is current when the question comes. A generation that is
 * replaced stays open until the last question that began on it is answered.
 */
final class LiveIndex implements Answering, AutoCloseable {
  private final Generations generations;
  private final Function<Generation, Answerer> answerers;
  private @Nullable Lease current;

  LiveIndex(Generations generations, Function<Generation, Answerer> answerers) {
    this.generations = generations;
    this.answerers = answerers;
  }

  /** A generation and how many questions use it; the index itself counts as one. */
  private static final class Lease {
    private final Generation generation;
    private final Answerer answerer;
    private int users = 1;

    Lease(Generation generation, Answerer answerer) {
      this.generation = generation;
      this.answerer = answerer;
    }
  }

  @Override
  public Answer answer(Inquiry inquiry, AnswerListener listener, Cancellation cancellation)
      throws CannotAnswer {
    Lease lease = lease();
    try {
      return lease.answerer.answer(inquiry, listener, cancellation);
    } catch (IndexDamaged e) {
      throw new CannotAnswer(String.valueOf(e.getMessage()), e);
    } finally {
      release(lease);
    }
  }

  private synchronized Lease lease() throws CannotAnswer {
    Lease lease = current;
    if (lease == null || !generations.isCurrent(lease.generation.info().name())) {
      lease = renewed(lease);
    }
    lease.users++;
    return lease;
  }

  private Lease renewed(@Nullable Lease before) throws CannotAnswer {
    try {
      Generation generation =
          generations
              .open()
              .orElseThrow(() -> new CannotAnswer("nothing is indexed yet: send /reindex"));
      Lease lease = new Lease(generation, answerers.apply(generation));
      current = lease;
      if (before != null) {
        release(before);
      }
      return lease;
    } catch (IndexUnusable e) {
      if (before == null) {
        throw new CannotAnswer(String.valueOf(e.getMessage()), e);
      }
      // What is open still answers; the next question tries again.
      return before;
    }
  }

  private synchronized void release(Lease lease) {
    lease.users--;
    if (lease.users == 0) {
      lease.generation.close();
    }
  }

  @Override
  public synchronized void close() {
    if (current != null) {
      release(current);
      current = null;
    }
  }
}
