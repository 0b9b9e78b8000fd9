package attache.bot.telegram.api;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps messages and edits within Telegram's limits: in one chat one call at a time and a second
 * between them, in a group 20 in a minute, 30 a second in all. Calls that wait go by urgency, then
 * by the order of their coming. Safe for many threads; one thread of its own hands out the turns.
 *
 * <p>A chat's second is counted from the end of the last call, because only that bounds when the
 * server saw it: two calls sent a second apart can arrive closer together.
 */
public final class Pacer implements AutoCloseable {
  /**
   * The limits.
   *
   * @param perChat the least time between two calls to one chat
   * @param perGroupMinute the most calls to one group in a minute
   * @param perSecond the most calls in any second
   */
  public record Limits(Duration perChat, int perGroupMinute, int perSecond) {
    /**
     * core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this: one message a second
     * in a chat, 20 a minute in a group, "about 30" a second. 26 leaves room for calls that are
     * delayed on their way and arrive with the next second's.
     */
    public static final Limits TELEGRAM = new Limits(Duration.ofSeconds(1), 20, 26);
  }

  /** What goes first. */
  public enum Urgency {
    /** The first thing a person sees of a reply. */
    REACTION,
    /** The end of an answer. */
    RESULT,
    /** An answer growing. */
    PROGRESS,
    /** Clearing up. */
    LATER
  }

  /** Leave to make one call; close it when the call's reply is there. */
  public final class Turn implements AutoCloseable {
    private final Lane lane;

    private Turn(Lane lane) {
      this.lane = lane;
    }

    @Override
    public void close() {
      finished(lane);
    }
  }

  private record Ticket(Urgency urgency, long number, CompletableFuture<Turn> granted) {}

  private static final class Lane {
    final ChatRef chat;
    final PriorityQueue<Ticket> waiting =
        new PriorityQueue<>(
            Comparator.comparing(Ticket::urgency).thenComparingLong(Ticket::number));
    final Deque<Long> minute = new ArrayDeque<>();
    long notBefore;
    boolean busy;

    Lane(ChatRef chat, long now) {
      this.chat = chat;
      this.notBefore = now;
    }
  }

  private static final long MINUTE_NANOS = TimeUnit.SECONDS.toNanos(61);
  private static final long SECOND_NANOS = TimeUnit.MILLISECONDS.toNanos(1_050);

  private final Limits limits;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<Long, Lane> lanes = new HashMap<>();
  private final Deque<Long> second = new ArrayDeque<>();
  private final Thread thread;
  private long tickets;
  private boolean closed;

  public Pacer(Limits limits) {
    this.limits = limits;
    this.thread = Thread.ofVirtual().name("pacer").start(this::handOut);
  }

  /** Waits for a turn. */
  public Turn take(ChatRef chat, Urgency urgency) throws InterruptedException {
    CompletableFuture<Turn> granted = new CompletableFuture<>();
    Ticket ticket;
    lock.lock();
    try {
      ticket = new Ticket(urgency, tickets++, granted);
      lanes.computeIfAbsent(chat.id(), id -> new Lane(chat, System.nanoTime())).waiting.add(ticket);
      changed.signal();
    } finally {
      lock.unlock();
    }
    try {
      return granted.get();
    } catch (InterruptedException e) {
      withdraw(chat, ticket);
      throw e;
    } catch (ExecutionException e) {
      throw new IllegalStateException("The pacer grants turns and nothing else", e);
    }
  }

  /** The server said that a chat must wait. */
  public void hold(ChatRef chat, Duration wait) {
    lock.lock();
    try {
      Lane lane = lanes.computeIfAbsent(chat.id(), id -> new Lane(chat, System.nanoTime()));
      lane.notBefore = Math.max(lane.notBefore, System.nanoTime() + wait.toNanos());
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** How many calls a group has left in the present minute; a private chat has no such limit. */
  public int left(ChatRef chat) {
    if (!chat.group()) {
      return Integer.MAX_VALUE;
    }
    lock.lock();
    try {
      Lane lane = lanes.get(chat.id());
      if (lane == null) {
        return limits.perGroupMinute();
      }
      long now = System.nanoTime();
      return limits.perGroupMinute()
          - (int) lane.minute.stream().filter(at -> at > now - MINUTE_NANOS).count();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signal();
    } finally {
      lock.unlock();
    }
    thread.interrupt();
  }

  private void finished(Lane lane) {
    lock.lock();
    try {
      lane.busy = false;
      long now = System.nanoTime();
      lane.notBefore = Math.max(lane.notBefore, now + limits.perChat().toNanos());
      if (lane.chat.group()) {
        lane.minute.removeLast();
        lane.minute.addLast(now);
      }
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  private void withdraw(ChatRef chat, Ticket ticket) {
    lock.lock();
    try {
      Lane lane = lanes.get(chat.id());
      boolean waited = lane != null && lane.waiting.remove(ticket);
      if (!waited && lane != null && ticket.granted().isDone()) {
        lane.busy = false;
        changed.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  private void handOut() {
    lock.lock();
    try {
      while (!closed) {
        long now = System.nanoTime();
        long wait = grant(now);
        if (wait > 0) {
          changed.awaitNanos(wait);
        }
      }
    } catch (InterruptedException e) {
      if (!closed) {
        throw new IllegalStateException("Only closing interrupts the pacer", e);
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Grants the most urgent turn that is due; else says how long to wait for one, in nanoseconds.
   */
  private long grant(long now) {
    while (!second.isEmpty() && second.peekFirst() <= now - SECOND_NANOS) {
      second.removeFirst();
    }
    lanes.values().removeIf(lane -> idle(lane, now));
    Lane best = null;
    long soonest = now + MINUTE_NANOS;
    for (Lane lane : lanes.values()) {
      Ticket first = lane.waiting.peek();
      if (lane.busy || first == null) {
        continue;
      }
      long due = due(lane, now);
      if (due > now) {
        soonest = Math.min(soonest, due);
      } else if (best == null || before(first, best.waiting.peek())) {
        best = lane;
      }
    }
    if (best == null) {
      return soonest - now;
    }
    if (second.size() >= limits.perSecond()) {
      return second.getFirst() + SECOND_NANOS - now;
    }
    Ticket ticket = best.waiting.remove();
    best.busy = true;
    second.addLast(now);
    if (best.chat.group()) {
      best.minute.addLast(now);
    }
    ticket.granted().complete(new Turn(best));
    return 0;
  }

  private static boolean before(Ticket a, Ticket b) {
    return a.urgency() != b.urgency()
        ? a.urgency().compareTo(b.urgency()) < 0
        : a.number() < b.number();
  }

  private long due(Lane lane, long now) {
    while (!lane.minute.isEmpty() && lane.minute.peekFirst() <= now - MINUTE_NANOS) {
      lane.minute.removeFirst();
    }
    return lane.minute.size() < limits.perGroupMinute()
        ? lane.notBefore
        : Math.max(lane.notBefore, lane.minute.getFirst() + MINUTE_NANOS);
  }

  private boolean idle(Lane lane, long now) {
    return !lane.busy
        && lane.waiting.isEmpty()
        && lane.notBefore < now
        && (lane.minute.isEmpty() || lane.minute.peekLast() < now - MINUTE_NANOS);
  }
}
