package attache.bot.replay;

import attache.bot.answer.AnswerListener;
import attache.bot.answer.Answerer;
import attache.bot.answer.Cancellation;
import attache.bot.answer.Translator;
import attache.bot.log.Replayed;
import attache.bot.question.Inquiry;
import attache.bot.question.Question;
import attache.bot.question.QuestionReader;
import attache.index.Hit;
import attache.index.Retriever;
import java.time.Duration;
import java.util.List;

/** What a replay tries out. Safe for many threads at once. */
@FunctionalInterface
public interface Subject {
  Replayed replay(Inquiry inquiry);

  /** Answers in full. */
  static Subject answering(Answerer answerer) {
    return inquiry ->
        new Replayed.Answered(answerer.answer(inquiry, AnswerListener.NONE, new Cancellation()));
  }

  /** Searches and goes no further. */
  static Subject searching(QuestionReader reader, Translator translator, Retriever retriever) {
    return inquiry -> {
      long start = System.nanoTime();
      Question question = translator.translate(reader.read(inquiry), new Cancellation());
      List<Hit> hits = retriever.retrieve(question.query()).hits();
      return new Replayed.Retrieved(question, hits, Duration.ofNanos(System.nanoTime() - start));
    };
  }
}
