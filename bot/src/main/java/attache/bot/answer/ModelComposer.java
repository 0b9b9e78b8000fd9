package attache.bot.answer;

import attache.bot.question.Question;
import attache.index.Hit;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a language model write the answer, and offers each sentence as soon as it is complete. */
final class ModelComposer {
  private static final Logger LOG = LoggerFactory.getLogger(ModelComposer.class);

  /** A model that has had this many sentences dropped in one answer will not mend. */
  private static final int DROPPED_AT_MOST = 12;

  /** No sentence is longer, in UTF-16 units: a model that goes on writes rubbish. */
  private static final int LONGEST_SENTENCE = 1_500;

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
    DraftReader reader =
        model.structured() ? new JsonReply(prompt.passages()) : new TextReply(prompt.passages());
    Reading reading = new Reading(reader, assembly, stop);
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
    private final DraftReader reader;
    private final Assembly assembly;
    private final Cancellation stop;
    private final int droppedBefore;
    private boolean declined;

    Reading(DraftReader reader, Assembly assembly, Cancellation stop) {
      this.reader = reader;
      this.assembly = assembly;
      this.stop = stop;
      this.droppedBefore = assembly.dropped().size();
    }

    void take(String piece) {
      reader.add(piece).forEach(this::take);
      if (reader.waiting() > LONGEST_SENTENCE) {
        stop.cancel();
      }
    }

    private void take(ModelSentence sentence) {
      if (stop.isCancelled()) {
        return;
      }
      switch (sentence) {
        case ModelSentence.Proposed proposed -> assembly.offer(proposed.draft());
        case ModelSentence.Declined no -> declined = true;
        case ModelSentence.Unreadable rubbish -> assembly.drop(rubbish.text(), rubbish.reason());
      }
      if (assembly.full() || assembly.dropped().size() - droppedBefore >= DROPPED_AT_MOST) {
        stop.cancel();
      }
    }

    /** What is left counts if the model ended by itself. */
    void end(ModelReply.End end) {
      for (ModelSentence rest : reader.rest()) {
        if (end instanceof ModelReply.End.Complete) {
          take(rest);
        } else if (rest instanceof ModelSentence.Proposed unfinished) {
          assembly.drop(unfinished.draft().text(), "the model did not finish it");
        } else if (rest instanceof ModelSentence.Unreadable unfinished) {
          assembly.drop(unfinished.text(), unfinished.reason());
        }
      }
    }
  }
}
