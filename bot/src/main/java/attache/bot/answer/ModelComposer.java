package attache.bot.answer;

import attache.bot.question.Question;
import attache.index.Hit;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a language model write the answer, and offers each sentence as soon as it is complete. */
final class ModelComposer {
  private static final Logger LOG = LoggerFactory.getLogger(ModelComposer.class);

  /** A model that has had this many sentences dropped in one answer will not mend. */
  private static final int DROPPED_AT_MOST = 12;

  /** No sentence is longer, in UTF-16 units: a model that goes on writes rubbish. */
  private static final int LONGEST_SENTENCE = 1_500;

  private static final Pattern DECLINES =
      Pattern.compile(
          "^[^\\p{L}\\p{N}]*(?:NOT[ _]FOUND|KHÔNG TÌM THẤY|未找到)[^\\p{L}\\p{N}]*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final LanguageModel model;
  private final Prompts prompts;

  ModelComposer(LanguageModel model, Prompts prompts) {
    this.model = model;
    this.prompts = prompts;
  }

  /**
   * What came of it.
   *
   * @param declined whether the model said that the passages do not answer the question
   * @param passages how many passages of the evidence the prompt had room for
   */
  record Written(LanguageModel.Prompt prompt, ModelReply reply, boolean declined, int passages) {}

  String name() {
    return model.name();
  }

  Written compose(
      Question question,
      List<Hit> evidence,
      int sentences,
      Assembly assembly,
      Cancellation cancellation,
      Duration atMost) {
    Prompts.Written prompt = prompts.write(question, evidence, sentences, model);
    if (prompt.passages() < evidence.size()) {
      LOG.info(
          "event=evidence_left_out kept={} of={} prompt_tokens={}",
          prompt.passages(),
          evidence.size(),
          model.promptTokens());
    }
    Cancellation stop = new Cancellation();
    cancellation.onCancel(stop::cancel);
    Reading reading = new Reading(prompt.passages(), assembly, stop);
    ModelReply reply = model.write(prompt.prompt(), reading::take, stop, atMost);
    reading.end(reply.end());
    compare(prompt.prompt(), reply);
    return new Written(prompt.prompt(), reply, reading.declined, prompt.passages());
  }

  /** The server's own count shows whether the estimate was too low, or the prompt was cut. */
  private void compare(LanguageModel.Prompt prompt, ModelReply reply) {
    if (reply.promptTokens() == null) {
      return;
    }
    int estimate = model.estimateTokens(prompt.system()) + model.estimateTokens(prompt.user());
    if (reply.promptTokens() > estimate || reply.promptTokens() > model.promptTokens()) {
      LOG.warn(
          "event=prompt_larger_than_estimated model={} estimated={} counted={} room={}",
          model.name(),
          estimate,
          reply.promptTokens(),
          model.promptTokens());
    }
  }

  /** Takes the pieces of one reply. */
  private static final class Reading {
    private final int passages;
    private final Assembly assembly;
    private final Cancellation stop;
    private final SentenceCutter cutter = new SentenceCutter();
    private final int droppedBefore;
    private boolean declined;

    Reading(int passages, Assembly assembly, Cancellation stop) {
      this.passages = passages;
      this.assembly = assembly;
      this.stop = stop;
      this.droppedBefore = assembly.dropped().size();
    }

    void take(String piece) {
      for (String sentence : cutter.add(piece)) {
        offer(sentence);
      }
      if (cutter.waiting() > LONGEST_SENTENCE) {
        stop.cancel();
      }
    }

    private void offer(String sentence) {
      if (stop.isCancelled()) {
        return;
      }
      if (DECLINES.matcher(sentence).matches()) {
        declined = true;
      } else {
        assembly.offer(CitationMarks.read(sentence, passages));
      }
      if (assembly.full() || assembly.dropped().size() - droppedBefore >= DROPPED_AT_MOST) {
        stop.cancel();
      }
    }

    /** The last sentence counts if the model ended by itself. */
    void end(ModelReply.End end) {
      cutter
          .rest()
          .ifPresent(
              rest -> {
                if (end instanceof ModelReply.End.Complete) {
                  offer(rest);
                } else {
                  assembly.drop(rest, "the model did not finish it");
                }
              });
    }
  }
}
