package attache.bot.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class PacerTest {
  private static final ChatRef ANN = ChatRef.of(1);
  private static final ChatRef GROUP = ChatRef.of(-1);

  @Test
  void a_chat_gets_its_next_turn_a_while_after_the_last_call_ended() throws InterruptedException {
    try (Pacer pacer = new Pacer(new Pacer.Limits(Duration.ofMillis(100), 20, 30))) {
      long ended;
      try (Pacer.Turn turn = pacer.take(ANN, Pacer.Urgency.RESULT)) {
        assertThat(turn).isNotNull();
        Thread.sleep(50);
        ended = System.nanoTime();
      }
      try (Pacer.Turn turn = pacer.take(ANN, Pacer.Urgency.RESULT)) {
        assertThat(turn).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - ended))
            .isGreaterThanOrEqualTo(Duration.ofMillis(100));
      }
    }
  }

  @Test
  void a_group_has_so_many_turns_a_minute_and_says_how_many_are_left() throws InterruptedException {
    try (Pacer pacer = new Pacer(new Pacer.Limits(Duration.ZERO, 2, 30))) {
      pacer.take(GROUP, Pacer.Urgency.RESULT).close();
      assertThat(pacer.left(GROUP)).isEqualTo(1);
      pacer.take(GROUP, Pacer.Urgency.RESULT).close();
      assertThat(pacer.left(GROUP)).isZero();
      Thread third = Thread.ofVirtual().start(() -> takeAndClose(pacer, GROUP));
      third.join(Duration.ofMillis(100));
      assertThat(third.isAlive()).isTrue();
      third.interrupt();
    }
  }

  @Test
  void in_any_second_there_are_only_so_many_turns_and_reactions_go_first()
      throws InterruptedException {
    ConcurrentLinkedQueue<String> order = new ConcurrentLinkedQueue<>();
    try (Pacer pacer = new Pacer(new Pacer.Limits(Duration.ZERO, 20, 1))) {
      pacer.take(ChatRef.of(100), Pacer.Urgency.RESULT).close();
      long began = System.nanoTime();
      List<Thread> threads = new ArrayList<>();
      threads.add(waiter(pacer, 1, Pacer.Urgency.PROGRESS, order));
      threads.add(waiter(pacer, 2, Pacer.Urgency.REACTION, order));
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(order).containsExactly("REACTION", "PROGRESS");
      assertThat(Duration.ofNanos(System.nanoTime() - began))
          .isGreaterThan(Duration.ofMillis(1_900));
    }
  }

  @Test
  void a_chat_that_is_held_waits_and_the_others_do_not() throws InterruptedException {
    try (Pacer pacer = new Pacer(new Pacer.Limits(Duration.ZERO, 20, 30))) {
      long began = System.nanoTime();
      pacer.hold(ANN, Duration.ofMillis(200));
      pacer.take(ChatRef.of(2), Pacer.Urgency.RESULT).close();
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(150));
      pacer.take(ANN, Pacer.Urgency.RESULT).close();
      assertThat(Duration.ofNanos(System.nanoTime() - began))
          .isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }
  }

  private static Thread waiter(
      Pacer pacer, long chat, Pacer.Urgency urgency, ConcurrentLinkedQueue<String> order)
      throws InterruptedException {
    Thread thread =
        Thread.ofVirtual()
            .start(
                () -> {
                  try (Pacer.Turn turn = pacer.take(ChatRef.of(chat), urgency)) {
                    assertThat(turn).isNotNull();
                    order.add(urgency.name());
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    Thread.sleep(50);
    return thread;
  }

  private static void takeAndClose(Pacer pacer, ChatRef chat) {
    try {
      pacer.take(chat, Pacer.Urgency.RESULT).close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
