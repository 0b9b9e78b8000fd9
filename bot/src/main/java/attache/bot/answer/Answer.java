package attache.bot.answer;

import attache.bot.question.Question;
import attache.corpus.ArticleId;
import attache.index.Hit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question and everything that led to it.
 *
 * @param sentences what is shown, in order; empty unless answered
 * @param dropped what the composers wrote and the check did not bear out
 * @param sources the passages cited, by their numbers; empty unless answered
 * @param composer {@code ollama:MODEL} or {@code extractive}
 * @param notice why the answer is not what was asked for, in the asker's language, such as that no
 *     model could be reached; or null
 * @param generation the name of the index generation that was searched
 * @param nearest the nearest articles, when not found
 * @param trace for the log
 */
public record Answer(
    Question question,
    Outcome outcome,
    List<AnswerSentence> sentences,
    List<DroppedSentence> dropped,
    List<Source> sources,
    String composer,
    @Nullable String notice,
    AsOf asOf,
    Timings timings,
    String generation,
    List<Nearest> nearest,
    Trace trace) {
  public Answer {
    sentences = List.copyOf(sentences);
    dropped = List.copyOf(dropped);
    sources = List.copyOf(sources);
    nearest = List.copyOf(nearest);
  }

  /**
   * The sentences with their citations, as {@code First. [1] Second. [2]}, or each on a line of its
   * own where the answer is a list; empty unless answered.
   */
  public String text() {
    return listed()
        ? sentences.stream()
            .map(sentence -> "• " + sentence.cited())
            .collect(Collectors.joining("\n"))
        : sentences.stream().map(AnswerSentence::cited).collect(Collectors.joining(" "));
  }

  /** Whether several things were asked for, and several sentences are the answer. */
  public boolean listed() {
    return sentences.size() > 1 && AskedAbout.several(question.understood());
  }

  /**
   * How fresh the answer is.
   *
   * @param newest the latest publication date among the sources, or when there are none in the
   *     index; null where unknown
   * @param indexed when the index generation was finished
   */
  public record AsOf(@Nullable LocalDate newest, Instant indexed) {}

  /**
   * Where the time went.
   *
   * @param firstToken from the start of composing to the model's first token; null where no model
   *     spoke
   */
  public record Timings(
      Duration retrieve,
      @Nullable Duration firstToken,
      Duration compose,
      Duration verify,
      Duration total) {}

  /** An article that comes near the question without answering it. */
  public record Nearest(ArticleId article, String title, @Nullable LocalDate published) {}

  /**
   * What the composers were given and gave.
   *
   * @param evidence the passages that were found, best first
   * @param gate why the evidence was enough or not
   * @param promptDigest of the prompt template, or null where no model was asked
   * @param prompt what the model was sent, or null
   * @param modelDigest of the model's weights as the server names it, or null
   * @param modelOptions such as {@code temperature=0 seed=1 num_ctx=8192}, or null
   * @param raw what the model wrote, or null
   * @param promptTokens as the server counted, or null
   * @param answerTokens as the server counted, or null
   */
  public record Trace(
      List<Hit> evidence,
      String gate,
      @Nullable String promptDigest,
      @Nullable String prompt,
      @Nullable String modelDigest,
      @Nullable String modelOptions,
      @Nullable String raw,
      @Nullable Integer promptTokens,
      @Nullable Integer answerTokens) {
    public Trace {
      evidence = List.copyOf(evidence);
    }
  }
}
