package attache.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.bot.answer.AnswerListener;
import attache.bot.answer.Answerer;
import attache.bot.answer.Cancellation;
import attache.bot.question.Inquiry;
import attache.index.Generation;
import attache.index.GenerationInfo;
import attache.index.Generations;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CurrentIndexTest {
  private final List<String> closed = new ArrayList<>();
  private final List<String> used = new ArrayList<>();
  private Optional<String> current = Optional.empty();

  @Test
  void without_an_index_it_says_so() {
    try (CurrentIndex index = new CurrentIndex(generations(), this::answerer)) {
      assertThatThrownBy(() -> ask(index))
          .isInstanceOf(Answering.CannotAnswer.class)
          .hasMessageContaining("/reindex");
    }
  }

  @Test
  void each_question_is_answered_from_the_generation_of_its_time_and_old_ones_are_closed() {
    try (CurrentIndex index = new CurrentIndex(generations(), this::answerer)) {
      for (String name : List.of("g1", "g1", "g2")) {
        current = Optional.of(name);
        assertThatThrownBy(() -> ask(index)).hasMessage("used " + name);
      }
      assertThat(used).containsExactly("g1", "g1", "g2");
      assertThat(closed).containsExactly("g1");
    }
    assertThat(closed).containsExactly("g1", "g2");
  }

  private static void ask(CurrentIndex index) throws Answering.CannotAnswer {
    index.answer(
        Inquiry.of("Who?", LocalDate.of(2026, 11, 20)), AnswerListener.NONE, new Cancellation());
  }

  /** Notes the generation and breaks off there: what an answerer does is tested elsewhere. */
  private Answerer answerer(Generation generation) {
    used.add(generation.info().name());
    throw new IllegalStateException("used " + generation.info().name());
  }

  private Generations generations() {
    return (Generations)
        Proxy.newProxyInstance(
            Generations.class.getClassLoader(),
            new Class<?>[] {Generations.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "open" -> current.map(this::generation);
                  case "isCurrent" -> current.equals(Optional.of(arguments[0]));
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private Generation generation(String name) {
    GenerationInfo info =
        new GenerationInfo(name, Instant.EPOCH, 1, 1, 0, null, "", List.of(), "in-process");
    return (Generation)
        Proxy.newProxyInstance(
            Generation.class.getClassLoader(),
            new Class<?>[] {Generation.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "info" -> info;
                  case "close" -> {
                    closed.add(name);
                    yield null;
                  }
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
