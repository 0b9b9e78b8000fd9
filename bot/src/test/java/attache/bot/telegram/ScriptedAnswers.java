package attache.bot.telegram;

import attache.bot.answer.Answer;
import attache.bot.answer.AnswerListener;
import attache.bot.answer.Cancellation;
import attache.bot.conversation.Answering;
import attache.bot.log.ExampleAnswers;
import attache.bot.question.Inquiry;
import attache.bot.question.Question;
import attache.corpus.Language;
import attache.index.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Answers every question by a few sentences that name it, sentence by sentence; "unknown" is not
 * found, "broken" throws, "slow" takes its time, "long" fills several messages.
 */
final class ScriptedAnswers implements Answering {
  final List<Inquiry> asked = new CopyOnWriteArrayList<>();
  private final long millis;

  ScriptedAnswers(long millis) {
    this.millis = millis;
  }

  @Override
  public Answer answer(Inquiry inquiry, AnswerListener listener, Cancellation cancellation)
      throws CannotAnswer {
    asked.add(inquiry);
    String text = inquiry.text();
    Language language = detect(text);
    Question question = ExampleAnswers.question(text, language);
    if (text.contains("broken")) {
      throw new CannotAnswer("there is no index");
    }
    List<Hit> hits =
        List.of(
            ExampleAnswers.hit(
                1,
                "xining",
                "Friends of Xining",
                "Xining has 12 international friendly cities.",
                Language.ENGLISH),
            ExampleAnswers.hit(2, "yunnan", "云南外事工作会议", "会议于2023年在昆明举行。", Language.CHINESE));
    listener.found(hits);
    if (text.contains("unknown")) {
      return ExampleAnswers.answer(question, hits, List.of());
    }
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < (text.contains("long") ? 90 : 2); i++) {
      sentences.add(
          (i == 0
                  ? "Answer to " + text
                  : "Sentence " + i + " " + "word ".repeat(text.contains("long") ? 12 : 1).strip())
              + ".");
    }
    Answer whole = ExampleAnswers.answer(question, repeated(hits, sentences.size()), sentences);
    List<attache.bot.answer.AnswerSentence> told = new ArrayList<>();
    for (var sentence : whole.sentences()) {
      if (!pause(text.contains("slow") ? 2_000 : millis, cancellation)) {
        break;
      }
      told.add(sentence);
      listener.sentence(sentence, whole.sources().subList(0, told.size()));
    }
    return told.size() == whole.sentences().size()
        ? whole
        : ExampleAnswers.answer(
            question, repeated(hits, told.size()), sentences.subList(0, told.size()));
  }

  static Language detect(String text) {
    return text.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
        ? Language.CHINESE
        : text.matches("(?s).*[ăâđêôơưạảấầậắặẹẻếềệịọốồộớờợụủứừựỳýáàéèíìóòúù].*")
            ? Language.VIETNAMESE
            : Language.ENGLISH;
  }

  private static List<Hit> repeated(List<Hit> hits, int count) {
    List<Hit> all = new ArrayList<>();
    for (int i = 0; i < Math.max(count, hits.size()); i++) {
      Hit hit = hits.get(i % hits.size());
      all.add(new Hit(i + 1, hit.passage(), hit.article(), hit.score(), hit.parts()));
    }
    return all;
  }

  private static boolean pause(long millis, Cancellation cancellation) {
    long until = System.nanoTime() + millis * 1_000_000;
    while (System.nanoTime() < until) {
      if (cancellation.isCancelled()) {
        return false;
      }
      try {
        Thread.sleep(Math.min(20, Math.max(1, millis)));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return !cancellation.isCancelled();
  }
}
