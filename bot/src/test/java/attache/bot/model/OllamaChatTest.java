package attache.bot.model;

import static org.assertj.core.api.Assertions.assertThat;

import attache.bot.answer.Cancellation;
import attache.bot.answer.LanguageModel;
import attache.bot.answer.ModelReply;
import attache.bot.answer.ModelReply.End;
import attache.bot.answer.ModelReply.Failure;
import attache.config.ModelSettings;
import attache.config.OllamaSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OllamaChatTest {
  private static final ModelSettings MODEL =
      new ModelSettings(
          "tiny", ModelSettings.IN_PROCESS, ModelSettings.Output.TEXT, "", 2048, 100, 0.5, 7);
  private static final LanguageModel.Prompt PROMPT =
      new LanguageModel.Prompt("Be brief.", "What is up?", "t");
  private static final Duration LONG = Duration.ofSeconds(20);

  private final List<String> pieces = new ArrayList<>();

  private ModelReply write(OllamaSettings server, Duration atMost) {
    return new OllamaChat(server, MODEL).write(PROMPT, pieces::add, new Cancellation(), atMost);
  }

  private static Failure failure(ModelReply reply) {
    assertThat(reply.end()).isInstanceOf(End.Failed.class);
    return ((End.Failed) reply.end()).failure();
  }

  @Test
  void the_reply_streams_and_its_tokens_are_the_servers_count() throws IOException {
    try (FakeOllama ollama =
        new FakeOllama(
            exchange -> {
              try (OutputStream out = FakeOllama.stream(exchange)) {
                FakeOllama.line(out, FakeOllama.text("All "));
                FakeOllama.line(out, FakeOllama.text("well."));
                FakeOllama.line(out, FakeOllama.done("stop"));
              }
            })) {
      ModelReply reply = write(ollama.settings(), LONG);

      assertThat(reply.end()).isEqualTo(new End.Complete());
      assertThat(pieces).containsExactly("All ", "well.");
      assertThat(reply.raw()).isEqualTo("All well.");
      assertThat(reply.promptTokens()).isEqualTo(42);
      assertThat(reply.answerTokens()).isEqualTo(5);
      assertThat(reply.digest()).isEqualTo("d1");
      assertThat(ollama.requests.getFirst())
          .contains("\"num_ctx\" : 2048", "\"num_predict\" : 100", "\"seed\" : 7")
          .contains("\"temperature\" : 0.5", "\"keep_alive\" : 1800", "\"think\" : false")
          .contains("Be brief.", "What is up?");
    }
  }

  @Test
  void thoughts_are_never_given_out_whichever_way_the_server_sends_them() throws IOException {
    try (FakeOllama ollama =
        new FakeOllama(
            exchange -> {
              try (OutputStream out = FakeOllama.stream(exchange)) {
                FakeOllama.line(out, FakeOllama.thought("Hm, let me see"));
                FakeOllama.line(out, FakeOllama.text("<th"));
                FakeOllama.line(out, FakeOllama.text("ink>secret plan</thi"));
                FakeOllama.line(out, FakeOllama.text("nk>All < well."));
                FakeOllama.line(out, FakeOllama.done("stop"));
              }
            })) {
      assertThat(write(ollama.settings(), LONG).raw()).isEqualTo("All < well.");
    }
  }

  @Test
  void an_answer_at_its_token_limit_is_cut_off() throws IOException {
    try (FakeOllama ollama =
        new FakeOllama(
            exchange -> {
              try (OutputStream out = FakeOllama.stream(exchange)) {
                FakeOllama.line(out, FakeOllama.text("and and and"));
                FakeOllama.line(out, FakeOllama.done("length"));
              }
            })) {
      assertThat(write(ollama.settings(), LONG).end()).isEqualTo(new End.CutOff());
    }
  }

  @Test
  void a_server_that_is_not_there_is_unreachable_and_the_detail_says_how_to_start_it() {
    OllamaSettings nowhere =
        new OllamaSettings(URI.create("http://127.0.0.1:9"), LONG, LONG, Duration.ZERO);

    ModelReply reply = write(nowhere, LONG);

    assertThat(failure(reply)).isEqualTo(Failure.UNREACHABLE);
    assertThat(((End.Failed) reply.end()).detail()).contains("127.0.0.1:9", "ollama serve");
  }

  @Test
  void a_model_that_the_server_lacks_is_missing_and_the_detail_says_how_to_fetch_it()
      throws IOException {
    try (FakeOllama ollama =
        new FakeOllama(
            exchange ->
                FakeOllama.reply(exchange, 404, "{\"error\":\"model 'tiny' not found\"}"))) {
      ModelReply reply = write(ollama.settings(), LONG);

      assertThat(failure(reply)).isEqualTo(Failure.MISSING);
      assertThat(((End.Failed) reply.end()).detail()).contains("ollama pull tiny");
    }
  }

  @Test
  void an_error_of_the_server_is_a_refusal() throws IOException {
    try (FakeOllama ollama =
        new FakeOllama(
            exchange -> FakeOllama.reply(exchange, 500, "{\"error\":\"out of memory\"}"))) {
      ModelReply reply = write(ollama.settings(), LONG);

      assertThat(failure(reply)).isEqualTo(Failure.REFUSED);
      assertThat(((End.Failed) reply.end()).detail()).contains("out of memory");
    }
  }

  @Test
  void a_connection_that_breaks_in_mid_answer_keeps_what_came() throws IOException {
    try (FakeOllama ollama =
        new FakeOllama(
            exchange -> {
              OutputStream out = FakeOllama.stream(exchange);
              FakeOllama.line(out, FakeOllama.text("All well so f"));
              throw new IOException("the server dies");
            })) {
      ModelReply reply = write(ollama.settings(), LONG);

      assertThat(failure(reply)).isEqualTo(Failure.BROKEN);
      assertThat(reply.raw()).isEqualTo("All well so f");
    }
  }

  @Test
  void a_stream_that_ends_without_saying_so_is_broken() throws IOException {
    try (FakeOllama ollama =
        new FakeOllama(
            exchange -> {
              try (OutputStream out = FakeOllama.stream(exchange)) {
                FakeOllama.line(out, FakeOllama.text("All well"));
              }
            })) {
      assertThat(failure(write(ollama.settings(), LONG))).isEqualTo(Failure.BROKEN);
    }
  }

  @Test
  void a_server_that_says_nothing_is_silent_after_the_idle_time() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (FakeOllama ollama = new FakeOllama(exchange -> await(over))) {
      assertThat(failure(write(ollama.settings(), LONG))).isEqualTo(Failure.SILENT);
      over.countDown();
    }
  }

  @Test
  void an_answer_that_takes_too_long_in_all_ends_although_pieces_keep_coming() throws Exception {
    try (FakeOllama ollama = new FakeOllama(OllamaChatTest::writeForEver)) {
      ModelReply reply = write(ollama.settings(), Duration.ofMillis(700));

      assertThat(failure(reply)).isEqualTo(Failure.TOO_SLOW);
      assertThat(reply.raw()).startsWith("on ");
    }
  }

  @Test
  void a_cancel_ends_the_servers_work_within_a_second() throws Exception {
    CountDownLatch cut = new CountDownLatch(1);
    try (FakeOllama ollama =
        new FakeOllama(
            exchange -> {
              try {
                writeForEver(exchange);
              } catch (IOException e) {
                cut.countDown();
                throw e;
              }
            })) {
      Cancellation cancellation = new Cancellation();
      ModelReply reply =
          new OllamaChat(ollama.settings(), MODEL)
              .write(PROMPT, piece -> cancellation.cancel(), cancellation, LONG);

      assertThat(reply.end()).isEqualTo(new End.Stopped());
      assertThat(cut.await(1, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void a_cancel_before_the_first_piece_ends_the_wait() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (FakeOllama ollama = new FakeOllama(exchange -> await(over))) {
      Cancellation cancellation = new Cancellation();
      Thread.ofVirtual()
          .start(
              () -> {
                while (ollama.requests.isEmpty()) {
                  Thread.onSpinWait();
                }
                cancellation.cancel();
              });
      long start = System.nanoTime();

      ModelReply reply =
          new OllamaChat(ollama.settings(), MODEL).write(PROMPT, pieces::add, cancellation, LONG);

      assertThat(reply.end()).isEqualTo(new End.Stopped());
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
      over.countDown();
    }
  }

  private static void writeForEver(com.sun.net.httpserver.HttpExchange exchange)
      throws IOException {
    OutputStream out = FakeOllama.stream(exchange);
    while (true) {
      FakeOllama.line(out, FakeOllama.text("on "));
      pause();
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static void await(CountDownLatch over) throws IOException {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
